"""Trust is built before it is asked for."""

from collections.abc import Hashable, Iterable

from pydantic import Field

from seminar_designer.model.base import Model
from seminar_designer.rules.faces import Automaton, Measure, Move, Row, Term
from seminar_designer.rules.reading import Reading
from seminar_designer.rules.rule import Finding, Rule
from seminar_designer.rules.setting import Place, Setting

ENOUGH = 4
"""The highest trust a block can ask for; more trust given changes nothing."""


class Parameters(Model):
    """`start`: the trust a group brings (1 for strangers, 2 for a team without conflict)."""

    start: int = Field(default=1, ge=0, le=4)


class Trust(Rule[Parameters]):
    """The trust a block needs is at most the trust at the start plus what the blocks before it gave."""

    kind = "trust"
    Parameters = Parameters
    source = "learning-design rules R44; Altman and Taylor 1973; Aron et al. 1997"
    depends_on = frozenset(("blocks",))
    _entry = Measure("trust needed on entry")

    def inside(self, setting: Setting, place: Place) -> Iterable[Automaton]:
        """Remembers the trust given in the session and the trust it needs on entry."""
        tokens: list[Hashable | None] = [
            (candidate.block.effects.trust_needed, candidate.block.effects.trust_given)
            if candidate.block.effects.trust_needed or candidate.block.effects.trust_given
            else None
            for candidate in setting.candidates
        ]
        start, entry, first = self.parameters.start, self._entry, place.index == 0

        def step(state: Hashable, token: Hashable, _: int) -> Move | None:
            assert isinstance(state, tuple) and isinstance(token, tuple)
            (given, owed), (needed, gives) = state, token
            more = max(0, needed - start - given - owed)
            if more and first:
                return None
            after = (min(ENOUGH, given + gives), owed + more)
            return Move(after, emits=entry, amount=more) if more else Move(after)

        return (Automaton("trust", tokens, (0, 0), step, bounding=first),)

    def across(self, setting: Setting) -> Iterable[Row]:
        """What a session needs on entry was given by the sessions before."""
        given = Measure(
            "trust given",
            count={c.index: c.block.effects.trust_given for c in setting.candidates if c.block.effects.trust_given},
        )
        for place in setting.places[1:]:
            before = [Term(other.index, given, -1) for other in setting.places[: place.index]]
            yield Row(f"trust at {place.index}", [Term(place.index, self._entry), *before], high=0)

    def check(self, reading: Reading) -> Iterable[Finding]:
        """One finding for each block that comes too early."""
        trust = self.parameters.start
        for placed in reading.placed:
            effects = placed.block.effects
            if effects.trust_needed > trust:
                facts = {"block": placed.block.id, "needed": effects.trust_needed, "reached": trust}
                yield Finding("early", 0, placed.day + 1, placed.slot.start, facts)
            trust += effects.trust_given
