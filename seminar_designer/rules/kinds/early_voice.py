"""Everybody speaks early."""

import itertools
from collections.abc import Hashable, Iterable
from typing import Any

from pydantic import Field

from seminar_designer.model.base import Model
from seminar_designer.model.block import Block
from seminar_designer.model.schedule import GRID
from seminar_designer.rules.faces import Automaton, Move
from seminar_designer.rules.patterns.turns import has_round
from seminar_designer.rules.reading import Reading
from seminar_designer.rules.rule import Finding, Rule
from seminar_designer.rules.setting import Place, Setting


class Parameters(Model):
    """Minutes of blocks after which everybody should be talking."""

    max_minutes: int = Field(default=20, ge=5, le=60)


def gives_voice(block: Block) -> bool:
    """Whether every person talks in this block: in a round, in pairs or in small groups."""
    if block.doing == "listen":
        return False
    small = block.interaction in ("pair", "subgroup") or any(step.who in ("pair", "subgroup") for step in block.steps)
    return small or has_round(block) or block.family == "icebreaker"


class EarlyVoice(Rule[Parameters]):
    """A programme in which the first block where everybody talks starts too late costs the weight."""

    kind = "early-voice"
    Parameters = Parameters
    source = "learning-design rules R04; Woolley et al. 2010"
    depends_on = frozenset(("blocks",))

    def inside(self, setting: Setting, place: Place) -> Iterable[Automaton]:
        """In the first session, counts the time until everybody has a turn."""
        if place.index:
            return ()
        tokens: list[Hashable | None] = [gives_voice(candidate.block) for candidate in setting.candidates]
        limit, late = self.parameters.max_minutes // GRID, self.cost(1)

        def step(silent: Hashable, token: Hashable, units: int) -> Move | None:
            if silent == "talked":
                return Move("talked")
            assert isinstance(silent, int)
            if not token:
                return Move(min(silent + units, limit + 1))
            if silent <= limit:
                return Move("talked")
            return None if late is None else Move("talked", cost=late)

        return (
            Automaton(
                "early voice", tokens, 0, step, end=lambda silent: 0 if silent == "talked" else late, timed=True,
                bounding=self.forbids,
            ),
        )  # fmt: skip

    def check(self, reading: Reading) -> Iterable[Finding]:
        """A finding when everybody waits too long."""
        if not reading.sessions:
            return
        first = reading.sessions[0]
        silent = list(itertools.takewhile(lambda placed: not gives_voice(placed.block), first.placed))
        waited = sum(placed.units for placed in silent) * GRID
        facts: dict[str, Any] = {"minutes": waited, "max": self.parameters.max_minutes}
        if len(silent) == len(first.placed):
            yield Finding("never", self.lost(1), first.day + 1, first.start, facts)
        elif waited > self.parameters.max_minutes:
            placed = first.placed[len(silent)]
            facts["block"] = placed.block.id
            yield Finding("late", self.lost(1), first.day + 1, placed.slot.start, facts)
