"""The files of a cycle: cycle.yaml, and a folder of programme and documents for each meeting."""

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from seminar_designer.cli.exits import Exit, Leave
from seminar_designer.cli.series_documents import Sources, documents_at, file_name, made
from seminar_designer.cli.wording import Words
from seminar_designer.cli.writing import contents, file_names, refuse_edited, refuse_folder, write_one
from seminar_designer.loading.practices import practices_beside
from seminar_designer.loading.problems import BadInput
from seminar_designer.loading.programme import load_programme
from seminar_designer.loading.programme_yaml import write_yaml
from seminar_designer.model.catalogue import Catalogue
from seminar_designer.model.consultation import Report
from seminar_designer.model.cycle import Cycle, CycleMeeting
from seminar_designer.model.practice import PracticeSheet
from seminar_designer.model.programme import Programme
from seminar_designer.model.schedule import Meeting, Schedule

CYCLE = "cycle.yaml"
MEETINGS = "meetings"


@dataclass(frozen=True)
class WrittenCycle:
    """Where it was written, and how many meetings."""

    folder: Path
    many: int


def meeting_folder(folder: Path, number: int) -> Path:
    """Where the files of a meeting stand."""
    return folder / MEETINGS / f"{number:02d}"


def refuse_early(folder: Path, force: bool, words: Words) -> None:
    """Leaves before any work when the folder cannot be used, or holds files edited by hand."""
    names: list[str | Path] = [CYCLE, *map(file_name, documents_at(("planned", "changed")))]
    for place in sorted((folder / MEETINGS).glob("[0-9][0-9]")):
        names += [place.relative_to(folder) / name for name in file_names().values()]
    refuse_folder(folder, names, words, force=force)


def write_cycle(
    folder: Path, cycle: Cycle, programmes: Mapping[int, Programme], catalogue: Catalogue, workspace: Path | None,
    force: bool, words: Words, *, dated: datetime.date, edited: bool = False,
) -> WrittenCycle:
    """Writes the cycle, over one `edited` by hand too when it was read; for each of these programmes a folder; and the
    documents of the cycle that tell its dates and roles, with a new cycle also those that come with the plan.

    Everything is made before the first file is written.
    """
    practices = practices_beside(folder / CYCLE, workspace)
    meetings = {
        number: contents(told(programme, cycle, cycle.meetings[number - 1], practices), catalogue, words, workspace)
        for number, programme in programmes.items()
    }
    names = documents_at(("changed",) if edited else ("planned", "changed"))
    papers, _ = made(names, Sources(cycle, programmes, practices, catalogue, workspace, dated), words)
    refuse_edited(
        [
            *(meeting_folder(folder, number) / file_names()[name] for number in meetings for name in meetings[number]),
            *(folder / file_name(name) for name in papers),
        ],
        force, words,
    )  # fmt: skip
    write_one(folder / CYCLE, write_yaml(cycle).encode(), force or edited, words)
    for name, content in papers.items():
        write_one(folder / file_name(name), content, force, words)
    for number, files in meetings.items():
        write_meeting(folder, number, files, words, force=force)
    return WrittenCycle(folder, len(meetings))


def write_meeting(folder: Path, number: int, files: Mapping[str, bytes], words: Words, *, force: bool) -> None:
    """Writes the programme of a meeting and its documents."""
    for name, content in files.items():
        write_one(meeting_folder(folder, number) / file_names()[name], content, force, words)


def meeting_programmes(folder: Path, cycle: Cycle, words: Words) -> dict[int, Programme]:
    """The programmes beside a cycle, by the number of their meeting. Leaves when one cannot be read."""
    found = {}
    for meeting in cycle.meetings:
        file = meeting_folder(folder, meeting.number) / "programme.yaml"
        if file.is_file():
            try:
                found[meeting.number] = load_programme(file)
            except BadInput:
                raise Leave(Exit.BAD_INPUT, words.say("series.unreadable", file=file)) from None
    return found


def told(
    programme: Programme, cycle: Cycle, meeting: CycleMeeting, practices: Sequence[PracticeSheet] = ()
) -> Programme:
    """The programme of a meeting with its date, who is what and what it comes back to, as the cycle has them now."""
    brief = programme.brief
    days = tuple(day.model_copy(update={"date": meeting.date}) for day in programme.days)
    asked = tuple(day.model_copy(update={"date": meeting.date}) for day in brief.schedule.days)
    which = Meeting(
        number=meeting.number, of=len(cycle.meetings), consultations=meeting.consultations,
        led_by_helper=cycle.leads(meeting.number), reports=reports(cycle, meeting.number, practices),
    )  # fmt: skip
    schedule = Schedule(days=asked, meeting=which)
    return programme.model_copy(update={"days": days, "brief": brief.model_copy(update={"schedule": schedule})})


def reports(cycle: Cycle, number: int, practices: Sequence[PracticeSheet]) -> tuple[Report, ...]:
    """The actions decided at the meeting before, told by its number and not by the names of those who decided them."""
    before = number - 1
    several = before > 0 and len(cycle.meetings[before - 1].consultations) > 1
    return tuple(
        Report(meeting=before, consultation=sheet.consultation if several else None, what=action.what, by=action.by)
        for sheet in practices if sheet.meeting == before
        for action in sheet.actions
    )  # fmt: skip
