"""The slots of a programme that somebody has changed by hand since it was written."""

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

import yaml
from pydantic import ValidationError

from seminar_designer.cli.reopening import Reopened
from seminar_designer.engine.answers.replan import Lock
from seminar_designer.engine.steps import share_minutes
from seminar_designer.loading.atomic import as_last_written, hand_edited
from seminar_designer.model.programme import PlannedStep, Programme, Slot

How = Literal["same", "kept", "sheets"]
"""How edits are known: the file is as it was written; by the copy that was kept of it; by the sheets of its blocks."""
ALIKE = ("block", "serves", "minutes", "title", "question", "steps", "group", "elastic")
"""What makes a slot what it is, wherever it starts."""


@dataclass(frozen=True)
class Edits:
    """Slots changed by hand, each with its day (from 1), and how they are known."""

    how: How
    slots: tuple[tuple[int, Slot], ...] = ()

    @property
    def locks(self) -> tuple[Lock, ...]:
        """What keeps them."""
        return tuple(Lock(day, slot.start) for day, slot in self.slots)


def hand_edits(reopened: Reopened) -> Edits:
    """Compares the programme with what was written into its file; where that is not known, with what the sheets of
    its blocks give.
    """
    written = as_last_written(reopened.file)
    if written is None:
        return Edits("sheets", tuple(_unlike_sheets(reopened)))
    if not hand_edited(reopened.file):
        return Edits("same")
    try:
        original = Programme.model_validate(yaml.load(written, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)))
    except (ValidationError, yaml.YAMLError):
        return Edits("sheets", tuple(_unlike_sheets(reopened)))
    return Edits("kept", tuple(_changed(original, reopened.programme)))


def _changed(original: Programme, programme: Programme) -> Iterator[tuple[int, Slot]]:
    """Slots that the original has not, or not in this order, in the same session."""
    for number in range(len(programme.days)):
        before = _listed(original, number)
        now = _listed(programme, number)
        matcher = SequenceMatcher(None, [key for key, _ in before], [key for key, _ in now], autojunk=False)
        same = {match.b + offset for match in matcher.get_matching_blocks() for offset in range(match.size)}
        yield from ((number + 1, slot) for position, (_, slot) in enumerate(now) if position not in same)


def _listed(programme: Programme, day: int) -> list[tuple[tuple[object, ...], Slot]]:
    if day >= len(programme.days):
        return []
    return [
        ((session, *(getattr(slot, name) for name in ALIKE)), slot)
        for session, own in enumerate(programme.days[day].sessions)
        for slot in own.slots
        if slot.kind == "block"
    ]


def _unlike_sheets(reopened: Reopened) -> Iterator[tuple[int, Slot]]:
    for number, day in enumerate(reopened.programme.days, start=1):
        for slot in day.slots:
            if slot.kind == "block" and not _as_its_sheet(slot, reopened):
                yield number, slot


def _as_its_sheet(slot: Slot, reopened: Reopened) -> bool:
    """Whether the title, the length, the steps and the question are what the sheet of its block gives."""
    programme, catalogue = reopened.programme, reopened.catalogue
    block, people = catalogue.blocks[slot.block or ""], programme.brief.participants.expected
    spans = block.step_spans(people)
    if not sum(span.min for span in spans) <= slot.minutes <= sum(span.max for span in spans):
        return False
    debriefs = [number >= len(block.steps) for number in range(len(spans))]
    steps = tuple(
        PlannedStep(minutes=own, debrief=debrief)
        for own, debrief in zip(share_minutes(slot.minutes, spans), debriefs, strict=True)
    )
    objective = catalogue.objectives.get(slot.serves or "")
    asked = slot.question
    if asked is not None and objective is not None and slot.moment is not None and slot.question_number is not None:
        questions = objective.questions.get(slot.moment, ())
        if slot.question_number < len(questions):
            asked = questions[slot.question_number][programme.language]
    return (slot.title, slot.steps, slot.question) == (block.name[programme.language], steps, asked)
