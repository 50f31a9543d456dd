"""Blocks of two sorts, or of one, kept apart: a kind that rulebooks fill in."""

from collections.abc import Hashable, Iterable
from typing import Literal

from seminar_designer.model.base import Model
from seminar_designer.model.texts import Text
from seminar_designer.rules.faces import Automaton, Move, Row, Term
from seminar_designer.rules.known import NOTHING
from seminar_designer.rules.patterns.groups import together
from seminar_designer.rules.patterns.pairs import BOTH, Sides, Spots, presence, sides_of, spots_of
from seminar_designer.rules.patterns.selecting import Selector
from seminar_designer.rules.reading import Placed, Reading
from seminar_designer.rules.rule import Finding, Rule
from seminar_designer.rules.setting import Place, Setting


class Parameters(Model):
    """No `first` and `then` block share a session, half-day or day, whichever comes first; without `then`, no two
    `first` blocks do. `said` names the rule to the reader.
    """

    first: Selector
    then: Selector | None = None
    within: Literal["session", "half-day", "day"] = "session"
    said: Text


class Apart(Rule[Parameters]):
    """Each session that has both, and each pair of sessions of one group of which one has the first sort and the other
    the second, costs the weight.
    """

    kind = "apart"
    Parameters = Parameters
    depends_on = NOTHING

    @property
    def _then(self) -> Selector:
        return self.parameters.then or self.parameters.first

    @property
    def _one_sort(self) -> bool:
        """Whether blocks of one sort are kept apart from one another, so that a pair counts once only."""
        return self._then == self.parameters.first

    def _sides(self, setting: Setting) -> Sides:
        return sides_of(self.id, self.parameters.first, self._then, setting)[0]

    def _others(self, setting: Setting, place: Place) -> list[Place]:
        """The other places of the group that a place may clash with."""
        return [
            other
            for other in setting.places
            if other.index != place.index and together(self.parameters.within, other, place)
        ]

    def inside(self, setting: Setting, place: Place) -> Iterable[Automaton]:
        """Remembers the sorts that the session has."""
        sides, cost = self._sides(setting), self.cost(1)

        def step(had: Hashable, token: Hashable, _: int) -> Move | None:
            if had == "paid":
                return Move("paid")
            if had is None or (had == token and token != BOTH):
                return Move(token)
            return None if cost is None else Move("paid", cost=cost)

        yield Automaton(f"{sides.name} met", sides.tokens(setting), None, step, bounding=False)
        if self._others(setting, place):
            yield presence(sides.has_first, sides.first, setting)
            if not self._one_sort:
                yield presence(sides.has_then, sides.then, setting)

    def across(self, setting: Setting) -> Iterable[Row]:
        """Two sessions of a group have not both."""
        sides = self._sides(setting)
        then = sides.has_first if self._one_sort else sides.has_then
        for place in setting.places:
            for other in self._others(setting, place):
                if not self._one_sort or other.index > place.index:
                    terms = [Term(place.index, sides.has_first), Term(other.index, then)]
                    yield Row(f"{sides.name} at {place.index} and {other.index}", terms, high=1, price=self.price)

    def check(self, reading: Reading) -> Iterable[Finding]:
        """One finding for each session, or pair of sessions, in which they meet; at the later of the two."""
        (sessions,) = spots_of(reading, self.parameters.first, self._then)
        for one in sessions:
            for other in sessions:
                counted = not self._one_sort or other.session.index >= one.session.index
                if not counted or not together(self.parameters.within, one.session, other.session):
                    continue
                pair = _met(one, other)
                if pair is not None:
                    early, late = sorted(pair, key=lambda placed: (placed.session, placed.slot.start))
                    facts = {"said": self.parameters.said, "block": late.block.id, "other": early.block.id}
                    facts["within"] = self.parameters.within
                    yield Finding("met", self.lost(1), late.day + 1, late.slot.start, facts)


def _met(one: Spots, other: Spots) -> tuple[Placed, Placed] | None:
    """A `first` slot of one session and another slot, a `then` one, of the other."""
    for first in one.first:
        for then in other.then:
            if one is not other or first.position != then.position:
                return first.placed, then.placed
    return None
