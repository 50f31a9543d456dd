"""A cycle as one programme, a day a meeting: what papers made for programmes say of the days holds of its meetings."""

from collections.abc import Iterator
from dataclasses import replace

from seminar_designer.documents.document import CycleOrder, Order
from seminar_designer.model.brief import OwnObjective
from seminar_designer.model.cycle import CycleMeeting
from seminar_designer.model.objective import Kind
from seminar_designer.model.programme import PlannedObjective, Programme, ProgrammeDay, Session, Slot
from seminar_designer.model.texts import Text

HELP = "cd-help"
"""The objective that consultations serve where nothing names another."""

OPEN: Kind = "decide"
"""The kind of an objective in the client's own words that gives none; no paper for participants prints it."""


def whole(order: CycleOrder) -> Order:
    """What papers of programmes are made from, for the whole cycle."""
    brief = order.cycle.brief
    programme = Programme(
        language=brief.language,
        brief=brief,
        objectives=tuple(objectives(order)),
        days=tuple(map(_day, order.cycle.meetings)),
    )
    return Order(
        programme, order.catalogue, order.language, order.words, order.brand, order.dated, order.folders, order.edition
    )


def of_meeting(order: CycleOrder, number: int) -> Order:
    """The same for one meeting, with those who belong to the group there."""
    told = whole(order)
    people = order.cycle.brief.participants
    members = order.cycle.members(number)
    there = tuple(person for person in people.people if person.name in members)
    participants = people.model_copy(update={"people": there})
    brief = told.programme.brief.model_copy(update={"participants": participants})
    programme = told.programme.model_copy(update={"brief": brief, "days": told.programme.days[number - 1 : number]})
    return replace(told, programme=programme)


def objectives(order: CycleOrder) -> Iterator[PlannedObjective]:
    """What the cycle works on: what the brief names, else what its meetings do."""
    asked = list(_asked(order))
    planned = {one.id: one for programme in order.programmes.values() for one in programme.objectives}
    yield from asked or planned.values() or _known(order, HELP)


def _asked(order: CycleOrder) -> Iterator[PlannedObjective]:
    for number, one in enumerate(order.cycle.brief.objectives, start=1):
        if isinstance(one, OwnObjective):
            theme = one.theme or next(iter(order.cycle.brief.themes), "")
            said = Text(fr=one.text, en=one.text)
            yield PlannedObjective(id=f"own-{number}", theme=theme, kind=one.kind or OPEN, statement=said, own=True)
        else:
            yield from _known(order, one)


def _known(order: CycleOrder, id: str) -> Iterator[PlannedObjective]:
    found = order.catalogue.objectives.get(id)
    if found is not None:
        yield PlannedObjective(id=id, theme=found.theme, kind=found.kind, statement=found.statement)


def _day(meeting: CycleMeeting) -> ProgrammeDay:
    """A meeting as a day of one slot."""
    minutes = meeting.end - meeting.start
    slot = Slot(start=meeting.start, end=meeting.end, minutes=minutes, kind="fixed", title=meeting.kind)
    return ProgrammeDay(
        date=meeting.date, start=meeting.start, end=meeting.end, sessions=(Session(slots=(slot,)),)
    )  # fmt: skip
