"""The words of a document: labels and sentences of `outputs/texts/<language>/<document>.yaml`."""

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from seminar_designer.documents.typesetting.calendar_words import plural
from seminar_designer.loading.problems import BadInput
from seminar_designer.loading.validating import root_problems
from seminar_designer.loading.yaml_nodes import Source, read_yaml
from seminar_designer.model.texts import Language


class Words:
    """Labels and sentences of one document in one language, by name; groups of them are Words too."""

    def __init__(self, entries: Mapping[str, Any], language: Language) -> None:
        self.entries = entries
        self.language = language

    def __getitem__(self, name: str) -> Any:
        entry = self.entries[name]
        return Words(entry, self.language) if isinstance(entry, Mapping) else entry

    def say(self, name: str, /, **facts: object) -> str:
        """The sentence `name` with `{fact}` replaced by each fact."""
        return filled(str(self.entries[name]), facts)

    def count(self, name: str, number: int, /, **facts: object) -> str:
        """The sentence `name` in the singular or plural that `number` asks for; `{n}` is the number."""
        forms = self.entries[name]
        return filled(forms[plural(number, self.language)], {"n": number, **facts})

    def over(self, name: str) -> "Words":
        """These words with those of the group `name` on top."""
        return Words(_merged(self.entries, self.entries[name]), self.language)


def filled(sentence: str, facts: Mapping[str, object]) -> str:
    """`sentence` with each `{name}` replaced once; braces that name no fact stay as they are."""
    return re.sub(r"\{(\w+)\}", lambda found: str(facts.get(found[1], found[0])), sentence)


def load_words(document: str, language: Language, folders: Sequence[Path], *, over: str | None = None) -> Words:
    """The words of a document from the `outputs` folders; the entries of a later folder replace those before.

    Those of the document `over` lie beneath them.
    """
    entries: dict[str, Any] = dict(load_words(over, language, folders).entries) if over else {}
    for folder in folders:
        file = folder / "texts" / language / f"{document}.yaml"
        if file.is_file():
            entries = _merged(entries, read_mapping(file).data)
    return Words(entries, language)


def read_mapping(file: Path) -> Source:
    """A YAML file that holds keys. Raises BadInput when it does not."""
    source = read_yaml(file)
    problems = root_problems(source)
    if problems:
        raise BadInput(problems)
    return source


def _merged(base: Mapping[str, Any], top: Mapping[str, Any]) -> dict[str, Any]:
    merged = dict(base)
    for name, entry in top.items():
        below = merged.get(name)
        merged[name] = _merged(below, entry) if isinstance(below, dict) and isinstance(entry, dict) else entry
    return merged
