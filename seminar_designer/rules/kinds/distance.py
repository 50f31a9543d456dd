"""So far from one sort of block to another: a kind that rulebooks fill in."""

from collections.abc import Hashable, Iterable, Iterator
from typing import Literal

from pydantic import Field, model_validator

from seminar_designer.model.base import Model
from seminar_designer.model.schedule import GRID
from seminar_designer.model.texts import Text
from seminar_designer.rules.faces import Automaton, Move, Row, Term
from seminar_designer.rules.known import Known
from seminar_designer.rules.patterns.pairs import BOTH, FIRST, THEN, Sides, Spots, presence, sides_of, spots_of
from seminar_designer.rules.patterns.precedence import Precedence, reads
from seminar_designer.rules.patterns.selecting import Selector
from seminar_designer.rules.reading import Reading
from seminar_designer.rules.rule import Finding, Rule
from seminar_designer.rules.setting import Place, Setting


class Parameters(Model):
    """From a `first` block to the next `then` block after it (also a `first` one when `then` is left out): `at_least`
    and `at_most` so many of `unit`.

    Minutes are those of the blocks in between, within one session: what a break separates is never too near, and
    always too far. Sessions: 0 is the same one, 1 the next. With `at_most` every `then` block has a `first` one before
    it. `said` names the rule to the reader.
    """

    first: Selector
    then: Selector | None = None
    unit: Literal["minutes", "sessions"]
    at_least: int | None = Field(default=None, ge=0, le=180)
    at_most: int | None = Field(default=None, ge=0, le=180)
    said: Text

    @model_validator(mode="after")
    def _bounds(self) -> "Parameters":
        if self.at_least is None and self.at_most is None:
            raise ValueError("`at_least` or `at_most` expected")
        if self.at_least is not None and self.at_most is not None and self.at_least > self.at_most:
            raise ValueError(f"at_least {self.at_least} is above at_most {self.at_most}")
        if self.unit == "minutes" and any((one or 0) % GRID for one in (self.at_least, self.at_most)):
            raise ValueError(f"a multiple of {GRID} minutes expected")
        return self


