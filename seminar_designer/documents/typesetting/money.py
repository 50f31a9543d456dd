"""Amounts and quantities as people write them in each language."""

from decimal import Decimal

from babel.numbers import format_currency, format_decimal, format_percent

from seminar_designer.documents.typesetting.calendar_words import LOCALES
from seminar_designer.model.texts import Language


def euros(amount: Decimal, language: Language) -> str:
    """An amount: « 1 650,00 € » or "€1,650.00"; what is subtracted begins with a minus sign."""
    written = format_currency(abs(amount), "EUR", locale=LOCALES[language])
    return f"−{written}" if amount < 0 else written


def number(quantity: Decimal, language: Language) -> str:
    """A quantity without useless zeros: « 1,5 »."""
    return format_decimal(quantity.normalize(), locale=LOCALES[language], decimal_quantization=False)


def per_cent(share: Decimal, language: Language) -> str:
    """A share in per cent: « 5,5 % » or "5.5%"."""
    return format_percent(share.normalize() / 100, locale=LOCALES[language], decimal_quantization=False)
