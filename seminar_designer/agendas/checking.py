"""An agenda checked: its sums, and the rules of a rulebook as far as the agenda lets them be measured."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from seminar_designer.agendas.agenda import Agenda, Item, Remark
from seminar_designer.agendas.bracketed import brackets_of
from seminar_designer.agendas.edges import edges_of, unread_edges
from seminar_designer.agendas.laying import LaidDay, lay
from seminar_designer.agendas.matching import match, names_of
from seminar_designer.agendas.meals import with_lunch
from seminar_designer.agendas.noticed import Noticed
from seminar_designer.agendas.programme import Understood, understand
from seminar_designer.agendas.summed_up import summaries_of
from seminar_designer.agendas.sums import sums_of
from seminar_designer.agendas.totals import totals_of
from seminar_designer.agendas.typed import Place
from seminar_designer.model.catalogue import Catalogue
from seminar_designer.model.texts import Language
from seminar_designer.rules.checking import Checked, Unmeasured, check
from seminar_designer.rules.rule import Finding, Rules

SUMS = "sums"
"""What findings on hours are called where those of rules have the rule's name and kind."""
_SAID_BY_SUMS = "filled"
"""The rule that the sums stand in for: it holds a programme against its brief, and an agenda has none."""


_STRETCH = "long"
"""The case of findings that speak of so many `minutes` from their hour on."""


@dataclass(frozen=True)
class Located:
    """One finding, and where it stands in the file."""

    checked: Checked
    places: tuple[Place, ...]


@dataclass(frozen=True)
class AgendaReport:
    """All that is said of an agenda.

    `matched` are the slots that mean a block of the catalogue, `unmatched` the working slots that do not, `unmeasured`
    the rules that could not be measured, `unread` the slots of which nothing tells whether they open or close a day.
    """

    agenda: Agenda
    understood: Understood
    findings: tuple[Located, ...]
    matched: tuple[tuple[Item, str], ...]
    unmatched: tuple[Item, ...]
    unmeasured: tuple[Unmeasured, ...]
    unread: tuple[Item, ...]
    remarks: tuple[Remark, ...]

    @property
    def violations(self) -> tuple[Located, ...]:
        """What must be corrected."""
        return tuple(one for one in self.findings if one.checked.severity == "forbid")


def check_agenda(
    agenda: Agenda, catalogue: Catalogue, rules: Rules, people: int | None, language: Language
) -> AgendaReport:
    """Adds up an agenda and checks it against rules."""
    days = tuple(with_lunch(day) for day in lay(agenda))
    names = names_of(catalogue)
    meant = {one.item: match(one.item, catalogue, names) for day in days for one in day.laid if one.kind == "work"}
    blocks = {item: block for item, block in meant.items() if block is not None}
    understood = understand(agenda, days, blocks, people, language)
    report = check(understood.programme, catalogue, rules, understood.known)
    noticed = (
        *sums_of(days), *brackets_of(days), *totals_of(agenda, days), *summaries_of(agenda, days),
        *edges_of(understood, rules),
    )  # fmt: skip
    located = [*map(_located, noticed), *(_of_rule(one, understood) for one in report.checked if _matters(one))]
    return AgendaReport(
        agenda,
        understood,
        tuple(sorted(located, key=lambda one: (one.places[:1], one.checked.finding.at or 0))),
        tuple(blocks.items()),
        tuple(item for item, block in meant.items() if block is None),
        tuple(one for one in report.unmeasured if one.kind != _SAID_BY_SUMS),
        unread_edges(understood),
        (*agenda.remarks, *_remarks(days)),
    )


def _matters(checked: Checked) -> bool:
    """Whether a finding tells something to do; an agenda has no value in points, so what only earns is left out."""
    return checked.severity != "prefer" or checked.finding.points < 0


def _located(one: Noticed) -> Located:
    finding = Finding(one.case, 0, one.day, one.at, one.facts)
    return Located(Checked(SUMS, SUMS, one.severity, finding), one.places)


def _of_rule(checked: Checked, understood: Understood) -> Located:
    """What a rule found, with the lines it speaks of and the number that the day has in the agenda."""
    finding = checked.finding
    if finding.day is None:
        return Located(checked, ())
    day = understood.days[finding.day - 1]
    at = finding.at if day.clocked else None
    moved = Finding(finding.case, finding.points, day.number, at, finding.facts)
    places = tuple(dict.fromkeys(_places(finding, day, understood)))
    return Located(Checked(checked.rule, checked.kind, checked.severity, moved), places)


def _places(finding: Finding, day: LaidDay, understood: Understood) -> Iterator[Place]:
    """The lines of a finding: of the other block it names, of the slot it is at, of the last slot of a long stretch."""
    at = finding.at
    if at is None:
        return
    yield from _others(finding, understood)
    until = at + (finding.facts["minutes"] if finding.case == _STRETCH else 1)
    stretch = [one for one in day.main if one.start < until and one.end > at]
    if finding.case == _STRETCH:
        stretch = [one for one in stretch if one.kind == "work"] or stretch
    yield from (one.item.place for one in (*stretch[:1], *stretch[-1:]))


def _others(finding: Finding, understood: Understood) -> Iterable[Place]:
    """The slots of the other block that a finding names, or of the same block when it came before."""
    facts: Mapping[str, object] = finding.facts
    other = facts.get("other") or (facts.get("block") if finding.case == "again" else None)
    return [item.place for item, block in understood.blocks.items() if block == other][:1]


def _remarks(days: Iterable[LaidDay]) -> Iterator[Remark]:
    """Rows that were read as details of the slot above."""
    details = [item.place for day in days for item in day.details]
    if details:
        yield Remark("details", tuple(details))
