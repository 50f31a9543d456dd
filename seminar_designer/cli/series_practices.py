"""Sheets of practices on their way to the book: read, and held against the group, which must not be named in them."""

from collections.abc import Sequence
from pathlib import Path

import click

from seminar_designer.cli.exits import Exit, Leave
from seminar_designer.cli.problems import problems_told
from seminar_designer.cli.wording import Words
from seminar_designer.documents.telling.named import named
from seminar_designer.loading.practices import load_practices, practice_files, practice_lines
from seminar_designer.model.cycle import Cycle
from seminar_designer.model.practice import PracticeSheet


def nameless(
    places: Sequence[Path], cycle: Cycle, workspace: Path | None, words: Words
) -> tuple[PracticeSheet, ...]:
    """The sheets of these files and folders. Leaves when one cannot be read, names somebody, or is of another cycle."""
    files = [file for place in places for file in practice_files(place)]
    with problems_told(words):
        sheets = load_practices(files, workspace)
    _refuse_names(files, cycle, workspace, words)
    _refuse_strangers(sheets, cycle, words)
    return sheets


def _refuse_names(files: Sequence[Path], cycle: Cycle, workspace: Path | None, words: Words) -> None:
    """Leaves when somebody of the group is named; tells of words that may only look like a surname."""
    names = [person.name for person in cycle.brief.participants.people]
    sure: list[str] = []
    unsure: list[str] = []
    for file in files:
        lines = practice_lines(file, workspace)
        for one in named([line for _, line in lines], names):
            box = lines[one.line - 1][0]
            facts = {"file": file, "line": one.line, "words": one.words, "name": one.name}
            told = words.say("series.practices.named", **facts) if box is None else words.say(
                "series.practices.named_in_form", **facts, box=box[words.language]
            )
            (sure if one.sure else unsure).append(told)
    if sure:
        raise Leave(Exit.BAD_INPUT, *sure, *unsure, words["series.practices.no_names"])
    for line in unsure:
        click.echo(line + words["series.practices.perhaps"], err=True)


def _refuse_strangers(sheets: Sequence[PracticeSheet], cycle: Cycle, words: Words) -> None:
    """Leaves when a sheet is on a consultation that the cycle does not have."""
    for one in sheets:
        known = one.meeting <= len(cycle.meetings)
        many = len(cycle.meetings[one.meeting - 1].consultations) if known else 0
        if one.consultation > many:
            facts = {"number": one.meeting, "consultation": one.consultation, "many": many}
            raise Leave(Exit.BAD_INPUT, words.say("series.practices.no_consultation", **facts))
