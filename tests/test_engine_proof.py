"""Proofs and determinism on real briefs."""

import functools
import subprocess
import sys
from pathlib import Path

import pytest

from seminar_designer.engine.columns import read_columns
from seminar_designer.engine.design import Options, design
from seminar_designer.engine.first import first_programme
from seminar_designer.engine.integer import solve_integer
from seminar_designer.engine.kernels.arrays import flatten
from seminar_designer.engine.problem import build_problem
from seminar_designer.engine.setting import build_setting
from seminar_designer.loading.brief import load_brief
from seminar_designer.loading.catalogue import load_catalogue
from seminar_designer.loading.programme import write_yaml
from seminar_designer.loading.rulebooks import load_rulebook
from seminar_designer.model.programme import Programme
from seminar_designer.rules.checking import check
from seminar_designer.rules.registry import build_rules

EXAMPLES = Path(__file__).parent.parent / "examples"
WORKSHOPS = ("traverser-un-changement", "remote-project-kick-off")


@functools.cache
def designed(name: str, limit: float, seed: int = 1) -> Programme:
    """An example, designed within so much work."""
    catalogue = load_catalogue()
    brief = load_brief(EXAMPLES / f"{name}.yaml", catalogue)
    rules = build_rules(load_rulebook(brief.rulebook), brief.rules)
    programme = design(brief, catalogue, rules, Options(seed=seed, time_limit=limit))
    report = check(programme, catalogue, rules)
    assert not report.violations
    assert programme.proof is not None
    assert report.value == programme.proof.value
    return programme


@pytest.mark.parametrize("name", WORKSHOPS)
def test_no_bound_is_under_a_value_that_any_run_finds(name: str) -> None:
    """Short and long runs, two seeds."""
    runs = [designed(name, 0.1), designed(name, 0.5), designed(name, 3.0), designed(name, 0.5, 2)]
    proofs = [run.proof for run in runs if run.proof is not None]
    best = max(proof.value for proof in proofs)
    assert all(proof.bound >= best for proof in proofs)
    assert all(proof.value == best for proof in proofs if proof.status == "optimal")


def test_the_same_brief_gives_the_same_bytes_in_another_process() -> None:
    """Nothing depends on the clock, on hashing or on the machine's load."""
    script = (
        "import sys; sys.path.insert(0, sys.argv[1]); from test_engine_proof import designed, WORKSHOPS; "
        "from seminar_designer.loading.programme import write_yaml; "
        "sys.stdout.write(write_yaml(designed(WORKSHOPS[0], 0.5)))"
    )
    other = subprocess.run(
        [sys.executable, "-c", script, str(Path(__file__).parent)], capture_output=True, check=True, text=True
    )
    assert other.stdout == write_yaml(designed(WORKSHOPS[0], 0.5))


def test_an_integer_run_without_time_proves_nothing() -> None:
    """CP-SAT that ends UNKNOWN reports a bound of 0, which must not be believed."""
    catalogue = load_catalogue()
    brief = load_brief(EXAMPLES / "nouveaux-managers.yaml", catalogue)
    rules = build_rules(load_rulebook(brief.rulebook), brief.rules)
    setting, _, _ = build_setting(brief, catalogue, rules)
    problem = build_problem(setting, rules)
    arrays = flatten(problem)
    programmes = [first_programme(problem, arrays, 20_000, seed) for seed in range(6)]
    known = [
        one
        for programme in programmes
        for place, column in enumerate(programme.columns)
        for one in read_columns(problem, arrays, place, [column])
    ]
    answer = solve_integer(problem, known, None, 1e-9, 10.0, 1)
    assert answer.bound is None or answer.columns is not None or answer.bound == float("-inf")
    full = solve_integer(problem, known, None, 5.0, 60.0, 1)
    if answer.bound is not None and full.columns is not None:
        assert answer.bound >= problem.worth(full.columns)[0]
