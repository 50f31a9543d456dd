"""Typography: a text typed naturally becomes a text set for print, in French or in English.

Applied to every text when a document is rendered, so sheets, briefs and labels are typed with plain quotes,
apostrophes and spaces. `typeset(typeset(text))` equals `typeset(text)`.
"""

import re
from collections.abc import Callable

from seminar_designer.model.texts import Language

NBSP = "\u00a0"
THIN = "\u202f"

_BLANKS = re.compile("[\t\n\v\f\r \x85\u2028\u2029]+")
_UNPRINTABLE = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_UNITS = r"(?:min|h|s|ans?|jours?|days?|km|cm|mm|m|kg|g|m²|°C|euros?)(?!\w)"
_MONTHS = (
    "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|"
    "January|February|March|April|May|June|July|August|September|October|November|December"
)
_Change = tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]]

_TELEPHONE = re.compile(r"(?<!\d)(?:\+33 \d|0\d)(?: \d\d){4}(?!\d)")
_BOTH: tuple[_Change, ...] = (
    (re.compile(r"\.{3,}"), "…"),
    (_TELEPHONE, lambda found: found[0].replace(" ", NBSP)),
    (re.compile(rf"(?<=\d) (?={_UNITS})"), NBSP),
    (re.compile(rf"(?<=\d) (?=(?:{_MONTHS})\b)"), NBSP),
)

_SPACED = re.compile(r"(?<=[^\s(\[{«“‘])\s*([;:!?]+)(?=$|[\s»”’)\]}…])")
_OPENED = re.compile(r"«\s*")
_CLOSED = re.compile(r"\s*»")

_FRENCH: tuple[_Change, ...] = (
    (re.compile(r"(?<!\w)'(?=\S)([^']*)(?<=\S)'(?!\w)"), r"‘\1’"),
    (re.compile(r"(?<=[^\W\d])'"), "’"),
    (_OPENED, "«" + NBSP),
    (_CLOSED, NBSP + "»"),
    (_SPACED, lambda found: (NBSP if found[1][0] == ":" else THIN) + found[1]),
    (re.compile(r"(?<![\w.,:])(\d{1,2})\s?[hH]\s?(\d{2})(?!\w)"), rf"\1{NBSP}h{NBSP}\2"),
    (re.compile(r"(?<![\w.,:])(\d{1,2})\s?h(?![\w’'])"), rf"\1{NBSP}h"),
    (re.compile(r"(?<=\d)\s?([%€])(?!\w)"), NBSP + r"\1"),
    (re.compile(r"(?<!\w)(n°|M\.|Mme|p\.) (?=\w)"), r"\1" + NBSP),
    (re.compile(r"(?<=\b1er) (?=[a-zéû])"), NBSP),
)

_ENGLISH: tuple[_Change, ...] = (
    (re.compile(r"(?:(?<=^)|(?<=[\s(\[{“‘«/–—-]))\""), "“"),
    (re.compile(r'"'), "”"),
    (re.compile(r"(?:(?<=^)|(?<=[\s(\[{“«/–—-]))'(?=[^\W\d])"), "‘"),
    (re.compile(r"'"), "’"),
    (re.compile(r"(?<=\d) (?=[%€](?!\w))"), NBSP),
)

_NESTED = re.compile(r'(?:«\s*|“|(?<!\w)"(?=\S))([^«»“”"]*?)(?:\s*»|”|(?<=\S)"(?!\w))')
_QUOTED = re.compile(r'(?<![\w"])"(?=[^\s"])([^"]*)(?<=[^\s"])"(?!\w)')


def one_line(text: str) -> str:
    """`text` without characters Word cannot hold, each run of blanks and line ends made one space."""
    return _BLANKS.sub(" ", _UNPRINTABLE.sub("", text)).strip(" ")


def typeset(text: str, language: Language) -> str:
    """`text` set for print: quotation marks, apostrophes, ellipses and the spaces that must not break a line."""
    text = one_line(text)
    if language == "fr":
        text = _french_quotes(text)
    for pattern, replacement in (*_BOTH, *(_FRENCH if language == "fr" else _ENGLISH)):
        text = pattern.sub(replacement, text)
    return text


def spoken(words: str, language: Language) -> str:
    """Words to say aloud between the quotation marks of the language, once, even when they were typed with some."""
    words = _unquoted(one_line(words))
    opening, inner, closing = ("“", r"‘\1’", "”") if language == "en" else ("«", r"“\1”", "»")
    return typeset(opening + _NESTED.sub(inner, words) + closing, language)


def _unquoted(words: str) -> str:
    """`words` without the pair of quotation marks that holds them all."""
    for opening, closing in (("«", "»"), ("“", "”"), ('"', '"')):
        inside = words[1:-1].strip()
        if len(words) > 2 and words[0] == opening and words[-1] == closing and _balanced(inside, opening, closing):
            return inside
    return words


def _balanced(text: str, opening: str, closing: str) -> bool:
    depth = 0
    for character in text:
        depth += (character == opening) - (character == closing) if opening != closing else 0
        if depth < 0:
            return False
    return depth == 0 and (opening != closing or opening not in text)


def _french_quotes(text: str) -> str:
    """Pairs of straight double quotes as guillemets, or as curly quotes inside guillemets."""

    def pair(found: re.Match[str]) -> str:
        before = text[: found.start()]
        inside = before.count("«") > before.count("»")
        return f"“{found[1]}”" if inside else f"«{found[1]}»"

    return _QUOTED.sub(pair, text)
