"""The working pages of a booklet: for each block what to think about, and ruled lines that fill the page."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from seminar_designer.documents.telling.reading import Reading
from seminar_designer.documents.typesetting.page_fit import Column, Line, Setting
from seminar_designer.documents.typesetting.ruled import RULED
from seminar_designer.documents.typesetting.words import Words
from seminar_designer.model.block import Block
from seminar_designer.model.programme import ProgrammeDay, Slot

TEXT = Column(
    164,
    {
        "moment": Setting(9.5, 2),
        "title": Setting(15, 4, bold=True),
        "objective": Setting(10, 3),
        "idea": Setting(10.5, 5),
        "question": Setting(12.5, 6, 5),
    },
)
GAP = 26.0
"""Points above a block."""

DAY_HEADING = 46.0
"""Points of the heading that a day begins with."""

A_PAGE = 2
"""Blocks that share a page at most."""

FEWEST, MOST = 4, 22
"""Lines of a block."""

LONG = 35
"""Minutes from which a block gets more lines than its neighbour."""


@dataclass(frozen=True)
class Part:
    """A block in the booklet: `opens` when it begins a page, `idea` a model in a sentence, `questions` to write on."""

    moment: str
    title: str
    objective: str
    idea: str
    questions: tuple[str, ...]
    lines: range = range(FEWEST)
    opens: bool = False


def parts(day: ProgrammeDay, reading: Reading, words: Words, page: float) -> tuple[Part, ...]:
    """The working blocks of a day, laid on pages of so many points."""
    told = list(_told(day, reading, words))
    laid: list[Part] = []
    for number, sharing in enumerate(_pages([part for part, _ in told], page)):
        minutes = [minutes for _, minutes in told[len(laid) : len(laid) + len(sharing)]]
        laid += _ruled(sharing, minutes, page - (0 if number else DAY_HEADING), opens=number > 0)
    return tuple(laid)


def is_working(slot: Slot, reading: Reading) -> bool:
    """Whether a slot has participants think or try something worth a note."""
    block = reading.block(slot)
    return block is not None and (slot.serves is not None or reading.family(block).working)


def _told(day: ProgrammeDay, reading: Reading, words: Words) -> Iterator[tuple[Part, int]]:
    """Each working block, and its minutes; its objective is told where it changes."""
    before = None
    for slot in day.slots:
        block = reading.block(slot)
        if block is None or not is_working(slot, reading):
            continue
        objective = reading.served(slot)
        told = ""
        if objective is not None and slot.serves != before:
            told = words.say("objective", number=reading.number(objective), statement=reading.statement(objective))
        before = slot.serves or before
        moment = reading.family(block).client_name[reading.language]
        idea = block.purpose[reading.language] if _has_model(block) else ""
        questions = tuple(_questions(slot, block, reading, words))
        yield Part(moment, reading.title(slot), told, idea, questions), slot.minutes


def _has_model(block: Block) -> bool:
    """Whether what the sheet is for says a model or its keys; a game or an open structure is to be found out."""
    return not block.open and block.learning in ("concept", "apply")


def _questions(slot: Slot, block: Block, reading: Reading, words: Words) -> Iterator[str]:
    """The guiding question, then the last of the debrief, which leads back to work; else a plain invitation to note."""
    question = reading.question(slot)
    last = block.debrief.questions[-1][reading.language] if block.debrief else None
    asked = [one for one in (question, last) if one]
    yield from asked or [str(words["note"])]


def _height(part: Part) -> float:
    kinds = (("moment", part.moment), ("title", part.title), ("objective", part.objective), ("idea", part.idea))
    lines = [Line(kind, text) for kind, text in kinds if text]
    return GAP + TEXT.total([*lines, *(Line("question", question) for question in part.questions)])


def _pages(told: Sequence[Part], page: float) -> Iterator[list[Part]]:
    """Blocks that share a page, in order."""
    sharing: list[Part] = []
    for part in told:
        wanted = sum(_height(one) + FEWEST * RULED for one in (*sharing, part))
        if sharing and (len(sharing) == A_PAGE or wanted > page - DAY_HEADING):
            yield sharing
            sharing = []
        sharing.append(part)
    if sharing:
        yield sharing


def _ruled(sharing: Sequence[Part], minutes: Sequence[int], page: float, *, opens: bool) -> Iterator[Part]:
    """The blocks of a page with lines down to its foot, more for those that last longer."""
    left = max(0, int((page - sum(map(_height, sharing))) // RULED) - FEWEST * len(sharing))
    weights = [2 if one >= LONG else 1 for one in minutes]
    for number, part in enumerate(sharing):
        more = left * weights[number] // sum(weights[number:])
        left -= more
        yield replace(part, lines=range(min(MOST, FEWEST + more)), opens=opens and number == 0)
