"""Programmes of every sort that documents must stand: from a workshop to three days, a crowd, a meeting of a cycle."""

import datetime
from collections.abc import Callable

from sample_programme import PEOPLE, catalogue, one_day_training, two_day_seminar

from seminar_designer.loading.data_folders import data_folder
from seminar_designer.loading.programme import load_programme
from seminar_designer.model.programme import Programme, ProgrammeDay, Session, Slot, Split
from seminar_designer.model.schedule import Day

CROWD = 120
ENDLESS = "Un titre sans fin, " * 527
"""Ten thousand letters."""
HEBREW = "שלום לכולם, ברוכים הבאים"


def workshop() -> Programme:
    """The morning of the day of training."""
    programme = one_day_training()
    day = programme.days[0]
    morning = day.sessions[:2]
    slots = [slot for slot in morning[-1].slots if slot.kind != "lunch"]
    sessions = (morning[0], Session(slots=tuple(slots)))
    end = slots[-1].end
    asked = Day(date=day.date, start=day.start, end=end, lunch=False)
    brief = programme.brief.model_copy(
        update={"schedule": programme.brief.schedule.model_copy(update={"days": (asked,)})}
    )  # fmt: skip
    return programme.model_copy(
        update={"brief": brief, "days": (day.model_copy(update={"sessions": sessions, "end": end}),)}
    )


def three_days() -> Programme:
    """The seminar, and the day of training after it."""
    seminar, training = two_day_seminar(), one_day_training()
    date = datetime.date(2027, 6, 2)
    known = {one.id for one in seminar.objectives}
    schedule = seminar.brief.schedule
    days = (*schedule.days, training.brief.schedule.days[0].model_copy(update={"date": date}))
    return seminar.model_copy(
        update={
            "brief": seminar.brief.model_copy(update={"schedule": schedule.model_copy(update={"days": days})}),
            "days": (*seminar.days, training.days[0].model_copy(update={"date": date})),
            "objectives": (*seminar.objectives, *(one for one in training.objectives if one.id not in known)),
        }
    )


def crowd() -> Programme:
    """The day of training for a hundred and twenty people."""
    programme = one_day_training()
    people = programme.brief.participants.model_copy(update={"expected": CROWD, "min": None, "max": None})
    brief = programme.brief.model_copy(update={"participants": people, "facilitators": 6})
    return programme.model_copy(update={"brief": brief, "days": tuple(map(_crowded, programme.days))})


def _crowded(day: ProgrammeDay) -> ProgrammeDay:
    sessions = [Session(slots=tuple(map(_split, session.slots))) for session in day.sessions]
    return day.model_copy(update={"sessions": tuple(sessions)})


def _split(slot: Slot) -> Slot:
    if slot.group is None or not slot.group.subgroups:
        return slot if slot.group is None else slot.model_copy(update={"group": Split(subgroups=0, size=CROWD)})
    subgroups = slot.group.subgroups * CROWD // PEOPLE
    size = -(-CROWD // subgroups)
    group = Split(subgroups=subgroups, size=size, interaction=slot.group.interaction)
    return slot.model_copy(update={"group": group})


def meeting() -> Programme:
    """One meeting of a cycle, as templates are shown with."""
    return load_programme(data_folder("outputs") / "samples" / "fr" / "meeting.yaml")


def endless() -> Programme:
    """A title of ten thousand letters, another from right to left, and one with what templates and spreadsheets run."""
    programme = two_day_seminar()
    titles = [ENDLESS, HEBREW, "{{ 7*7 }} & <b>\"x\"</b> 'été' \x07", '=HYPERLINK("x")']
    first = programme.days[0]
    slots = list(first.sessions[0].slots)
    for number, title in enumerate(titles[: len(slots)]):
        slots[number] = slots[number].model_copy(update={"title": title})
    sessions = (Session(slots=tuple(slots)), *first.sessions[1:])
    return programme.model_copy(
        update={"days": (first.model_copy(update={"sessions": sessions}), *programme.days[1:])}
    )


CASES: dict[str, Callable[[], Programme]] = {
    "workshop": workshop,
    "one day": one_day_training,
    "three days": three_days,
    "meeting": meeting,
    "crowd": crowd,
    "endless": endless,
}
__all__ = ["CASES", "CROWD", "ENDLESS", "HEBREW", "catalogue"]
