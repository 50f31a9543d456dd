"""A sheet of practices filled in in Word: the document `practice-form`, read by the titles of its boxes.

Whoever fills it in may add and take out lines, or type behind a title. Hints that stay are left out; each paragraph of
a box that holds a list is one entry, with its bullet or without.
"""

import datetime
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_args

from docx.oxml.ns import qn

from seminar_designer.loading.data_folders import layers
from seminar_designer.loading.names import NamesKnown
from seminar_designer.loading.word_files import read_body, text_of
from seminar_designer.loading.yaml_nodes import read_yaml
from seminar_designer.model.texts import Language, Text

HEAD = ("meeting", "consultation", "theme")
"""What the line above the boxes asks for, in order."""
LISTS = ("tried", "practices", "learnings")
_BULLET = re.compile(r"^(?:[-–—•·*▪‣]|\d+[.)])\s+")
_BLANKS = " \t….·_:"
_DATE = re.compile(
    r"[\s,;(–-]*(?:(?:pour|avant|d'ici) (?:le )?|by |before )?"
    r"(?:(?P<day>\d{1,2})[/.](?P<month>\d{1,2})[/.](?P<year>\d{4})|(?P<iso>\d{4}-\d{2}-\d{2}))\)?",
    re.IGNORECASE,
)
_BECAME = re.compile(r"\s*(?:→|->|=>)\s*")


@dataclass(frozen=True)
class Form:
    """What a form says, as the data of a sheet, and every line with the box where it stands."""

    data: Mapping[str, Any]
    lines: tuple[tuple[Text, str], ...]


@dataclass(frozen=True)
class FormWords:
    """What each field is called on the form (`spots`); the hints and titles of boxes, and the labels of the line above
    them, of all languages.
    """

    spots: Mapping[str, Text]
    hints: frozenset[str]
    titles: Mapping[str, str]
    labels: tuple[tuple[str, ...], ...]


def form_words(workspace: Path | None = None) -> FormWords:
    """The words of the form, a coach's own included."""
    titles: dict[str, str] = {}
    hints: set[str] = set()
    labels: list[tuple[str, ...]] = []
    shown: dict[str, dict[str, str]] = {}
    for folder in layers("outputs", workspace):
        for language in get_args(Language):
            file = folder / "texts" / language / "practice-form.yaml"
            words = (read_yaml(file).data or {}) if file.is_file() else {}
            for name, box in words.get("boxes", {}).items():
                titles[_form(box["title"])] = name
                hints.add(_form(box["hint"]))
                shown.setdefault(name, {})[language] = box["title"]
            if "head" in words:
                found = tuple(part.strip(_BLANKS) for part in re.split("…+", words["head"]) if part.strip(_BLANKS))
                labels.append(found)
                for name, label in zip(HEAD, found, strict=False):
                    shown.setdefault(name, {})[language] = label
    spots = {name: Text(**told) for name, told in shown.items()}
    return FormWords(spots, frozenset(hints), titles, tuple(dict.fromkeys(labels)))


def read_form(file: Path, words: FormWords) -> Form:
    """What stands in a form. Raises BadInput when it is no Word file, or too large a one."""
    told: dict[str, list[str]] = {}
    lines: list[tuple[Text, str]] = []
    head: dict[str, str] = {}
    box = ""
    for line in _lines(file):
        title, rest = _titled(line, words)
        box = title or box
        if not box:
            head |= _head(line, words)
            continue
        said = rest if title else line
        if said and _form(said) not in words.hints:
            told.setdefault(box, []).append(said)
            lines.append((words.spots[box], said))
    lines += [(words.spots["theme"], head["theme"])] if head.get("theme") else []
    return Form({"schema": 1, **_numbers(head), **_fields(told)}, tuple(lines))


def _lines(file: Path) -> Iterator[str]:
    """The text of every paragraph, also those of tables."""
    for paragraph in read_body(file, "practice").iter(qn("w:p")):
        yield " ".join(text_of(paragraph).split())


def _titled(line: str, words: FormWords) -> tuple[str, str]:
    """The box that a line is the title of, and what is typed behind the title."""
    before, _, rest = line.partition(":")
    for title, typed in ((line, ""), (before, rest)):
        found = words.titles.get(_form(title))
        if found:
            return found, typed.strip()
    return "", ""


def _head(line: str, words: FormWords) -> dict[str, str]:
    """What is typed in the line above the boxes; nothing when this is another line."""
    for labels in words.labels:
        asked = "(.*?)".join(map(re.escape, labels)) + "(.*)"
        found = re.fullmatch(asked, line, re.IGNORECASE)
        if found:
            return {name: text.strip(_BLANKS) for name, text in zip(HEAD, found.groups(), strict=False)}
    return {}


def _numbers(head: Mapping[str, str]) -> dict[str, Any]:
    """What the line above the boxes says, its numbers as numbers; what is left blank is left out."""
    return {name: int(text) if text.isdecimal() else text for name, text in head.items() if text}


def _fields(told: Mapping[str, list[str]]) -> dict[str, Any]:
    """The lines of each box as the sheet has them."""
    found: dict[str, Any] = {}
    for name, lines in told.items():
        entries = [_BULLET.sub("", line) for line in lines]
        if name == "actions":
            found[name] = [_decided(entry) for entry in entries]
        else:
            found[name] = entries if name in LISTS else " ".join(lines)
    return found


def _decided(entry: str) -> dict[str, Any]:
    """An action: what, by when as far as that is a date in numbers, and behind an arrow what became of it."""
    what, *became = _BECAME.split(entry, maxsplit=1)
    by = _date(what)
    if by is not None:
        what = _DATE.sub("", what, count=1)
    said = {"what": what.strip(" ,;."), "by": by, "became": became[0] if became else None}
    return {name: value for name, value in said.items() if value}


def _date(text: str) -> datetime.date | None:
    found = _DATE.search(text)
    if found is None:
        return None
    try:
        if found["iso"]:
            return datetime.date.fromisoformat(found["iso"])
        return datetime.date(int(found["year"]), int(found["month"]), int(found["day"]))
    except ValueError:
        return None


def _form(text: str) -> str:
    """The text as it counts: whatever its case, accents and spaces."""
    return NamesKnown.form(text)
