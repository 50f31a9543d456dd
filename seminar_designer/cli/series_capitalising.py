"""The work of `seminar series capitalise`: sheets without names, their book, and what meetings come back to."""

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from seminar_designer.cli.exits import Exit, Leave
from seminar_designer.cli.printing import people, text
from seminar_designer.cli.problems import problems_told
from seminar_designer.cli.series_documents import BOOK, Sources, file_name, made
from seminar_designer.cli.series_files import meeting_folder, meeting_programmes, told, write_meeting
from seminar_designer.cli.series_practices import nameless
from seminar_designer.cli.wording import Words
from seminar_designer.cli.writing import contents, file_names, refuse_edited, write_one
from seminar_designer.documents.typesetting.words import load_words
from seminar_designer.loading.atomic import hand_edited
from seminar_designer.loading.catalogue import load_catalogue
from seminar_designer.loading.cycle import load_cycle
from seminar_designer.loading.data_folders import layers
from seminar_designer.loading.practices import FOLDER
from seminar_designer.model.catalogue import Catalogue
from seminar_designer.model.cycle import Cycle
from seminar_designer.model.practice import PracticeSheet

FIELDS = ("theme", "title", "situation", "tried", "practices", "learnings", "actions")
"""What a sheet asks for, in the order in which it is filled in."""

EMPTY = {"tried": "\n  - ", "practices": "\n  - ", "learnings": "\n  - ", "situation": " >-\n  ",
         "actions": "\n  - {what: , by: , became: }"}  # fmt: skip


@dataclass(frozen=True)
class Asked:
    """The command line: files and folders of sheets (none: those beside the cycle)."""

    places: Sequence[Path]
    cycle: Path
    output: Path | None
    dated: datetime.date
    force: bool
    workspace: Path | None


def run(asked: Asked, words: Words) -> Exit:
    """Writes the book, and on the run sheets of the next meetings the actions that they come back to."""
    beside = asked.cycle.parent / FOLDER
    with problems_told(words):
        catalogue = load_catalogue(asked.workspace)
        cycle = load_cycle(asked.cycle)
    sheets = nameless(asked.places or [beside], cycle, asked.workspace, words)
    if not sheets:
        raise Leave(Exit.BAD_INPUT, words.say("series.practices.none", folder=beside))
    folder = asked.output or asked.cycle.parent
    refuse_edited([folder / file_name(BOOK)], asked.force, words)
    programmes = meeting_programmes(asked.cycle.parent, cycle, words)
    book, _ = made([BOOK], Sources(cycle, programmes, sheets, catalogue, asked.workspace, asked.dated), words)
    write_one(folder / file_name(BOOK), book[BOOK], asked.force, words)
    out = people()
    told_many = words.count("series.practices.written", len(sheets), file=folder / file_name(BOOK))
    out.print(text(told_many, "bold"))
    for line in () if asked.places else _reported(asked, cycle, catalogue, sheets, words):
        out.print(text(f"• {line}"))
    return Exit.DONE


def _reported(
    asked: Asked, cycle: Cycle, catalogue: Catalogue, sheets: Sequence[PracticeSheet], words: Words
) -> Iterator[str]:
    """Writes anew the meetings to come whose actions to come back to have changed."""
    folder = asked.cycle.parent
    for number, programme in meeting_programmes(folder, cycle, words).items():
        meeting = cycle.meetings[number - 1]
        now = told(programme, cycle, meeting, sheets)
        if meeting.held or now == programme:
            continue
        files = [meeting_folder(folder, number) / name for name in file_names().values()]
        if not asked.force and any(map(hand_edited, files)):
            yield words.say("series.practices.not_reported", number=number, folder=meeting_folder(folder, number))
            continue
        write_meeting(folder, number, contents(now, catalogue, words, asked.workspace), words, force=asked.force)
        yield words.say("series.practices.reported", number=number, before=number - 1)


def blank(asked: Asked, number: int, words: Words) -> Exit:
    """Writes a sheet to fill in for each consultation of a meeting that has none yet."""
    with problems_told(words):
        cycle = load_cycle(asked.cycle)
    if number > len(cycle.meetings):
        last = len(cycle.meetings)
        raise Leave(Exit.BAD_INPUT, words.say("series.refused.no_meeting", number=number, last=last))
    many = len(cycle.meetings[number - 1].consultations)
    if not many:
        facts = {"number": number, "consultation": 1, "many": 0}
        raise Leave(Exit.BAD_INPUT, words.say("series.practices.no_consultation", **facts))
    folder = asked.output or asked.cycle.parent / FOLDER
    for place in range(1, many + 1):
        file = folder / f"{number:02d}{' ab'[place] if many > 1 else ''}.yaml"
        if file.exists():
            click.echo(words.say("series.practices.exists", file=file), err=True)
            continue
        write_one(file, _empty(number, place, many, asked.workspace, words).encode(), asked.force, words)
        people().print(text(words.say("series.practices.blank", file=file)))
    return Exit.DONE


def _empty(number: int, place: int, many: int, workspace: Path | None, words: Words) -> str:
    """A sheet to fill in, each of its fields explained."""
    said = load_words("practice-sheet", words.language, layers("outputs", workspace))
    lines = [*(f"# {line}" for line in said["head"]), "schema: 1", f"meeting: {number}"]
    if many > 1:
        lines.append(f"consultation: {place}")
    lines += [f"# {said[name]}\n{name}:{EMPTY.get(name, ' ')}" for name in FIELDS]
    return "\n".join(lines) + "\n"
