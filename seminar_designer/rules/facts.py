"""Facts of findings as people read them: names instead of ids, clocks, shares and prices as they are written."""

import functools
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from importlib.resources import files
from typing import Any, Final

import yaml

from seminar_designer.model.catalogue import Catalogue
from seminar_designer.model.clock import MIDNIGHT
from seminar_designer.model.programme import PlannedObjective
from seminar_designer.model.texts import Language, Text

UNKNOWN: Final = "–"
"""What stands for a fact that a finding does not have."""
_LONGEST: Final = 90
"""Letters of a name or statement that a sentence can carry."""


@dataclass(frozen=True)
class Reader:
    """Reads facts out in one language; `words` are those of the kind of rule, by fact and value."""

    objectives: Iterable[PlannedObjective]
    catalogue: Catalogue
    language: Language
    words: Mapping[str, Mapping[str, Text]]

    def read(self, reading: str, value: Any) -> str:
        """The value as its `reading` says: `block`, `clock`, `percent`…; another is written as it is."""
        if value is None or value == "":
            return UNKNOWN
        if isinstance(value, Text):
            return value[self.language]
        if str(value) in self.words.get(reading, {}):
            return self.words[reading][str(value)][self.language]
        return _READINGS.get(reading, _as_it_is)(self, value)

    def quoted(self, text: str) -> str:
        """A name or statement in the quotation marks of the language, cut when it is too long for a sentence."""
        cut = text if len(text) <= _LONGEST else text[:_LONGEST].rpartition(" ")[0].rstrip(" ,;:") + "…"
        if self.language == "fr":
            cut = cut.replace("« ", "“").replace(" »", "”")
        return say_form("quoted", self.language, text=cut)


def say_form(form: str, language: Language, **facts: object) -> str:
    """A form of wording.yaml, filled."""
    return _wording()[form][language].format(**facts)


def say_clock(minutes: int, language: Language) -> str:
    """A time of day: « 9 h 05 », "9:05"; past midnight the hours start again."""
    hours, rest = divmod(minutes % MIDNIGHT, 60)
    return say_form("clock", language, hours=hours, minutes=rest)


def _as_it_is(_: Reader, value: Any) -> str:
    return str(value)


def _block(reader: Reader, value: str) -> str:
    found = reader.catalogue.blocks.get(value)
    return reader.quoted(found.name[reader.language] if found else value)


def _excluded(reader: Reader, value: str) -> str:
    return _family(reader, value) if value in reader.catalogue.families else _block(reader, value)


def _family(reader: Reader, value: str) -> str:
    found = reader.catalogue.families.get(value)
    return reader.quoted(found.name[reader.language] if found else value)


def _theme(reader: Reader, value: str) -> str:
    found = reader.catalogue.themes.get(value)
    return reader.quoted(found.name[reader.language] if found else value)


def _objective(reader: Reader, value: str) -> str:
    planned = next((one for one in reader.objectives if one.id == value), None)
    found = planned or reader.catalogue.objectives.get(value)
    return reader.quoted(found.statement[reader.language] if found else value)


def _artefact(reader: Reader, value: str) -> str:
    found = reader.catalogue.artefacts.get(value)
    return found.name[reader.language] if found else value


def _artefacts(reader: Reader, value: Iterable[str]) -> str:
    return say_form("or", reader.language).join(_artefact(reader, one) for one in value)


def _clock(reader: Reader, value: int) -> str:
    return say_clock(value, reader.language)


def _percent(reader: Reader, value: float) -> str:
    return say_form("percent", reader.language, number=round(value * 100))


def _euros(reader: Reader, value: float) -> str:
    number = f"{value:.0f}" if value == round(value) else f"{value:.2f}"
    return say_form("euros", reader.language, number=_marked(number, reader.language))


def _decimal(reader: Reader, value: float) -> str:
    return _marked(f"{value:.1f}", reader.language)


def _marked(number: str, language: Language) -> str:
    return number.replace(".", say_form("decimal_mark", language))


def _title(reader: Reader, value: str) -> str:
    return reader.quoted(value)


_READINGS: Final[Mapping[str, Callable[[Reader, Any], str]]] = {
    "block": _block,
    "excluded": _excluded,
    "family": _family,
    "theme": _theme,
    "objective": _objective,
    "artefact": _artefact,
    "artefacts": _artefacts,
    "clock": _clock,
    "percent": _percent,
    "euros": _euros,
    "decimal": _decimal,
    "title": _title,
}


@functools.cache
def _wording() -> Mapping[str, Text]:
    text = files("seminar_designer.rules").joinpath("wording.yaml").read_text(encoding="utf-8")
    found: dict[str, Any] = yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    return {form: Text.model_validate(said) for form, said in found.items()}
