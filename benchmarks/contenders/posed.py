"""A case as a problem, and sessions found as a programme that the checker reads."""

from collections.abc import Sequence
from dataclasses import dataclass

from measuring import Case

from seminar_designer.engine.assembly import assemble
from seminar_designer.engine.first import Found
from seminar_designer.engine.frame import Frame
from seminar_designer.engine.problem import Column, Problem, build_problem
from seminar_designer.engine.setting import build_setting
from seminar_designer.model.programme import Programme
from seminar_designer.rules.setting import Setting


@dataclass(frozen=True)
class Posed:
    """The same setting, frame and problem as the engine makes of a case."""

    setting: Setting
    frame: Frame
    problem: Problem

    def programme(self, columns: Sequence[Column]) -> Programme:
        """The programme of these sessions."""
        found = Found(tuple(columns), *self.problem.worth(columns))
        return assemble(self.setting, self.frame, found, self.setting.brief.language)


def posed(case: Case) -> Posed:
    """The problem of a case."""
    rules = case.rules()
    setting, frame, _ = build_setting(case.brief, case.catalogue, rules)
    return Posed(setting, frame, build_problem(setting, rules))
