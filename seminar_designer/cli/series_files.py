"""The files of a cycle: cycle.yaml, and a folder of programme and documents for each meeting."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from seminar_designer.cli.exits import Exit, Leave
from seminar_designer.cli.wording import Words
from seminar_designer.cli.writing import contents, file_names, refuse_edited, write_one
from seminar_designer.loading.programme_yaml import write_yaml
from seminar_designer.model.brief import Meeting, Schedule
from seminar_designer.model.catalogue import Catalogue
from seminar_designer.model.cycle import Cycle, CycleMeeting
from seminar_designer.model.programme import Programme

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
    existing = next((one for one in (folder, *folder.parents) if one.exists()), folder)
    if not existing.is_dir():
        raise Leave(Exit.BAD_INPUT, words.say("ends.output_is_file", file=existing))
    edited = [folder / CYCLE]
    for place in sorted((folder / MEETINGS).glob("[0-9][0-9]")):
        edited += [place / name for name in file_names().values()]
    refuse_edited(edited, force, words)


def write_cycle(
    folder: Path, cycle: Cycle, programmes: Mapping[int, Programme], catalogue: Catalogue, workspace: Path | None,
    force: bool, words: Words, *, edited: bool = False,
) -> WrittenCycle:
    """Writes the cycle, over one `edited` by hand too when it was read, and for each of these programmes a folder.

    Everything is made before the first file is written.
    """
    made = {
        number: contents(told(programme, cycle, cycle.meetings[number - 1]), catalogue, words, workspace)
        for number, programme in programmes.items()
    }
    refuse_edited([meeting_folder(folder, number) / file_names()[name] for number in made for name in made[number]],
                  force, words)  # fmt: skip
    write_one(folder / CYCLE, write_yaml(cycle).encode(), force or edited, words)
    for number, files in made.items():
        for name, content in files.items():
            write_one(meeting_folder(folder, number) / file_names()[name], content, force, words)
    return WrittenCycle(folder, len(made))


def told(programme: Programme, cycle: Cycle, meeting: CycleMeeting) -> Programme:
    """The programme of a meeting with its date and who is what as the cycle has them now."""
    brief = programme.brief
    days = tuple(day.model_copy(update={"date": meeting.date}) for day in programme.days)
    asked = tuple(day.model_copy(update={"date": meeting.date}) for day in brief.schedule.days)
    which = Meeting(
        number=meeting.number, of=len(cycle.meetings), consultations=meeting.consultations,
        led_by_helper=cycle.leads(meeting.number),
    )  # fmt: skip
    schedule = Schedule(days=asked, meeting=which)
    return programme.model_copy(update={"days": days, "brief": brief.model_copy(update={"schedule": schedule})})


