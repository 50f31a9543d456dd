"""A brief posed as a problem in numbers, at the rules' own prices or at others; and back to a programme."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from seminar_designer.engine.assembly import assemble
from seminar_designer.engine.first import Found, first_programme
from seminar_designer.engine.frame import Frame, NoFrame
from seminar_designer.engine.infeasible import Infeasible, no_frame, plain_reasons
from seminar_designer.engine.kernels.arrays import flatten
from seminar_designer.engine.problem import Column, Problem, build_problem
from seminar_designer.engine.setting import NOTHING, Given, build_setting
from seminar_designer.model.brief import Brief
from seminar_designer.model.catalogue import Catalogue
from seminar_designer.model.programme import Programme, Proof
from seminar_designer.rules.rule import Rules
from seminar_designer.rules.scoring import score
from seminar_designer.rules.setting import Setting


@dataclass(frozen=True, eq=False)
class Posed:
    """A brief under its rules, and the problem it makes."""

    brief: Brief
    catalogue: Catalogue
    rules: Rules
    frame: Frame
    problem: Problem

    @property
    def setting(self) -> Setting:
        """Its places, objectives and candidates."""
        return self.problem.setting

    def priced(self, prices: Mapping[str, int]) -> "Posed":
        """The same where blocks that serve an objective cost so many points more for each use."""
        costs = [prices.get(one.block.id, 0) if one.objective else 0 for one in self.setting.candidates]
        value = self.problem.value - np.array(costs, dtype=float)[:, None]
        return replace(self, problem=replace(self.problem, value=value))

    def without(self, blocks: Collection[str]) -> "Posed":
        """The same where some blocks serve no objective."""
        left_out: NDArray[np.bool_] = np.array(
            [one.objective is not None and one.block.id in blocks for one in self.setting.candidates]
        )
        return replace(self, problem=replace(self.problem, admitted=self.problem.admitted & ~left_out))

    def serving(self, columns: Sequence[Column]) -> frozenset[str]:
        """The blocks of a programme that serve an objective."""
        used = (self.setting.candidates[candidate] for column in columns for candidate, _ in column)
        return frozenset(one.block.id for one in used if one.objective)

    def glance(self, steps: int, seed: int, start: Sequence[Column] = ()) -> Found:
        """What one annealing run of so many steps makes of a known programme."""
        return first_programme(self.problem, flatten(self.problem), steps, seed, start)

    def programme(self, found: Found, bound: int, seconds: float) -> Programme:
        """The programme found, with its score and its proof after so many deterministic seconds."""
        programme = assemble(self.setting, self.frame, found, self.brief.language)
        proof = Proof.of(found.value, bound, seconds)
        return score(programme.model_copy(update={"proof": proof}), self.catalogue, self.rules)


def pose(brief: Brief, catalogue: Catalogue, rules: Rules, given: Given = NOTHING) -> Posed:
    """The problem of a brief; `given` is what is settled already. Raises Infeasible where that can be seen without a
    search.
    """
    try:
        setting, frame, everything = build_setting(brief, catalogue, rules, given)
    except NoFrame as error:
        raise no_frame(error) from error
    reasons = tuple(plain_reasons(setting, rules, everything))
    if reasons:
        raise Infeasible(reasons, proven=True)
    return Posed(brief, catalogue, rules, frame, build_problem(setting, rules))
