"""Explaining: a brief's minimal conflict and its repairs."""

import functools
from collections.abc import Sequence
from dataclasses import dataclass

from seminar_designer.engine.explaining.conflict import minimal_conflict
from seminar_designer.engine.explaining.feasible import Wanted, feasible, wanted_of
from seminar_designer.engine.explaining.repairs import Repair, repairs
from seminar_designer.engine.explaining.requirements import Requirement, requirements, without
from seminar_designer.engine.work import Work
from seminar_designer.model.brief import Brief
from seminar_designer.model.catalogue import Catalogue
from seminar_designer.rules.rule import Rules

FIRST_CHECK, ONE_CHECK = 1.5, 0.7
"""Deterministic seconds for the whole brief, and for each further question, at most."""
CHECK = 0.03
"""Deterministic seconds to set one question up."""
COMBINED = 3
"""Changes that are put together when no single one is enough."""


@dataclass(frozen=True)
class Explanation:
    """Why a brief cannot be met.

    `feasible` is None when neither a programme nor a proof was found. `minimal` says whether each member of the
    conflict is needed for it. A repair is one change, or several that are made together.
    """

    feasible: bool | None
    conflict: tuple[Requirement, ...] = ()
    minimal: bool = True
    repairs: tuple[tuple[Repair, ...], ...] = ()


def usual_time(brief: Brief) -> float:
    """Deterministic seconds worth spending on an explanation: a workshop, a day, several days."""
    minutes = sum(day.minutes for day in brief.schedule.days)
    return 3.0 if minutes <= 300 else 6.0 if minutes <= 660 else 14.0


class Explainer:
    """Answers and remembers whether parts of a brief can be met."""

    def __init__(self, brief: Brief, catalogue: Catalogue, rules: Rules, seed: int = 1) -> None:
        self.catalogue, self.seed = catalogue, seed
        self.wanted = wanted_of(brief, catalogue, rules)
        self.work = Work(usual_time(brief))
        self.asked = 0

    def explain(self) -> Explanation:
        """The conflict of the brief and what repairs it, or that it can be met."""
        met = self.feasible(self.wanted)
        if met is not False:
            return Explanation(met)
        conflict, minimal = self.conflict(self.wanted)
        self.work = Work(3 * self.work.limit)
        return Explanation(False, conflict, minimal, self._repairs(self.wanted, conflict))

    def feasible(self, wanted: Wanted) -> bool | None:
        """Whether this can be met, in the time that one question has."""
        self.asked += 1
        own = Work(min(ONE_CHECK if self.asked > 1 else FIRST_CHECK, self.work.left))
        met = None if own.over else feasible(wanted, self.catalogue, own, self.seed)
        self.work.spend(own.done + CHECK)
        return met

    def conflict(self, wanted: Wanted) -> tuple[tuple[Requirement, ...], bool]:
        """A conflict of what cannot be met, and whether it is minimal."""
        everything = requirements(wanted)
        known: dict[frozenset[str], bool | None] = {}

        def meets(kept: Sequence[Requirement]) -> bool | None:
            ids = frozenset(one.id for one in kept)
            if ids not in known:
                known[ids] = self.feasible(without(wanted, [one for one in everything if one.id not in ids]))
            return known[ids]

        found = minimal_conflict(everything, meets)
        needed = [meets([other for other in found if other is not one]) for one in found]
        return found, all(met is True for met in needed)

    def _repairs(self, wanted: Wanted, conflict: Sequence[Requirement]) -> tuple[tuple[Repair, ...], ...]:
        """Up to three single changes; when there is none, one that takes several, conflict after conflict."""
        single = repairs(wanted, conflict, self.feasible)
        if single:
            return tuple((one,) for one in single)
        together: list[Repair] = []
        while conflict and len(together) < COMBINED:
            cheapest = repairs(wanted, conflict, functools.partial(self._loosens, conflict), 1)
            if not cheapest:
                return ()
            together += cheapest
            wanted = cheapest[0].wanted
            if self.feasible(wanted):
                return (tuple(together),)
            conflict, _ = self.conflict(wanted)
        return ()

    def _loosens(self, conflict: Sequence[Requirement], changed: Wanted) -> bool | None:
        """Whether what is left of one conflict can be met after a change."""
        ids = {one.id for one in conflict}
        return self.feasible(without(changed, [one for one in requirements(changed) if one.id not in ids]))
