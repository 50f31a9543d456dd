"""The words shared by the facilitator's documents: in both languages, with the same facts."""

import re
from collections.abc import Iterator, Mapping

from seminar_designer.documents.typesetting.words import load_words
from seminar_designer.loading.data_folders import data_folder

OUTPUTS = data_folder("outputs")


def leaves(entries: Mapping, path: str = "") -> Iterator[tuple[str, str]]:
    for name, entry in entries.items():
        if isinstance(entry, Mapping):
            yield from leaves(entry, f"{path}{name}.")
        else:
            yield path + name, str(entry)


def test_both_languages_have_the_same_entries_with_the_same_facts():
    french, english = (dict(leaves(load_words("facilitating", one, [OUTPUTS]).entries)) for one in ("fr", "en"))
    assert french.keys() == english.keys()
    for name, text in french.items():
        assert text.strip()
        assert set(re.findall(r"\{\w+\}", text)) == set(re.findall(r"\{\w+\}", english[name])), name
