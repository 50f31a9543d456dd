"""Random briefs: each gives a programme that passes the independent checker, or a reason why not."""

import functools

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from random_briefs import briefs

from seminar_designer.engine import seeking, starting
from seminar_designer.engine.design import Infeasible, Options, design
from seminar_designer.loading.catalogue import load_catalogue
from seminar_designer.loading.rulebooks import load_rulebook
from seminar_designer.model.brief import Brief
from seminar_designer.model.catalogue import Catalogue
from seminar_designer.rules.checking import check
from seminar_designer.rules.registry import build_rules

LIMIT = 0.12
"""Deterministic seconds a brief."""
STEPS = 20_000
"""Steps of annealing: soundness is tested here, so a poor programme is as good as the best."""


@functools.cache
def catalogue() -> Catalogue:
    """The real one."""
    return load_catalogue()


def answered(brief: Brief) -> None:
    """A programme without violation whose value the checker recomputes, with a bound above; or reasons."""
    rules = build_rules(load_rulebook(brief.rulebook), brief.rules)
    programme, told = None, []
    try:
        programme = design(brief, catalogue(), rules, Options(time_limit=LIMIT))
    except Infeasible as error:
        told = [reason.case for reason in error.reasons]
    assert (programme is None) == bool(told)
    if programme is None:
        return
    report = check(programme, catalogue(), rules)
    assert not report.violations
    assert not report.unknown
    assert programme.proof is not None
    assert report.value == programme.proof.value == sum(line.points for line in programme.score)
    assert programme.proof.bound >= programme.proof.value
    assert (programme.proof.status == "optimal") == (programme.proof.bound == programme.proof.value)


@pytest.mark.parametrize(("days", "examples"), [(0, 115), (1, 60), (2, 20), (3, 8)])
def test_a_random_brief_gives_a_sound_programme_or_a_reason(
    days: int, examples: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two hours to three days, 3 to 60 people, random themes, objectives, wishes and constraints."""
    monkeypatch.setattr(seeking, "LEAST_STEPS", STEPS)
    monkeypatch.setattr(starting, "LEAST_STEPS", STEPS)
    monkeypatch.setattr(seeking, "POLISH_STEPS", STEPS // 10)

    @settings(
        max_examples=examples, derandomize=True, deadline=None, database=None, phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(st.deferred(lambda: briefs(catalogue(), days)))
    def tried(brief: Brief) -> None:
        answered(brief)

    tried()
