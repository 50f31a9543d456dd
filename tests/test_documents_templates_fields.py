"""The fields of each template: read from real values, with their meaning and an example, in both languages."""

import functools
import re
from dataclasses import dataclass
from typing import Literal

import pytest
from command_line import seminar
from pydantic import BaseModel
from sample_programme import one_day_training

from seminar_designer.documents.templates.checking import check_template
from seminar_designer.documents.templates.expressions import paths
from seminar_designer.documents.templates.fields import OPEN, Field, field_of, merged
from seminar_designer.documents.templates.own import fields_given, tried
from seminar_designer.documents.templates.sampling import Sample, built_in, of_programme, sample, word_documents
from seminar_designer.documents.templates.telling_fields import SHARED, Told, told_fields
from seminar_designer.documents.typesetting.picture import Picture
from seminar_designer.documents.typesetting.words import Words, load_words
from seminar_designer.loading.catalogue import load_catalogue
from seminar_designer.loading.data_folders import data_folder
from seminar_designer.loading.programme import load_programme

OUTPUTS = data_folder("outputs")
LANGUAGES = ("fr", "en")


@dataclass(frozen=True)
class Line:
    """A line of the sample."""

    kind: Literal["step", "ask"]
    text: str = ""
    more: "Line | None" = None

    @property
    def length(self) -> int:
        """Properties may be printed too."""
        return len(self.text)


class Person(BaseModel):
    """A model of pydantic."""

    name: str
    email: str | None = None


def told(field: Field) -> dict[str, str | None]:
    """Path and kind of each field inside."""
    found = {}
    for path in paths(field):
        one = field
        for name in path.split("."):
            while not one.parts and one.item is not None:
                one = one.item
            one = one.parts[name]
        found[path] = one.kind
    return found


def test_fields_are_read_from_values_and_from_what_they_declare():
    """Lists that are empty here and parts that are None still have fields."""
    values = {"title": "T", "lines": (Line("step", "a"),), "none": (), "people": [Person(name="A")], "n": range(3),
              "logo": Picture(b"", 3, "alt"), "late": None, "yes": True}  # fmt: skip
    found = told(field_of(values))
    assert found["lines"] == "list"
    assert found["lines.more.kind"] == found["people.email"] == "text"
    assert found["lines.length"] == "number"
    assert (found["none"], found["n"], found["logo"], found["late"], found["yes"]) == (
        "list", "list", "picture", None, "flag",
    )  # fmt: skip
    assert not any(path.split(".")[-1].startswith("_") or "model_" in path for path in found)


def test_codes_are_told_with_all_their_values():
    """Those found, and those declared; a text of people is no code."""
    lines = field_of({"lines": (Line("step", "Faire"), Line("step", "là"))}).parts["lines"].item
    assert lines is not None
    assert lines.parts["kind"].choices == ("step", "ask")
    assert lines.parts["text"].choices is None
    assert lines.parts["text"].example == "Faire"


def test_what_may_be_two_things_is_both():
    """A pair that a text completes, a value of one programme and none of the other."""
    one = field_of({"pair": (Line("ask"), ""), "x": None})
    both = merged(one, field_of({"x": "y"}))
    assert both.parts["pair"].item is not None and both.parts["pair"].item.kinds == {"group", "text"}
    assert both.parts["x"].kind == "text"
    assert merged(OPEN, one) == one


def test_labels_and_sections_are_known_as_such():
    """So that they are no fields of the document left unused."""
    field = fields_given({"words": Words({"page": "Page"}, "fr"), "title": "T"}, [{"day": Line("ask")}])
    assert (field.parts["words"].role, field.parts["day"].role, field.parts["title"].role) == ("labels", "section", "")


@functools.cache
def made(name: str, language: str) -> Sample:
    """The document filled in with the built-in programme."""
    return sample(name, built_in(load_catalogue(), language))


def rows(name: str, language: str) -> list[Told]:
    """Its fields as they are told."""
    return list(told_fields(name, made(name, "fr").fields, language, [OUTPUTS]))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_built_in_programme_keeps_every_rule(language):
    """It is an example of our work; and every field of a brief that documents print is in it."""
    programme = load_programme(OUTPUTS / "samples" / language / "programme.yaml")
    assert programme.language == programme.brief.language == language
    assert seminar("check", OUTPUTS / "samples" / language / "programme.yaml").code == 0
    brief = programme.brief
    assert brief.client and all(getattr(brief.client, name) for name in type(brief.client).model_fields)
    assert all(getattr(brief.training, name) for name in type(brief.training).model_fields)
    assert len(brief.participants.people) == brief.participants.expected


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", word_documents())
def test_every_built_in_template_is_sound(name, language):
    """Against the fields of its own document, and filled in with the samples."""
    template = (OUTPUTS / "templates" / f"{name}.docx").read_bytes()
    assert check_template(template, made(name, language).fields).faults == ()
    assert [fault for fill in made(name, language).fills for fault in tried(template, fill)[1]] == []


EXPLAINED = [name for name in word_documents() if "fields" in load_words(name, "fr", [OUTPUTS]).entries]
"""Documents whose texts say what their fields mean; of the others kinds and examples must do."""


@pytest.mark.parametrize("name", EXPLAINED)
def test_every_field_has_a_meaning_in_both_languages(name):
    """And every meaning is that of a field that exists."""
    for language in LANGUAGES:
        told = rows(name, language)
        assert [row.path for row in told if not row.meaning and not row.label] == []
        own = load_words(name, language, [OUTPUTS]).entries["fields"]
        known = set(paths(made(name, "fr").fields))
        lists = [f"{row.path}." for row in told if row.kind == "list"]
        empty = tuple(one for one in lists if not any(path.startswith(one) for path in known))
        strange = {path for path in own if path not in known and not path.startswith(("*", *empty))}
        assert strange == set()


@pytest.mark.parametrize("name", word_documents())
def test_nearly_every_field_has_an_example(name):
    """The sample says something nearly everywhere."""
    own = [row for row in rows(name, "fr") if not row.label and not row.path.startswith("brand") and _printable(row)]
    lacking = [row.path for row in own if not row.example]
    assert len(lacking) <= max(2, len(own) // 6), lacking


def _printable(row: Told) -> bool:
    return row.kind in ("text", "number", "flag", "picture")


def test_shared_meanings_are_the_same_in_both_languages_and_used():
    """Each belongs to a field of some document."""
    french, english = (load_words(SHARED, language, [OUTPUTS]).entries["fields"] for language in LANGUAGES)
    assert french.keys() == english.keys()
    known = {row.path for name in word_documents() for row in rows(name, "fr")}
    ends = {path.removeprefix("*") for path in french if path.startswith("*")}
    assert {path for path in french if not path.startswith("*")} <= known
    assert all(any(path.endswith(end) for path in known) for end in ends)


def test_meanings_are_short_and_end_without_a_full_stop():
    """They stand in a table."""
    for name in (*word_documents(), SHARED):
        for language in LANGUAGES:
            for path, meaning in load_words(name, language, [OUTPUTS]).entries.get("fields", {}).items():
                assert len(meaning) <= 110 and not meaning.endswith("."), (name, path)
                assert not re.search(r"[«»;:!?]\S", meaning) or language == "en", (name, path)


def test_a_real_programme_gives_its_own_examples():
    """Instead of the invented one."""
    told = sample("client-programme", of_programme(one_day_training(), load_catalogue(), "fr"))
    assert told.fields.parts["title"].example == "Déléguer avec confiance"
