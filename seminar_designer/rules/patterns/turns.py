"""Turns taken one after the other: rounds in which each person speaks, reports of one subgroup after another."""

from collections.abc import Iterator
from typing import Literal

from seminar_designer.model.block import Block, Step
from seminar_designer.model.minutes import Scaled, span_of


def has_round(block: Block) -> bool:
    """Whether each person speaks in turn before all."""
    return any(True for _ in _turns(block, "person"))


def longest_round(block: Block, people: int) -> int:
    """Minutes that the longest round of the block takes at the least; 0 without any."""
    subgroups = block.subgroups(people) or 0
    return max((span_of(step.minutes, people, subgroups).min for step in _turns(block, "person")), default=0)


def reports(block: Block, people: int) -> int:
    """Subgroups that report one after the other to all; 0 when none does."""
    return (block.subgroups(people) or 0) if any(True for _ in _turns(block, "subgroup")) else 0


def _turns(block: Block, per: Literal["person", "subgroup"]) -> Iterator[Step]:
    """Steps in plenary whose minutes grow with the persons, or subgroups, that take their turn."""
    for step in block.steps:
        if step.who == "plenary" and isinstance(step.minutes, Scaled) and step.minutes.per == per:
            yield step
