"""Rules of a rulebook that cannot hold together, as far as that can be known without a brief."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, permutations
from typing import Any

from seminar_designer.loading.problems import Problem, where
from seminar_designer.loading.yaml_nodes import Source
from seminar_designer.model.catalogue import Catalogue
from seminar_designer.rules.patterns.selecting import Selector
from seminar_designer.rules.rule import Rule

HALF_DAY, PEOPLE = 210, 12
"""A usual half-day in minutes, and a usual group, for what depends on them."""
_HALF_DAYS = {"half-day": 1.0, "day": 2.0, "programme": 2.0, "session": 0.5}
"""Usual half-days in the places where a count is taken; a programme is taken for a day."""
_WIDER = {"session": 0, "half-day": 1, "day": 2, "programme": 3}


@dataclass(frozen=True)
class Filled:
    """A rule with all its settings, the rulebook and line that set it last, and whether that is the one looked at.

    `source` is the file of the rulebook looked at.
    """

    rule: Rule[Any]
    rulebook: str
    line: int
    source: Source
    own: bool

    @property
    def name(self) -> str:
        """What the rule is called beside those of the rulebook looked at."""
        return self.rule.id if self.own else f"{self.rulebook}: {self.rule.id}"

    @property
    def matters(self) -> bool:
        """Whether the engine has to keep the rule."""
        return self.rule.severity in ("forbid", "prefer")

    def problem(self, case: str, key: str = "", found: str | None = None, **facts: Any) -> Problem:
        """A problem at a key of the rule."""
        at = ("rules", self.rule.id, key) if key else ("rules", self.rule.id)
        place = self.source.at(at) if self.own else (0, 0)
        told = tuple((name, str(value)) for name, value in facts.items())
        return Problem(self.source.file, *place, where(at), case, found, None, told)


Found = Iterator[tuple[bool, Problem]]
"""Problems, each with whether it is an error (True) or a warning."""


def contradictions(rules: Sequence[Filled], catalogue: Catalogue) -> tuple[list[Problem], list[Problem]]:
    """Errors and warnings; each is about a rule that the rulebook looked at sets itself."""
    chosen = _Chosen(catalogue)
    found = [
        pair
        for one in rules
        if one.own and one.rule.severity != "ignore"
        for pair in _alone(one, chosen)
    ]
    active = [one for one in rules if one.matters]
    for one, other in permutations(active, 2):
        if one.own or other.own:
            found += [pair for test in _PAIRS for pair in test(one, other, chosen)]
    found += _shares(active, chosen)
    return [problem for grave, problem in found if grave], [problem for grave, problem in found if not grave]


class _Chosen:
    """The blocks that selections pick, looked up once each."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue
        self.known: dict[Selector, frozenset[str]] = {}

    def __call__(self, selector: Selector | None) -> frozenset[str]:
        """Ids of the blocks of a selection; none for no selection."""
        if selector is None:
            return frozenset()
        if selector not in self.known:
            blocks = self.catalogue.blocks.values()
            self.known[selector] = frozenset(b.id for b in blocks if selector.matches(b, self.catalogue))
        return self.known[selector]

    def shortest(self, chosen: frozenset[str]) -> int:
        """Minutes of the shortest of these blocks for a usual group."""
        blocks = [self.catalogue.blocks[id] for id in chosen]
        return min((block.span(PEOPLE).min for block in blocks if block.subgroups(PEOPLE) is not None), default=0)


def _alone(one: Filled, chosen: _Chosen) -> Found:
    """What a rule has against itself."""
    rule, own = one.rule, one.rule.parameters
    if rule.kind == "break-spacing" and own.min_session > own.max_minutes:
        yield True, one.problem("breaks_backwards", "min_session", str(own.min_session), most=own.max_minutes)
    for key in ("of", "to", "first", "then"):
        selector = getattr(own, key, None)
        if isinstance(selector, Selector) and not chosen(selector):
            yield False, one.problem("selects_nothing", key)
    if rule.kind not in ("count", "share"):
        return
    least, most = own.at_least, own.at_most
    if least is None and most is None:
        yield False, one.problem("no_bound")
    elif least is not None and most is not None and least > most:
        yield True, one.problem("least_above_most", "at_least", f"{least:g}", most=f"{most:g}")
    if rule.kind == "count" and least is not None and 0 < len(chosen(own.of)) < least:
        yield False, one.problem("selects_few", "at_least", str(least), least=least, there=len(chosen(own.of)))


def _counts(one: Filled, other: Filled, chosen: _Chosen) -> Found:
    """A count that asks for more than another allows of a wider sort, in a place at least as wide."""
    mine, theirs = one.rule.parameters, other.rule.parameters
    if (one.rule.kind, other.rule.kind) != ("count", "count") or mine.at_least is None or theirs.at_most is None:
        return
    wider = theirs.per == mine.per or (mine.per in _WIDER and _WIDER.get(theirs.per, -1) >= _WIDER[mine.per])
    if wider and mine.at_least > theirs.at_most and _within(chosen(mine.of), chosen(theirs.of)):
        yield _told(one, other, "against_count", "at_least", least=mine.at_least, most=theirs.at_most)


