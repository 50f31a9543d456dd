"""Text that exists in every language of the product."""

from typing import Literal, get_args

from seminar_designer.model.base import Model

Language = Literal["fr", "en"]
LANGUAGES: tuple[Language, ...] = get_args(Language)


class Text(Model):
    """One text in French and in English, typed naturally; typography is applied in documents."""

    fr: str
    en: str

    def __getitem__(self, language: Language) -> str:
        """The text in `language`."""
        return self.fr if language == "fr" else self.en
