"""What a programme tells of the meeting of a cycle that it is: its number, who is what, and what it comes back to."""

from collections.abc import Iterator

from seminar_designer.documents.document import Order
from seminar_designer.documents.telling.cycle_words import WORDS
from seminar_designer.documents.telling.reading import capitalised
from seminar_designer.documents.typesetting.calendar_words import short_date
from seminar_designer.documents.typesetting.words import Words
from seminar_designer.model.consultation import Consultation, Report


def which(order: Order) -> str:
    """« Rencontre 3 sur 8 »; nothing for what is no meeting of a cycle."""
    meeting = order.programme.brief.schedule.meeting
    if meeting is None:
        return ""
    return order.shared(WORDS).say("of_meeting", number=meeting.number, of=meeting.of)


def roles(order: Order) -> tuple[str, ...]:
    """Who is what, a line for each consultation in which somebody is."""
    meeting = order.programme.brief.schedule.meeting
    if meeting is None:
        return ()
    words = order.shared(WORDS)
    many = len(meeting.consultations) > 1
    told = []
    for number, one in enumerate(meeting.consultations):
        parts = " · ".join(_parts(one, words, leads=meeting.led_by_helper))
        if parts:
            case = "in_consultation" if many else "alone"
            told.append(capitalised(words.say(case, label="AB"[number], roles=parts)))
    return tuple(told)


def _parts(one: Consultation, words: Words, *, leads: bool) -> Iterator[str]:
    for role, name in one.held():
        yield words["told"].say("leading" if leads and role == "helper" else role, name=name)


def reports(order: Order) -> tuple[str, ...]:
    """The actions that the meeting opens with, told without the names of those who decided them."""
    meeting = order.programme.brief.schedule.meeting
    return tuple(_report(one, order) for one in meeting.reports) if meeting else ()


def _report(one: Report, order: Order) -> str:
    words = order.shared(WORDS)
    what = one.what.strip().rstrip(".")
    if one.by is not None:
        what = words.say("by", what=what, date=short_date(one.by, order.language))
    case = {None: "report", 1: "report_first"}.get(one.consultation, "report_second")
    return words.say(case, meeting=one.meeting, what=what)
