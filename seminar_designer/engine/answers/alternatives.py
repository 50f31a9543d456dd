"""Alternatives: programmes for the same brief that differ enough, and lose little."""

from collections.abc import Callable
from dataclasses import dataclass

from seminar_designer.engine.answers.held import DiffersFrom, common_minutes
from seminar_designer.engine.design import Options, Progress, design
from seminar_designer.engine.infeasible import Infeasible
from seminar_designer.model.brief import Brief
from seminar_designer.model.catalogue import Catalogue
from seminar_designer.model.programme import Programme
from seminar_designer.rules.rule import Rules


@dataclass(frozen=True)
class Asked:
    """How many programmes in all, the least share of minutes by which any two differ, and the share of the best
    one's value that one may lose.
    """

    programmes: int = 3
    differ: float = 0.3
    lose: float = 0.05


@dataclass(frozen=True)
class Alternatives:
    """The programmes, the best first; `refused` is one that would have lost too much, with which the search ended."""

    programmes: tuple[Programme, ...]
    refused: Programme | None = None

    def loss(self, number: int) -> int:
        """Points that a programme is worth less than the best."""
        return _value(self.programmes[0]) - _value(self.programmes[number])


def alternatives(
    brief: Brief, catalogue: Catalogue, rules: Rules, asked: Asked, options: Options,
    progress: Callable[[Progress], None] = lambda _: None,
) -> Alternatives:
    """The best programme, then the best that differs from it, and so on, as many as are asked for and lose little.

    Each proof is of its own problem: of the second, that no programme that differs as much is better. Raises
    Infeasible when there is not even one.
    """
    found: list[Programme] = [design(brief, catalogue, rules, options, progress)]
    while len(found) < asked.programmes:
        apart = [DiffersFrom(one, 1 - asked.differ, number) for number, one in enumerate(found)]
        try:
            another = design(brief, catalogue, (*rules, *apart), options, progress)
        except Infeasible:
            return Alternatives(tuple(found))
        if _value(another) < (1 - asked.lose) * _value(found[0]):
            return Alternatives(tuple(found), another)
        found.append(another)
    return Alternatives(tuple(sorted(found, key=_value, reverse=True)))


def difference(one: Programme, other: Programme) -> float:
    """The share of minutes by which two programmes differ."""
    minutes = sum(slot.minutes for day in one.days for slot in day.slots if slot.kind == "block")
    return 1 - common_minutes(one, other) / minutes


def _value(programme: Programme) -> int:
    return programme.proof.value if programme.proof is not None else 0


