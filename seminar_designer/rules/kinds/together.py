"""Blocks of one sort with those of another: a kind that rulebooks fill in."""

from collections.abc import Hashable, Iterable
from typing import Literal

from seminar_designer.model.base import Model
from seminar_designer.model.texts import Text
from seminar_designer.rules.faces import Automaton, Measure, Move, Row, Term
from seminar_designer.rules.known import Known
from seminar_designer.rules.patterns.groups import together
from seminar_designer.rules.patterns.pairs import FIRST, THEN, Sides, presence, sides_of, spots_of
from seminar_designer.rules.patterns.selecting import Selector
from seminar_designer.rules.reading import Reading
from seminar_designer.rules.rule import Finding, Rule
from seminar_designer.rules.setting import Place, Setting


class Parameters(Model):
    """Each `first` block is directly followed by a `then` block in its session (`within: next`), or has one in the same
    session, half-day or day, before or after it; there a block of both sorts does for itself. `said` names the rule to
    the reader.
    """

    first: Selector
    then: Selector
    within: Literal["next", "session", "half-day", "day"] = "next"
    said: Text


class Together(Rule[Parameters]):
    """Each `first` block that is not followed, or each session with a `first` block and no `then` block near enough,
    costs the weight.
    """

    kind = "together"
    Parameters = Parameters
    depends_on = frozenset(("blocks",))

    def missing(self, known: frozenset[Known]) -> frozenset[Known]:
        """What follows shows where it is known; what a group lacks only when all of it is."""
        wanted: set[Known] = set() if self.parameters.within == "next" else {"blocks"}
        return frozenset(wanted) - known

    def _sides(self, setting: Setting) -> Sides:
        return sides_of(self.id, self.parameters.first, self.parameters.then, setting)[0]

    def inside(self, setting: Setting, place: Place) -> Iterable[Automaton]:
        """Remembers a `first` block that waits for the next, or that there is one."""
        sides = self._sides(setting)
        if self.parameters.within != "next":
            yield presence(sides.has_first, sides.first, setting)
            return
        tokens: list[Hashable | None] = [token or "" for token in sides.tokens(setting)]
        cost = self.cost(1)

        def step(waiting: Hashable, token: Hashable, _: int) -> Move | None:
            alone = bool(waiting) and token in ("", FIRST)
            if alone and cost is None:
                return None
            return Move(token not in ("", THEN), cost=(cost or 0) if alone else 0)

        yield Automaton(
            f"{sides.name} next", tokens, False, step, end=lambda waiting: cost if waiting else 0, bounding=self.forbids
        )

    def across(self, setting: Setting) -> Iterable[Row]:
        """A session with a `first` block has a `then` block in its group."""
        within = self.parameters.within
        if within == "next":
            return
        sides = self._sides(setting)
        then = Measure(f"{sides.name} uses of then", count=dict.fromkeys(sorted(sides.then), 1))
        for place in setting.places:
            near = [Term(other.index, then, -1) for other in setting.places if together(within, other, place)]
            yield Row(f"{sides.name} at {place.index}", [Term(place.index, sides.has_first), *near], high=0,
                      price=self.price)  # fmt: skip

    def check(self, reading: Reading) -> Iterable[Finding]:
        """One finding for each block or session that lacks its fellow."""
        within = self.parameters.within
        (sessions,) = spots_of(reading, self.parameters.first, self.parameters.then)
        for one in sessions:
            if within == "next":
                thens = {spot.position for spot in one.then}
                alone = [s for s in one.first if s.position + 1 not in thens and not s.placed.before_unknown]
            else:
                met = any(other.then for other in sessions if together(within, other.session, one.session))
                alone = [] if met else list(one.first[:1])
            for spot in alone:
                facts = {"said": self.parameters.said, "block": spot.placed.block.id, "within": within}
                case = "not_next" if within == "next" else "alone"
                yield Finding(case, self.lost(1), spot.placed.day + 1, spot.placed.slot.start, facts)
