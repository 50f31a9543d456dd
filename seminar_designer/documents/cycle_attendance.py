"""The attendance sheets of a cycle: one for each meeting, signed by those who belong to the group there."""

from collections.abc import Iterator
from dataclasses import replace

from seminar_designer.documents import attendance_sheets
from seminar_designer.documents.attendance_sheets import Page
from seminar_designer.documents.document import CycleDocument, CycleOrder, Filling
from seminar_designer.documents.telling.whole_cycle import of_meeting, whole


def fill(order: CycleOrder) -> Filling:
    """The attendance sheets of a programme, a page a meeting."""
    filled = attendance_sheets.fill(whole(order))
    values = {**filled.values, "pages": tuple(_pages(order))}
    return Filling(filled.title, values)


CYCLE_DOCUMENT = CycleDocument("cycle-attendance", fill, like=attendance_sheets.DOCUMENT.name)


def _pages(order: CycleOrder) -> Iterator[Page]:
    for meeting in order.cycle.meetings:
        for page in attendance_sheets.fill(of_meeting(order, meeting.number)).values["pages"]:
            name = order.words.say("meeting", number=meeting.number, of=len(order.cycle.meetings))
            halves = tuple(replace(half, date=f"{name} · {half.date}") for half in page.halves)
            yield replace(page, halves=halves)
