"""The independent checker: what every rule says of a finished programme."""

from dataclasses import dataclass

from seminar_designer.model.catalogue import Catalogue
from seminar_designer.model.programme import Programme
from seminar_designer.model.rulebook import Severity
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
class Report:
    """All that the rules say of a programme, in the order of the rulebook.

    `unknown` are the blocks of the programme that the catalogue does not have; they make it unchecked.
    """

    checked: tuple[Checked, ...]
    unknown: tuple[str, ...]

    @property
    def violations(self) -> tuple[Checked, ...]:
        """Findings of rules that forbid."""
        return tuple(one for one in self.checked if one.severity == "forbid")

    @property
    def value(self) -> int:
        """Points of the whole programme: what the preferences earn less what they lose."""
        return sum(one.finding.points for one in self.checked if one.severity == "prefer")


def check(programme: Programme, catalogue: Catalogue, rules: Rules) -> Report:
    """Checks a programme against rules, without the engine."""
    reading = Reading(programme, catalogue)
    used = {slot.block for _, slot in reading.slots() if slot.kind == "block" and slot.block}
    return Report(
        tuple(
            Checked(rule.id, rule.kind, rule.severity, finding) for rule in rules for finding in rule.check(reading)
        ),
        tuple(sorted(used - catalogue.blocks.keys())),
    )
