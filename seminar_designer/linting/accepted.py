"""What a person has looked at and found right: words and messages of language, from `accepted-spelling.yaml`."""

import re
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path

from seminar_designer.linting.side_files import read_layers
from seminar_designer.model.base import Model
from seminar_designer.model.texts import Language

NAME = "accepted-spelling"


class Message(Model):
    """A rule of the grammar checker that is mistaken about these words (of any text in which they stand)."""

    rule: str
    context: str


class AcceptedLanguage(Model):
    """What is accepted in one language."""

    words: tuple[str, ...] = ()
    messages: tuple[Message, ...] = ()


class Accepted(Model):
    """What is accepted in each language."""

    fr: AcceptedLanguage = AcceptedLanguage()
    en: AcceptedLanguage = AcceptedLanguage()

    @cached_property
    def _words(self) -> dict[Language, frozenset[str]]:
        return {"fr": frozenset(self.fr.words), "en": frozenset(self.en.words)}

    def word(self, word: str, language: Language, credit: str = "") -> bool:
        """Whether this spelling is accepted: in the list (in small letters, also at the start of a sentence), a code
        with figures in it, or a name that the sheet credits.
        """
        listed = {word, word[:1].lower() + word[1:]} & self._words[language]
        return bool(listed) or len(word) == 1 or any(map(str.isdigit, word)) or word in re.findall(r"[\w-]+", credit)

    def message(self, rule: str, text: str, start: int, end: int, language: Language) -> bool:
        """Whether what a rule says of `text[start:end]` is accepted."""
        accepted = self.fr if language == "fr" else self.en
        for one in accepted.messages:
            at = text.find(one.context) if one.rule == rule else -1
            while at >= 0:
                if at <= start and end <= at + len(one.context):
                    return True
                at = text.find(one.context, at + 1)
        return False


def load_accepted(folders: Sequence[Path]) -> Accepted:
    """What any of the folders accepts. Raises BadInput."""
    layers = read_layers(NAME, Accepted, folders)
    return Accepted(fr=_both([one.fr for one in layers]), en=_both([one.en for one in layers]))


def _both(layers: Sequence[AcceptedLanguage]) -> AcceptedLanguage:
    return AcceptedLanguage(
        words=tuple(word for one in layers for word in one.words),
        messages=tuple(message for one in layers for message in one.messages),
    )
