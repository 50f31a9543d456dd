"""A test from a doctored programme: the rule must catch it there and at its price, and leave the good one alone."""

import functools
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import small

from seminar_designer.model.clock import read_clock
from seminar_designer.model.programme import Programme
from seminar_designer.model.rulebook import RuleSetting, Severity
from seminar_designer.rules.checking import Checked, check
from seminar_designer.rules.registry import build_rule

WEIGHT = 7
ALWAYS = {
    ("quality", "average"), ("relevance", "average"), ("in-tune", "average"), ("transitions", "counted"),
    ("one-stretch", "first"),
}  # fmt: skip
"""Lines that every programme gets: they tell the score, they find nothing wrong."""


@dataclass(frozen=True)
class Doctored:
    """A programme made to break a rule of a kind in one way."""

    kind: str
    case: str
    parameters: dict[str, Any]
    programme: Callable[[], Programme]


DOCTORED: list[Doctored] = []
"""All doctored programmes of the test files that were imported."""


def checked(
    kind: str, programme: Programme, severity: Severity = "prefer", weight: int = WEIGHT, **parameters: Any
) -> tuple[Checked, ...]:
    """What a rule of this kind says of a programme of small blocks."""
    rule = build_rule(kind, RuleSetting.model_validate({**parameters, "severity": severity, "weight": weight}))
    return check(programme, small.catalogue(), [rule]).checked


def caught(
    kind: str, case: str, day: int | None = None, at: str | None = None, units: int = 0,
    good: small.Days = small.GOOD, **parameters: Any,
) -> Callable[[Callable[[], Programme]], Callable[[], None]]:
    """The decorated function makes a programme that a rule catches once in this case, there, for `units` × its weight.

    Nothing is to be paid (0 units) for what cannot be for sale. The good programme (or that
    of other `good` days) has no finding of the rule.
    """

    def test_of(doctor: Callable[[], Programme]) -> Callable[[], None]:
        DOCTORED.append(Doctored(kind, case, parameters, doctor))

        @functools.wraps(doctor)
        def test() -> None:
            wrong = list(_wrong(checked(kind, small.programme(good), **parameters)))
            assert not wrong, wrong
            for severity, price in (("prefer", WEIGHT), ("warn", 0), ("forbid", 0)):
                found = [one.finding for one in checked(kind, doctor(), severity, **parameters)]
                told = [(one.day, one.at, one.points) for one in found if one.case == case]
                assert told == [(day, None if at is None else read_clock(at), -price * units)], found

        return test

    return test_of


def _wrong(found: tuple[Checked, ...]) -> Iterator[Checked]:
    return (one for one in found if (one.kind, one.finding.case) not in ALWAYS)
