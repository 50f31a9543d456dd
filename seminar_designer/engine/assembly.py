"""From chosen sessions to a programme: clocks, steps, questions, and the thread."""

import functools
from collections.abc import Sequence
from importlib import resources
from typing import Any

import yaml

from seminar_designer.engine.first import Found
from seminar_designer.engine.frame import Element, Frame
from seminar_designer.engine.questions import Questions
from seminar_designer.engine.steps import share_minutes
from seminar_designer.model.clock import MIDNIGHT
from seminar_designer.model.minutes import Span
from seminar_designer.model.programme import (
    PlannedStep,
    Programme,
    ProgrammeDay,
    Session,
    Slot,
    SlotKind,
    Split,
    TakenUp,
)
from seminar_designer.model.schedule import GRID
from seminar_designer.model.texts import Language, Text
from seminar_designer.rules.patterns.thread import Owned, owned, yields
from seminar_designer.rules.setting import Candidate, Setting


@functools.cache
def titles() -> dict[str, Text]:
    """Titles of slots that use no block."""
    words: dict[str, Any] = yaml.safe_load(resources.files(__package__).joinpath("titles.yaml").read_text("utf-8"))
    return {kind: Text.model_validate(text) for kind, text in words.items()}


def assemble(setting: Setting, frame: Frame, found: Found, language: Language) -> Programme:
    """The programme of the sessions found, without its proof and score."""
    assembler = _Assembler(setting, found, language)
    days = tuple(assembler.day(index, elements) for index, elements in enumerate(frame.days))
    minutes = {objective.id: 0 for objective in setting.objectives}
    for day in days:
        for slot in day.slots:
            if slot.serves is not None:
                minutes[slot.serves] += slot.minutes
    objectives = tuple(
        objective.model_copy(update={"minutes": minutes[objective.id]}) for objective in setting.objectives
    )
    return Programme(language=language, brief=setting.brief, objectives=objectives, days=days)


class _Assembler:
    """Walks through the days in order, remembering the clock and what was produced when."""

    def __init__(self, setting: Setting, found: Found, language: Language) -> None:
        self.setting, self.found, self.language = setting, found, language
        self.questions = Questions(setting.catalogue, language)
        self.made: dict[Owned, tuple[int, int]] = {}

    def day(self, index: int, elements: Sequence[Element]) -> ProgrammeDay:
        """One day: a session for each place, with the break, meal or fixed point that ends it."""
        asked = self.setting.brief.schedule.days[index]
        clock = asked.start
        sessions: list[list[Slot]] = []
        for element in elements:
            if element.kind == "place":
                slots = self._place(element.place, index, clock)
                sessions.append(slots)
            else:
                slots = [self._other(element, clock)]
                if not sessions:
                    sessions.append([])
                sessions[-1] += slots
            clock += sum(slot.minutes for slot in slots)
        return ProgrammeDay(
            date=asked.date, title=asked.title, start=asked.start, end=asked.end,
            sessions=tuple(Session(slots=tuple(slots)) for slots in sessions),
            evening=asked.evening, evening_work=asked.evening_work,
        )

    def _other(self, element: Element, clock: int) -> Slot:
        kind: SlotKind = "fixed" if element.kind == "fixed" else "lunch" if element.kind == "lunch" else "break"
        title = element.point.title if element.point else titles()[element.kind][self.language]
        return self._slot(clock, element.minutes, kind, title)

    def _slot(self, clock: int, minutes: int, kind: SlotKind, title: str, **more: Any) -> Slot:
        return Slot(
            start=clock % MIDNIGHT, end=(clock + minutes) % MIDNIGHT, minutes=minutes, kind=kind, title=title, **more
        )

    def _place(self, place: int, day: int, clock: int) -> list[Slot]:
        """The slots of one session; its buffer stands at its end, or before what closes the day."""
        where = self.setting.places[place]
        column = self.found.columns[place]
        closing = len(column)
        if where.closes is not None:
            while closing and where.closes in self.setting.candidates[column[closing - 1][0]].block.closes:
                closing -= 1
        slots: list[Slot] = []
        for position, (index, units) in enumerate(column):
            if position == closing and where.buffer and where.closes is not None:
                slots.append(self._slot(clock, where.buffer, "buffer", titles()["buffer"][self.language]))
                clock += where.buffer
            slot = self._block(self.setting.candidates[index], day, clock, units * GRID)
            slots.append(slot)
            clock += slot.minutes
        if where.buffer and where.closes is None:
            slots.append(self._slot(clock, where.buffer, "buffer", titles()["buffer"][self.language]))
        return slots

    def _block(self, candidate: Candidate, day: int, clock: int, minutes: int) -> Slot:
        """One slot of a block: its steps, its question, what it takes up and yields."""
        block, objective, people = candidate.block, candidate.objective, self.setting.people
        serves = objective.id if objective else None
        spans = block.step_spans(people)
        debriefs = [False] * len(block.steps) + [True] * (len(spans) - len(block.steps))
        asked: dict[str, Any] = {}
        if block.open and objective is not None:
            moment, number, question = self.questions.ask(block, objective)
            asked = {"moment": moment, "question_number": number, "question": question}
        uses = []
        for artefact in block.uses:
            known = self.made.get(owned(artefact, serves, self.setting.catalogue))
            if known is not None:
                made_day, start = known
                other_day = made_day + 1 if made_day != day else None
                uses.append(
                    TakenUp.model_validate({"artefact": artefact, "from": start % MIDNIGHT, "day": other_day})
                )
        for artefact_owned in yields(block, serves, self.setting.catalogue):
            self.made[artefact_owned] = (day, clock)
        span = block.span(people)
        subgroups = block.subgroups(people) or 0
        size = -(-people // subgroups) if subgroups else people
        return self._slot(
            clock, minutes, "block", block.name[self.language], block=block.id, serves=serves, uses=tuple(uses),
            produces=block.produces,
            steps=tuple(
                PlannedStep(minutes=own, debrief=debrief)
                for own, debrief in zip(_shared(minutes, spans), debriefs, strict=True)
            ),
            group=Split(subgroups=subgroups, size=size, interaction=block.interaction),
            elastic=(span.min, span.max),
            **asked,
        )


def _shared(minutes: int, spans: Sequence[Span]) -> list[int]:
    """The minutes of each step; what has lasted longer or shorter than its sheet lets it is shared at its longest or
    shortest, and the longest step makes up for it.
    """
    low, high = sum(span.min for span in spans), sum(span.max for span in spans)
    shared = share_minutes(min(high, max(low, minutes)), spans)
    over = minutes - sum(shared)
    while over:
        longest = max(range(len(shared)), key=lambda step: shared[step])
        changed = max(over, -shared[longest])
        shared[longest] += changed
        over -= changed
    return shared
