"""Blocks of one sort before those of another: a kind that rulebooks fill in."""

from collections.abc import Hashable, Iterable, Iterator

from seminar_designer.model.base import Model
from seminar_designer.model.texts import Text
from seminar_designer.rules.faces import Automaton, Move, Row, Term
from seminar_designer.rules.known import Known
from seminar_designer.rules.patterns.groups import Group, together
from seminar_designer.rules.patterns.pairs import BOTH, FIRST, Sides, Spots, presence, sides_of, spots_of
from seminar_designer.rules.patterns.precedence import Precedence, reads
from seminar_designer.rules.patterns.selecting import Selector
from seminar_designer.rules.reading import Placed, Reading
from seminar_designer.rules.rule import Finding, Rule
from seminar_designer.rules.setting import Place, Setting


class Parameters(Model):
    """No `first` block comes after a `then` block; with `needed`, each `then` block has a `first` one before it.

    Only what is `within` the same session, half-day or day is compared, and with `per_objective` only what serves the
    same objective; `said` names the rule to the reader.
    """

    first: Selector
    then: Selector
    within: Group = "programme"
    needed: bool = False
    per_objective: bool = False
    said: Text


class Order(Rule[Parameters]):
    """Each pair of sessions in the wrong order costs the weight, and each session that has both so; with `needed`,
    each session that has a `then` block without a `first` one before.
    """

    kind = "order"
    Parameters = Parameters
    depends_on = frozenset(("blocks",))

    def missing(self, known: frozenset[Known]) -> frozenset[Known]:
        """A wrong order shows among the blocks that are known; that nothing comes before only when all are."""
        wanted: set[Known] = {"blocks"} if self.parameters.needed else set()
        if self.parameters.per_objective:
            wanted |= {"blocks", "objectives"}
        return frozenset(wanted) - known

    def _sides(self, setting: Setting) -> Iterator[Sides]:
        own = self.parameters
        for sides in sides_of(self.id, own.first, own.then, setting, per_objective=own.per_objective):
            if sides.both or (own.needed and sides.then):
                yield sides

    def _precedence(self, setting: Setting, sides: Sides) -> Precedence:
        return Precedence(
            sides.name, sides.then, dict.fromkeys(sorted(sides.first), len(setting.places)), self.parameters.within
        )

    def _joined(self, setting: Setting, place: Place) -> tuple[list[Place], list[Place]]:
        """The places before and after this one in its group."""
        group = [other for other in setting.places if together(self.parameters.within, other, place)]
        return [p for p in group if p.index < place.index], [p for p in group if p.index > place.index]

    def inside(self, setting: Setting, place: Place) -> Iterable[Automaton]:
        """Remembers whether a `then` block has come, and tells which sorts the session has."""
        for sides in self._sides(setting):
            if self.parameters.needed:
                yield self._precedence(setting, sides).automaton(setting, place, self.price)
                continue
            yield self._inversion(setting, sides)
            before, after = self._joined(setting, place)
            if before:
                yield presence(sides.has_first, sides.first, setting)
            if after:
                yield presence(sides.has_then, sides.then, setting)

    def _inversion(self, setting: Setting, sides: Sides) -> Automaton:
        """Costs once when a `first` block follows a `then` block in the session."""
        cost = self.cost(1)

        def step(state: Hashable, token: Hashable, _: int) -> Move | None:
            if state == "waiting" and token in (FIRST, BOTH):
                return None if cost is None else Move("paid", cost=cost)
            return Move("waiting" if state == "start" and token != FIRST else state)

        return Automaton(f"{sides.name} inverted", sides.tokens(setting), "start", step, bounding=False)

    def across(self, setting: Setting) -> Iterable[Row]:
        """No session with a `first` block after one with a `then` block."""
        for sides in self._sides(setting):
            if self.parameters.needed:
                yield from self._precedence(setting, sides).rows(setting.places, self.price)
                continue
            for place in setting.places:
                for earlier in self._joined(setting, place)[0]:
                    terms = [Term(earlier.index, sides.has_then), Term(place.index, sides.has_first)]
                    yield Row(f"{sides.name}, {place.index} after {earlier.index}", terms, high=1, price=self.price)

    def check(self, reading: Reading) -> Iterable[Finding]:
        """One finding for each session in which something comes too late or too early."""
        own = self.parameters
        for sessions in spots_of(reading, own.first, own.then, per_objective=own.per_objective):
            yield from self._unmet(sessions) if own.needed else self._inverted(sessions)

    def _inverted(self, sessions: tuple[Spots, ...]) -> Iterator[Finding]:
        for number, late in enumerate(sessions):
            within = self.parameters.within
            group = [one for one in sessions[: number + 1] if together(within, one.session, late.session)]
            pairs = [pair for one in group if (pair := _inversion(one, late)) is not None]
            if pairs:
                (then, first), found = pairs[0], len(pairs)
                facts = {"said": self.parameters.said, "block": first.block.id, "other": then.block.id, "found": found}
                yield Finding("after", self.lost(found), first.day + 1, first.slot.start, facts)

    def _unmet(self, sessions: tuple[Spots, ...]) -> Iterator[Finding]:
        spots = [(number, spot) for number, one in enumerate(sessions) for spot in one.spots]
        rows = ((number, spot.then, len(sessions) if spot.first else -1) for number, spot in spots)

        def joins(one: int, other: int) -> bool:
            return together(self.parameters.within, sessions[one].session, sessions[other].session)

        for position in reads(rows, joins):
            placed = spots[position][1].placed
            facts = {"said": self.parameters.said, "block": placed.block.id}
            yield Finding("missing", self.lost(1), placed.day + 1, placed.slot.start, facts)


def _inversion(early: Spots, late: Spots) -> tuple[Placed, Placed] | None:
    """A `then` block of one session and the `first` block of the same or a later one that it comes before."""
    for first in late.first:
        for then in early.then:
            if early is not late or then.position < first.position:
                return then.placed, first.placed
    return None