class Distance(Rule[Parameters]):
    """Too near, each five minutes or each session missing costs the weight; too far, each `then` block (in minutes) or
    each session with one (in sessions) does.
    """

    kind = "distance"
    Parameters = Parameters
    depends_on = frozenset(("blocks",))

    @property
    def _then(self) -> Selector:
        return self.parameters.then or self.parameters.first

    @property
    def _in_minutes(self) -> bool:
        return self.parameters.unit == "minutes"

    def missing(self, known: frozenset[Known]) -> frozenset[Known]:
        """Sessions too near show among the blocks that are known; all else only when all are."""
        own = self.parameters
        wanted: set[Known] = {"blocks"} if self._in_minutes or own.at_most is not None else set()
        return frozenset(wanted) - known

    def _sides(self, setting: Setting) -> Sides:
        return sides_of(self.id, self.parameters.first, self._then, setting)[0]

    def inside(self, setting: Setting, place: Place) -> Iterable[Automaton]:
        """Minutes are counted here; of sessions only what happens in one is."""
        sides, own = self._sides(setting), self.parameters
        if self._in_minutes:
            yield self._stretch(setting, sides)
            return
        if own.at_least:
            yield self._met(setting, sides)
            if own.at_least > 1:
                yield presence(sides.has_first, sides.first, setting)
                yield presence(sides.has_then, sides.then, setting)
        if own.at_most is not None:
            yield self._precedence(sides).automaton(setting, place, self.price)

    def _stretch(self, setting: Setting, sides: Sides) -> Automaton:
        """Remembers the units since the last `first` block, as far as they matter."""
        tokens: list[Hashable | None] = [token or "" for token in sides.tokens(setting)]
        far = max(self._least, self._most if self._most is not None else 0) + 1

        def step(since: Hashable, token: Hashable, units: int) -> Move | None:
            assert since is None or isinstance(since, int)
            cost = self.cost(self._missed(since)) if token in (THEN, BOTH) else 0
            if cost is None:
                return None
            if token in (FIRST, BOTH):
                return Move(0, cost=cost)
            return Move(None if since is None else min(far, since + units), cost=cost)

        return Automaton(f"{sides.name} minutes", tokens, None, step, timed=True, bounding=False)

    @property
    def _least(self) -> int:
        """Least grid units between the two."""
        return (self.parameters.at_least or 0) // GRID

    @property
    def _most(self) -> int | None:
        return None if self.parameters.at_most is None else self.parameters.at_most // GRID

    def _missed(self, since: int | None) -> int:
        """By how many units a `then` block misses its distance, so many after the last `first` block."""
        if self._most is not None and (since is None or since > self._most):
            return 1
        return 0 if since is None else max(0, self._least - since)

    def _met(self, setting: Setting, sides: Sides) -> Automaton:
        """Costs once when a `then` block follows a `first` block in the session."""
        cost = self.cost(self.parameters.at_least or 0)

        def step(state: Hashable, token: Hashable, _: int) -> Move | None:
            if state == "waiting" and token in (THEN, BOTH):
                return None if cost is None else Move("paid", cost=cost)
            return Move("waiting" if state == "start" and token != THEN else state)

        return Automaton(f"{sides.name} met", sides.tokens(setting), "start", step, bounding=False)

    def _precedence(self, sides: Sides) -> Precedence:
        keeps = self.parameters.at_most or 0
        return Precedence(f"{sides.name} near", sides.then, dict.fromkeys(sorted(sides.first), keeps))

    def across(self, setting: Setting) -> Iterable[Row]:
        """Sessions that are too near have not both; those that have a `then` block have a `first` one near."""
        if self._in_minutes:
            return
        sides, least = self._sides(setting), self.parameters.at_least or 0
        for place in setting.places:
            for earlier in setting.places[max(0, place.index - least + 1) : place.index]:
                lag = place.index - earlier.index
                terms = [Term(earlier.index, sides.has_first), Term(place.index, sides.has_then)]
                yield Row(
                    f"{sides.name} at {earlier.index} and {place.index}", terms, high=1, price=self.cost(least - lag)
                )
        if self.parameters.at_most is not None:
            yield from self._precedence(sides).rows(setting.places, self.price)

    def check(self, reading: Reading) -> Iterable[Finding]:
        """One finding for each `then` block, or each session with one, that is too near or too far."""
        (sessions,) = spots_of(reading, self.parameters.first, self._then)
        if self._in_minutes:
            for one in sessions:
                yield from self._minutes(one)
            return
        if self.parameters.at_least:
            yield from self._near(sessions)
        if self.parameters.at_most is not None:
            yield from self._far(sessions)

    def _minutes(self, spots: Spots) -> Iterator[Finding]:
        by_position = {spot.position: spot for spot in spots.spots}
        since: int | None = None
        last = None
        for position, placed in enumerate(spots.session.placed):
            spot = by_position.get(position)
            if spot is not None and spot.then and self._missed(since):
                facts = {
                    "said": self.parameters.said, "block": placed.block.id, "least": self.parameters.at_least,
                    "most": self.parameters.at_most, "minutes": None if since is None else since * GRID,
                    "other": None if last is None else last.block.id,
                }  # fmt: skip
                points = self.lost(self._missed(since))
                near = since is not None and since < self._least
                yield Finding("near" if near else "far", points, placed.day + 1, placed.slot.start, facts)
            if spot is not None and spot.first:
                since, last = 0, placed
            elif since is not None:
                since += placed.units

    def _near(self, sessions: tuple[Spots, ...]) -> Iterator[Finding]:
        least = self.parameters.at_least or 0
        for number, late in enumerate(sessions):
            for lag, early in enumerate(reversed(sessions[max(0, number - least + 1) : number + 1])):
                met = next(
                    (
                        (first.placed, then.placed)
                        for then in late.then
                        for first in early.first
                        if lag or first.position < then.position
                    ),
                    None,
                )
                if met is not None:
                    facts = {"said": self.parameters.said, "block": met[1].block.id, "other": met[0].block.id}
                    facts |= {"found": lag, "least": least}
                    points = self.lost(least - lag)
                    yield Finding("near_sessions", points, met[1].day + 1, met[1].slot.start, facts)

    def _far(self, sessions: tuple[Spots, ...]) -> Iterator[Finding]:
        most = self.parameters.at_most or 0
        spots = [(number, spot) for number, one in enumerate(sessions) for spot in one.spots]
        rows = ((number, spot.then, most if spot.first else -1) for number, spot in spots)
        for position in reads(rows):
            placed = spots[position][1].placed
            facts = {"said": self.parameters.said, "block": placed.block.id, "most": most}
            yield Finding("far_sessions", self.lost(1), placed.day + 1, placed.slot.start, facts)
