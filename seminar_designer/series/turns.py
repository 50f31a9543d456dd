"""What roles are given to: the meetings of a cycle, and the people there."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ortools.sat.python import cp_model

from seminar_designer.model.consultation import Consultation

SECONDS = 10.0
"""Deterministic seconds of CP-SAT for one question."""


class NoRoles(Exception):
    """Nobody can be what is needed: `reason` names a sentence, `facts` fill it."""

    def __init__(self, reason: str, **facts: object) -> None:
        self.reason = reason
        self.facts = facts
        super().__init__(reason)


@dataclass(frozen=True)
class Turn:
    """One meeting as roles see it: the names of who is there, and how many consultations it has.

    `stood` are the roles that were told already: they stay when the meeting is `past`, and rather stay otherwise.
    """

    present: Sequence[str]
    consultations: int
    past: bool = False
    stood: Sequence[Consultation] = ()


@dataclass(frozen=True)
class Wishes:
    """Meetings (from 1) at which a person wishes to be client, and at which not."""

    client_at: frozenset[int] = frozenset()
    not_client_at: frozenset[int] = frozenset()


@dataclass(frozen=True)
class Group:
    """The cycle as roles see it. `staying` are those whose turns must be fair: who has left is not counted."""

    turns: Sequence[Turn]
    members: Sequence[str]
    staying: Sequence[str]
    wishes: Mapping[str, Wishes]

    def slots(self) -> list[tuple[int, int]]:
        """Every consultation: its meeting (from 0) and its number there."""
        return [(meeting, number) for meeting, turn in enumerate(self.turns) for number in range(turn.consultations)]

    def stood(self, meeting: int, number: int) -> Consultation:
        """The roles told already for a consultation; none for a new one."""
        stood = self.turns[meeting].stood
        return stood[number] if number < len(stood) else Consultation()


def solved(model: cp_model.CpModel) -> cp_model.CpSolver | None:
    """The model solved, the same on every machine; None when it has no solution. Raises NoRoles when undecided."""
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    solver.parameters.random_seed = 1
    solver.parameters.max_deterministic_time = SECONDS
    status = solver.solve(model)
    if status == cp_model.INFEASIBLE:
        return None
    if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        raise NoRoles("undecided")
    return solver
