"""The independent checker: what every rule says of a finished programme."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from seminar_designer.model.catalogue import Catalogue
from seminar_designer.model.programme import Programme
from seminar_designer.model.rulebook import Severity
from seminar_designer.rules.known import EVERYTHING, Known
from seminar_designer.rules.reading import Reading
from seminar_designer.rules.rule import Finding, Rules


@dataclass(frozen=True)
class Checked:
    """One finding of one rule, and how severe the rulebook makes it.

    `kind` is the rule's kind (its sentences), `rule` its name in the rulebook.
    """

    rule: str
    kind: str
    severity: Severity
    finding: Finding


@dataclass(frozen=True)
class Stranger:
    """A slot that names a block, or an objective, that nobody knows (None: a block slot that names none)."""

    what: Literal["block", "objective"]
    name: str | None
    day: int
    at: int


@dataclass(frozen=True)
class Unmeasured:
    """A rule that was not measured, and what is not known of the programme for it."""

    rule: str
    kind: str
    missing: frozenset[Known]


@dataclass(frozen=True)
class Report:
    """All that the rules say of a programme, in the order of the rulebook.

    `strangers` are the slots that cannot be checked; rules that need to know them are in `unmeasured`.
    """

    checked: tuple[Checked, ...]
    strangers: tuple[Stranger, ...] = ()
    unmeasured: tuple[Unmeasured, ...] = ()

    @property
    def unknown(self) -> tuple[str, ...]:
        """The blocks of the programme that the catalogue does not have."""
        return tuple(sorted({one.name for one in self.strangers if one.what == "block" and one.name}))

    @property
    def violations(self) -> tuple[Checked, ...]:
        """Findings of rules that forbid."""
        return tuple(one for one in self.checked if one.severity == "forbid")

    @property
    def value(self) -> int:
        """Points of the whole programme: what the preferences earn less what they lose."""
        return sum(one.finding.points for one in self.checked if one.severity == "prefer")


def check(
    programme: Programme, catalogue: Catalogue, rules: Rules, known: frozenset[Known] = EVERYTHING
) -> Report:
    """Checks a programme against rules, without the engine, as far as what is known of it lets them be measured."""
    strangers = tuple(_strangers(programme, catalogue))
    if any(one.what == "block" for one in strangers):
        known -= {"blocks"}
    if any(one.what == "objective" for one in strangers):
        known -= {"objectives"}
    reading = Reading(programme, catalogue, known)
    measured = [rule for rule in rules if not rule.missing(known)]
    return Report(
        tuple(
            Checked(rule.id, rule.kind, rule.severity, finding) for rule in measured for finding in rule.check(reading)
        ),
        strangers,
        tuple(Unmeasured(rule.id, rule.kind, missing) for rule in rules if (missing := rule.missing(known))),
    )


def _strangers(programme: Programme, catalogue: Catalogue) -> Iterator[Stranger]:
    objectives = {objective.id for objective in programme.objectives}
    for number, day in enumerate(programme.days, start=1):
        for slot in day.slots:
            if slot.kind == "block" and slot.block not in catalogue.blocks:
                yield Stranger("block", slot.block, number, slot.start)
            if slot.serves is not None and slot.serves not in objectives:
                yield Stranger("objective", slot.serves, number, slot.start)
