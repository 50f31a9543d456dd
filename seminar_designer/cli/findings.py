"""What the checker found, in words: one line a rule for the score, one line a finding for the rest."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from seminar_designer.cli.wording import Words
from seminar_designer.loading.programme import NO_LINES, ProgrammeLines
from seminar_designer.model.catalogue import Catalogue
from seminar_designer.model.programme import Programme
from seminar_designer.model.rulebook import Severity
from seminar_designer.model.texts import Language
from seminar_designer.rules.checking import Checked, Report
from seminar_designer.rules.rule import Rules
from seminar_designer.rules.saying import place_of, rule_name, say


@dataclass(frozen=True)
class RuleLine:
    """What one preference earned or lost in all, and its costliest finding in words; `more` counts the others."""

    name: str
    points: int
    sentence: str
    more: int


@dataclass(frozen=True)
class Teller:
    """Tells findings on a programme in one language."""

    programme: Programme
    catalogue: Catalogue
    rules: Rules
    language: Language
    stands: ProgrammeLines = NO_LINES

    def sentence(self, checked: Checked) -> str:
        """Where and what: « Jour 2, 14 h 05 : … »."""
        place = self.place(checked)
        said = say(checked, self.programme.objectives, self.catalogue, self.language)
        colon = " : " if self.language == "fr" else ": "
        return f"{place}{colon}{said}" if place else said

    def place(self, checked: Checked) -> str:
        """Where: « Jour 2, 14 h 05 (ligne 139) », the line when the programme comes from a file."""
        place, line = place_of(checked, self.language), self.line(checked)
        return Words(self.language).say("check.line", place=place, line=line) if place and line else place

    def line(self, checked: Checked) -> int | None:
        """The line of the file where the finding stands."""
        return self.stands.of(checked.finding.day, checked.finding.at)

    def name(self, rule: str) -> str:
        """The name of a rule as a score sheet shows it."""
        return rule_name(rule, self.language, self.rules)

    def lines(self, report: Report) -> Iterator[RuleLine]:
        """Preferences that earned or lost something: gains first, then what costs most."""
        totals: dict[str, list[Checked]] = {}
        for one in report.checked:
            if one.severity == "prefer" and one.finding.points:
                totals.setdefault(one.rule, []).append(one)
        for rule, found in sorted(totals.items(), key=lambda item: -_points(item[1])):
            worst = min(found, key=lambda one: one.finding.points)
            yield RuleLine(self.name(rule), _points(found), self.sentence(worst), len(found) - 1)


def of_severity(report: Report, severity: Severity) -> tuple[Checked, ...]:
    """The findings of rules as severe as this."""
    return tuple(one for one in report.checked if one.severity == severity)


def _points(found: Sequence[Checked]) -> int:
    return sum(one.finding.points for one in found)
