"""Alternatives: programmes for the same brief that differ enough, and lose little."""

from collections.abc import Callable, Sequence
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
    """The programmes, the best first.

    When they are fewer than asked for, `refused` are those that lose too much, the best first; without any, none
    differs enough, which is `proven` or not.
    """

    programmes: tuple[Programme, ...]
    refused: tuple[Programme, ...] = ()
    proven: bool = True

    def loss(self, number: int) -> int:
        """Points that a programme is worth less than the best."""
        return value_of(self.programmes[0]) - value_of(self.programmes[number])

    def share_lost(self, other: Programme) -> float:
        """The share of the best programme's value that another one loses."""
        best = value_of(self.programmes[0])
        return (best - value_of(other)) / best if best > 0 else 0.0


def alternatives(
    brief: Brief, catalogue: Catalogue, rules: Rules, asked: Asked, options: Options,
    progress: Callable[[Progress], None] = lambda _: None,
) -> Alternatives:
    """The best programme, then the best that differs from it, and so on, as many as are asked for and lose little.

    Each proof is of its own problem: of the second, that no programme that differs as much is better. Raises
    Infeasible when there is not even one.
    """
    found: list[Programme] = [design(brief, catalogue, rules, options, progress)]
    proven = True
    while len(found) < asked.programmes:
        apart = [DiffersFrom(one, 1 - asked.differ, number) for number, one in enumerate(found)]
        try:
            found.append(design(brief, catalogue, (*rules, *apart), options, progress))
        except Infeasible as error:
            proven = error.proven
            break
        if value_of(found[-1]) < _least(found, asked):
            break
    found.sort(key=value_of, reverse=True)
    kept = [one for one in found if value_of(one) >= _least(found, asked)]
    return Alternatives(tuple(kept), tuple(found[len(kept) :]), proven)


def _least(found: Sequence[Programme], asked: Asked) -> float:
    """Points that a programme must be worth not to lose too much."""
    return (1 - asked.lose) * max(map(value_of, found))


def difference(one: Programme, other: Programme) -> float:
    """The share of minutes by which two programmes differ."""
    minutes = sum(slot.minutes for day in one.days for slot in day.slots if slot.kind == "block")
    return 1 - common_minutes(one, other) / minutes


def value_of(programme: Programme) -> int:
    """What a programme is worth by its proof."""
    return programme.proof.value if programme.proof is not None else 0
