"""The notebook of a cycle (« carnet de bord »): A5, two pages a meeting, and the keys of the method."""

from collections.abc import Iterator
from dataclasses import dataclass

from seminar_designer.documents.document import CycleDocument, CycleOrder, Filling
from seminar_designer.documents.telling.cut_rows import cut_row
from seminar_designer.documents.telling.cycle_reading import CycleReading
from seminar_designer.documents.telling.reading import capitalised
from seminar_designer.documents.telling.six_steps import steps
from seminar_designer.documents.typesetting.ruled import RULED, Question, asked, page_points, ruled
from seminar_designer.documents.typesetting.words import Words

MARGINS = 30.0
HEADING, QUESTION = 48.0, 24.0
"""Points of the head of a meeting's page, and of a question above its lines."""

SINCE, ACTION = 86.0, 106.0
"""Points of what became of the last action, and of the next one."""

A_LOT, A_SENTENCE = 12, 2
"""Lines of one question at most, and of a sentence."""

SHEET = 4
"""Pages that a folded sheet has: a notebook is a multiple of them."""

BEFORE, AFTER = 5, 2
"""Pages before the meetings and after them."""


@dataclass(frozen=True)
class Row:
    """A meeting in the calendar."""

    number: str
    date: str
    hours: str
    client: str


@dataclass(frozen=True)
class Kind:
    """A kind of question, what it is for, and examples."""

    name: str
    examples: str


@dataclass(frozen=True)
class Spread:
    """The two pages of a meeting: `since` when there was one before it."""

    name: str
    date: str
    since: bool
    last: bool
    mine: tuple[Question, ...]
    learnt: tuple[Question, ...]


def fill(order: CycleOrder) -> Filling:
    """All pages, each filled with lines to write on."""
    reading = CycleReading(order)
    brief, words = order.cycle.brief, order.words
    page = page_points(order.brand, MARGINS, small=True)
    pages = BEFORE + 2 * len(order.cycle.meetings) + AFTER
    values = {
        "title": brief.title,
        "client": brief.client.name if brief.client else "",
        "cover": (reading.length(), capitalised(reading.period()), *reading.glance()[1:]),
        "calendar": tuple(_calendar(reading)),
        "steps": tuple(steps(order)),
        "kinds": tuple(_kinds(words)),
        "skills": tuple(map(str, reading.words["skills"].entries.values())),
        "expect": _ruled(words["expectations"], page - HEADING - 190),
        "spreads": tuple(_spreads(reading, words, page)),
        "review": _ruled(words["review"], page - HEADING),
        "people": tuple(name for name in reading.staying()) if reading.named else (),
        "contacts": range(6 if reading.named else 12),
        "notes": tuple(range(int((page - HEADING) // 27)) for _ in range(-pages % SHEET)),
        "words": words,
    }
    return Filling(f"{words['document']} – {brief.title}", values)


CYCLE_DOCUMENT = CycleDocument("cycle-notebook", fill)


def _calendar(reading: CycleReading) -> Iterator[Row]:
    for met in reading.meetings():
        for position, piece in enumerate(cut_row({"client": met.clients}, {"client": 32.0})):
            first = position == 0
            told = (str(met.number), met.date, met.hours) if first else ("", "", "")
            yield Row(*told, piece["client"])


def _kinds(words: Words) -> Iterator[Kind]:
    kinds: Words = words["kinds"]
    for name in kinds.entries:
        yield Kind(str(kinds[name]["name"]), str(kinds[name]["examples"]))


def _spreads(reading: CycleReading, words: Words, page: float) -> Iterator[Spread]:
    for met in reading.meetings():
        since = met.number > 1
        left = page - HEADING - (SINCE if since else 0)
        name = met.name if met.usual else f"{met.name} · {met.kind}"
        mine = _ruled(words["mine"], left, A_SENTENCE)
        learnt = _ruled(words["learnt"], page - HEADING - ACTION)
        yield Spread(name, met.date, since, met.number == len(reading.cycle.meetings), mine, learnt)


def _ruled(words: Words, left: float, first: int = 0) -> tuple[Question, ...]:
    """The questions, with lines down to the foot of the page; the first one with so many, when it asks for less."""
    questions = asked(words)
    free = left - QUESTION * len(questions)
    if not first:
        return ruled(questions, free, 1, A_LOT)
    return (Question(questions[0], range(first)), *ruled(questions[1:], free - first * RULED, 1, A_LOT))
