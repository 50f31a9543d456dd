"""What a rule is: one kind of requirement or preference, set by a rulebook.

A kind is one file in `rules/kinds/`, found by its class; its sentences are in `rules/sentences/<kind>.yaml`. It may
show the engine any of its faces (`admits`, `value`, `later`, `inside`, `across`) and always shows the checker one:
`check` recomputes from a finished programme, without the engine, what the rule forbids and what it costs.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, ClassVar, Generic, TypeVar

from seminar_designer.model.base import Model
from seminar_designer.model.rulebook import Severity
from seminar_designer.rules.faces import FORBIDDEN, Automaton, Row
from seminar_designer.rules.known import EVERYTHING, Known
from seminar_designer.rules.reading import Reading
from seminar_designer.rules.setting import Candidate, Place, Setting


class NoParameters(Model):
    """For kinds that have nothing to set."""


@dataclass(frozen=True)
class Finding:
    """What a rule says of one spot of a programme.

    `points` is what it earns (positive) or costs (negative); a finding of a `forbid` rule is a violation and costs
    nothing. `case` names the sentence to say and `facts` fill it; `day` counts from 1, `at` is minutes since
    midnight.
    """

    case: str
    points: int = 0
    day: int | None = None
    at: int | None = None
    facts: dict[str, Any] = field(default_factory=dict)


P = TypeVar("P", bound=Model)


class Rule(Generic[P]):
    """A rule as a rulebook sets it: `id` in the rulebook, severity, weight in points, parameters of its kind.

    `depends_on` says what must be known of a programme for the rule to be measured at all; in what is known beyond
    that, `check` speaks only of slots whose block is, and never across one whose block is not. What the brief decides
    and no choice of blocks can mend is `told_only`: such a kind may warn, and nothing more. A rule that admits the same
    at every place says so (`admits_alike`), and is asked once of each candidate.
    """

    kind: ClassVar[str]
    Parameters: ClassVar[type[Model]] = NoParameters
    source: ClassVar[str] = ""
    depends_on: ClassVar[frozenset[Known]] = EVERYTHING
    told_only: ClassVar[bool] = False
    admits_alike: bool = False

    def __init__(self, id: str, severity: Severity, weight: int, parameters: P) -> None:
        self.id = id
        self.severity = severity
        self.weight = weight
        self.parameters = parameters

    @property
    def forbids(self) -> bool:
        """Whether missing it is never allowed."""
        return self.severity == "forbid"

    @property
    def price(self) -> int | None:
        """Points for one unit missed, or FORBIDDEN."""
        return FORBIDDEN if self.forbids else self.weight

    def cost(self, units: int) -> int | None:
        """Points for `units` missed, or FORBIDDEN when there is one."""
        if units <= 0:
            return 0
        return FORBIDDEN if self.forbids else self.weight * units

    def lost(self, units: int) -> int:
        """The (negative or zero) points a finding of `units` missed costs; violations cost nothing."""
        return -self.weight * units if self.severity == "prefer" else 0

    def missing(self, known: frozenset[Known]) -> frozenset[Known]:
        """What would have to be known as well for the rule to be measured; empty when it can be."""
        return self.depends_on - known

    def admits(self, setting: Setting, candidate: Candidate, place: Place) -> bool:
        """Whether the candidate may stand at this place at all."""
        return True

    def value(self, setting: Setting, candidate: Candidate, units: int) -> int:
        """Points of one slot of `units` grid units, whatever surrounds it."""
        return 0

    def later(self, setting: Setting) -> Iterable[tuple[int, int]]:
        """Pairs (c, d) of candidates such that d may not come after c in the same session."""
        return ()

    def inside(self, setting: Setting, place: Place) -> Iterable[Automaton]:
        """What it remembers, forbids and costs while a session at `place` is built block by block."""
        return ()

    def across(self, setting: Setting) -> Iterable[Row]:
        """Linear rows over the sessions."""
        return ()

    def check(self, reading: Reading) -> Iterable[Finding]:
        """What it says of a finished programme: every violation, every point."""
        raise AssertionError(f"{self.kind} says nothing to the checker")


Rules = Sequence[Rule[Any]]


def facing(rules: Rules, face: str) -> Rules:
    """The rules that show a face of their own: asking the others of every candidate would take most of the time."""
    return [rule for rule in rules if getattr(type(rule), face) is not getattr(Rule, face)]
