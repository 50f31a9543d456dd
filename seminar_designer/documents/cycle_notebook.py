"""The notebook of a cycle (« carnet de bord »): A5, two pages a meeting, and the keys of the method."""

from collections.abc import Iterator
from dataclasses import dataclass

from seminar_designer.documents.document import CycleDocument, CycleOrder, Filling
from seminar_designer.documents.telling.cut_rows import cut_row
from seminar_designer.documents.telling.cycle_reading import CycleReading
from seminar_designer.documents.telling.six_steps import steps
from seminar_designer.documents.typesetting.ruled import Question, asked, page_points, ruled
from seminar_designer.documents.typesetting.words import Words

MARGINS = 30.0
HEADING, QUESTION = 62.0, 32.0
"""Points of the head of a meeting's page, and of a question above its lines."""

SINCE, ACTION = 92.0, 112.0
"""Points of what became of the last action, and of the next one."""

A_LOT = 12
"""Lines of one question at most."""

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
        "cover": (reading.length(), reading.period(), *reading.glance()[1:]),
        "calendar": tuple(_calendar(reading)),
        "steps": tuple(steps(order)),
        "kinds": tuple(_kinds(words)),
        "skills": tuple(map(str, reading.words["skills"].entries.values())),
        "expect": _ruled(words["expectations"], page - HEADING - 230),
        "spreads": tuple(_spreads(reading, words, page)),
        "review": _ruled(words["review"], page - HEADING),
        "people": tuple(name for name in reading.staying()) if reading.named else (),
        "contacts": range(4 if reading.named else 10),
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
        yield Spread(
            name, met.date, since, _ruled(words["mine"], left), _ruled(words["learnt"], page - HEADING - ACTION)
        )  # fmt: skip


def _ruled(words: Words, left: float) -> tuple[Question, ...]:
    questions = asked(words)
    return ruled(questions, left - QUESTION * len(questions), 1, A_LOT)
