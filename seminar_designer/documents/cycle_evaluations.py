"""The evaluations of a cycle: a page midway, two at the end, with the same six skills from 0 to 10."""

from seminar_designer.documents.document import CycleDocument, CycleOrder, Filling
from seminar_designer.documents.telling.cycle_reading import CycleReading
from seminar_designer.documents.typesetting.ruled import Question, asked, page_points, ruled
from seminar_designer.documents.typesetting.words import Words

MARGINS = 30.0
MIDWAY, LAST = 330.0, 118.0
"""Points of what is not ruled on the page midway, and on the last page."""

QUESTION = 30.0
"""Points of a question above its lines."""

FEWEST, MOST = 1, 5
"""Lines for each open question."""


def fill(order: CycleOrder) -> Filling:
    """Values of the template: a page midway, then the end."""
    reading = CycleReading(order)
    brief = order.cycle.brief
    words = order.words.over(brief.nature)
    page = page_points(order.brand, MARGINS)
    client = brief.client.name if brief.client else ""
    midway = next((met for met in reading.meetings() if order.cycle.meetings[met.number - 1].kind == "midway"), None)
    values = {
        "title": brief.title,
        "subtitle": " · ".join(part for part in (client, reading.occasion.leader) if part),
        "midway": words.say("at", name=midway.name, date=midway.date) if midway else "",
        "end": words.say("at", name=reading.meetings()[-1].name, date=reading.meetings()[-1].date),
        "skills": tuple(map(str, reading.words["skills"].entries.values())),
        "review": _asked(words["review"], page - MIDWAY),
        "objectives": reading.occasion.objectives,
        "statements": tuple(map(str, words["statements"].entries.values())),
        "closing": _asked(words["closing"], page - LAST),
        "data": reading.occasion.data_notice(str(words["purpose"])),
        "words": words,
    }
    return Filling(f"{words['document']} – {brief.title}", values)


CYCLE_DOCUMENT = CycleDocument("cycle-evaluations", fill)


def _asked(words: Words, left: float) -> tuple[Question, ...]:
    questions = asked(words)
    return ruled(questions, left - QUESTION * len(questions), FEWEST, MOST)