def _shares_against(one: Filled, other: Filled, chosen: _Chosen) -> Found:
    """A share that asks for more time than another allows to a wider sort."""
    mine, theirs = one.rule.parameters, other.rule.parameters
    if (one.rule.kind, other.rule.kind) != ("share", "share") or mine.at_least is None or theirs.at_most is None:
        return
    wider = theirs.where in ("programme", mine.where)
    if wider and mine.at_least > theirs.at_most and _within(chosen(mine.of), chosen(theirs.of)):
        facts = {"least": f"{100 * mine.at_least:.0f}", "most": f"{100 * theirs.at_most:.0f}"}
        yield _told(one, other, "against_share", "at_least", **facts)


def _count_over_share(one: Filled, other: Filled, chosen: _Chosen) -> Found:
    """A count that asks for more blocks than the time of a share can hold, in half-days of the usual length."""
    mine, theirs = one.rule.parameters, other.rule.parameters
    if (one.rule.kind, other.rule.kind) != ("count", "share") or mine.at_least is None or theirs.at_most is None:
        return
    if mine.per not in _HALF_DAYS or theirs.where != "programme":
        return
    least = mine.at_least / _HALF_DAYS[mine.per]
    needed, room = least * chosen.shortest(chosen(mine.of)), theirs.at_most * HALF_DAY
    if needed > room and _within(chosen(mine.of), chosen(theirs.of)):
        facts = {"least": f"{least:g}", "needed": f"{needed:.0f}", "room": f"{room:.0f}"}
        yield _told(one, other, "count_over_share", "at_least", **facts)


def _orders(one: Filled, other: Filled, chosen: _Chosen) -> Found:
    """Two orders of the same sorts, each the other way round."""
    mine, theirs = one.rule.parameters, other.rule.parameters
    if (one.rule.kind, other.rule.kind) != ("order", "order") or not _reports(one, other):
        return
    if chosen(mine.first) and chosen(mine.first) == chosen(theirs.then) and chosen(mine.then) == chosen(theirs.first):
        yield _told(one, other, "against_order")


def _together_apart(one: Filled, other: Filled, chosen: _Chosen) -> Found:
    """What one rule brings together and another keeps apart, at least as widely."""
    mine, theirs = one.rule.parameters, other.rule.parameters
    if (one.rule.kind, other.rule.kind) != ("together", "apart"):
        return
    near = _WIDER["session" if mine.within == "next" else mine.within]
    pair = (chosen(mine.first), chosen(mine.then))
    apart = (chosen(theirs.first), chosen(theirs.then or theirs.first))
    same = any(_within(pair[0], a) and _within(pair[1], b) for a, b in (apart, apart[::-1]))
    if same and near <= _WIDER[theirs.within]:
        yield _told(one, other, "together_and_apart")


def _shares(rules: Sequence[Filled], chosen: _Chosen) -> Found:
    """Shares of sorts that have nothing in common, which ask for more than there is."""
    asked = [
        one
        for one in rules
        if one.rule.kind == "share" and one.rule.parameters.where == "programme" and one.rule.parameters.at_least
    ]
    for size in (2, 3):
        for group in combinations(asked, size):
            sorts = [chosen(one.rule.parameters.of) for one in group]
            total = sum(one.rule.parameters.at_least for one in group)
            apart = all(not a & b for a, b in combinations(sorts, 2))
            own = next((one for one in reversed(group) if one.own), None)
            if apart and total > 1 + 1e-9 and own is not None:
                others = ", ".join(one.name for one in group if one is not own)
                grave = all(one.rule.forbids for one in group)
                yield grave, own.problem("shares_over", "at_least", others=others, total=f"{100 * total:.0f}")


def _told(one: Filled, other: Filled, case: str, key: str = "", **facts: Any) -> tuple[bool, Problem]:
    """A contradiction of two rules, at the one that the rulebook looked at sets; an error when both must hold."""
    at, against = (one, other) if one.own else (other, one)
    facts |= {"other": against.name, "line": against.line}
    return one.rule.forbids and other.rule.forbids, at.problem(case, key if at is one else "", **facts)


def _reports(one: Filled, other: Filled) -> bool:
    """Whether this one of two that are alike tells it: the later of the two, or the only own one."""
    return one.own and (not other.own or one.line > other.line)


def _within(sort: frozenset[str], other: frozenset[str]) -> bool:
    return bool(sort) and sort <= other


_PAIRS: tuple[Callable[[Filled, Filled, _Chosen], Found], ...] = (
    _counts, _shares_against, _count_over_share, _orders, _together_apart,
)  # fmt: skip
