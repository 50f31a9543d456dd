"""A cycle that is changed: read, checked, changed, and written with the meetings that the change touches."""

import datetime
from collections.abc import Callable, Mapping
from pathlib import Path

from rapidfuzz import fuzz, process

from seminar_designer.cli.exits import Exit, Leave
from seminar_designer.cli.printing import people, print_json
from seminar_designer.cli.problems import problems_told
from seminar_designer.cli.progress import GapLine
from seminar_designer.cli.series_files import CYCLE, meeting_programmes, write_cycle
from seminar_designer.cli.series_planning import designing, scored
from seminar_designer.cli.series_refused import refusals_told
from seminar_designer.cli.series_told import show_changes, show_cycle
from seminar_designer.cli.wording import Words
from seminar_designer.loading.catalogue import load_catalogue
from seminar_designer.loading.cycle import load_cycle
from seminar_designer.model.catalogue import Catalogue
from seminar_designer.model.cycle import Cycle
from seminar_designer.model.programme import Programme
from seminar_designer.series.changes import differences
from seminar_designer.series.contents import all_contents

NEAR = 60
"""Per cent of letters in common from which a name is offered."""


def change(
    file: Path, made: Callable[[Cycle], Cycle], words: Words, *, json: bool, force: bool, workspace: Path | None
) -> Exit:
    """Changes the cycle of a file and writes it; meetings timed for another number of people are designed again."""
    with GapLine(words) as line, problems_told(words):
        line.stage("start")
        catalogue = load_catalogue(workspace)
        before = load_cycle(file)
        with refusals_told(words, catalogue):
            after = made(before)
            programmes = meeting_programmes(file.parent, after, words)
            kept = {number: one for number, one in programmes.items() if _fits(after, number, one)}
            if programmes and len(kept) < len(programmes):
                contents = all_contents(after, designing(catalogue, 1, workspace, line, len(after.meetings)), kept)
                after, programmes = scored(after, contents), dict(contents.programmes)
        line.stage("documents")
        open_ones = {number: one for number, one in programmes.items() if not after.meetings[number - 1].held}
        _write(file, after, open_ones, catalogue, workspace, force, words)
    if json:
        print_json(after.model_dump(mode="json", by_alias=True))
        return Exit.DONE
    out = people()
    show_changes(out, differences(before, after), words)
    show_cycle(out, after, words)
    return Exit.DONE


def _write(
    file: Path, cycle: Cycle, programmes: Mapping[int, Programme], catalogue: Catalogue, workspace: Path | None,
    force: bool, words: Words,
) -> None:
    """The cycle itself may have been edited by hand, which is how it is meant: it is read, and written anew."""
    if file.name != CYCLE:
        raise Leave(Exit.BAD_INPUT, words.say("series.other_name", file=file, name=CYCLE))
    write_cycle(file.parent, cycle, programmes, catalogue, workspace, force, words, dated=today(), edited=True)


def _fits(cycle: Cycle, number: int, programme: Programme) -> bool:
    """Whether the programme is still timed for those who belong to the group, or past."""
    members = cycle.members(number)
    held = cycle.meetings[number - 1].held
    return held or not members or programme.brief.participants.expected == len(members)


def person(name: str, cycle: Cycle, words: Words) -> str:
    """The participant who is meant, whatever the accents and small mistakes. Leaves with the nearest names."""
    names = [one.name for one in cycle.brief.participants.people]
    if name in names:
        return name
    wanted = name.casefold()
    meant = [one for one in names if wanted in one.casefold().split() or wanted == one.casefold()]
    if len(meant) == 1:
        return meant[0]
    near = [found for found, score, _ in process.extract(name, names, scorer=fuzz.WRatio, limit=3) if score >= NEAR]
    told = words.say("series.nearest", names=", ".join(meant or near)) if meant or near else ""
    raise Leave(Exit.BAD_INPUT, words.say("series.no_person", name=name) + told)


def today() -> datetime.date:
    """The day on the coach's wall."""
    return datetime.date.today()  # noqa: DTZ011
