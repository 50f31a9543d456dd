"""The programme goes through its objectives in order, each in one stretch."""

import math
from collections.abc import Hashable, Iterable

from pydantic import Field

from seminar_designer.model.base import Model
from seminar_designer.rules.faces import Automaton, Measure, Move, Row, Term
from seminar_designer.rules.reading import Reading
from seminar_designer.rules.rule import Finding, Rule
from seminar_designer.rules.setting import Place, Setting


class Parameters(Model):
    """Objectives one session may work on; more only when there are more objectives than sessions can carry."""

    at_most: int = Field(default=2, ge=1, le=5)

    def most(self, objectives: int, sessions: int) -> int:
        """Objectives a session may have, in a programme of so many objectives and sessions."""
        return max(self.at_most, math.ceil(objectives / max(1, sessions)))


class Progression(Rule[Parameters]):
    """Working slots serve the objectives in the order of the brief, each in one stretch; every session works on one.

    A session starts on the objective on which the one before ended, or on the next. Written on the objectives
    counted up to each (as “started on one of the first i”, “ended on one of the first i”) these are the constraints
    of a path, so that fractional programmes mix whole orders only.
    """

    kind = "progression"
    Parameters = Parameters
    source = "design, an objective is worked in one stretch; Biggs 1996"

    def _starts(self, index: int) -> Measure:
        return Measure(f"starts on objective {index}", decides=True)

    def _passes(self, index: int) -> Measure:
        return Measure(f"passes from objective {index} to the next", decides=True)

    def inside(self, setting: Setting, place: Place) -> Iterable[Automaton]:
        """Remembers the objective at work and how many the session may still pass to."""
        order = {objective.id: index for index, objective in enumerate(setting.objectives)}
        tokens: list[Hashable | None] = [order[c.objective.id] if c.objective else None for c in setting.candidates]
        moves = self.parameters.most(len(order), len(setting.places)) - 1

        def step(state: Hashable, token: Hashable, _: int) -> Move | None:
            assert isinstance(token, int)
            if state is None:
                return Move((token, moves), emits=self._starts(token))
            assert isinstance(state, tuple)
            index, left = state
            if token == index:
                return Move(state)
            return Move((token, left - 1), emits=self._passes(index)) if token == index + 1 and left else None

        return (Automaton("progression", tokens, None, step, end=lambda state: None if state is None else 0),)

    def across(self, setting: Setting) -> Iterable[Row]:
        """Each session goes on where the one before ended, or at the next objective; the last ends on the last."""
        last = len(setting.objectives) - 1

        def started(place: int, index: int, sign: int) -> list[Term]:
            return [Term(place, self._starts(one), sign) for one in range(index + 1)]

        def ended(place: int, index: int, sign: int) -> list[Term]:
            return [*started(place, index, sign), Term(place, self._passes(index), -sign)]

        yield Row("starts on the first objective", started(0, 0, 1), low=1)
        for before, after in zip(setting.places, setting.places[1:], strict=False):
            for index in range(last):
                name = f"objective {index} from {before.index} to {after.index}"
                back = [*ended(before.index, index, 1), *started(after.index, index, -1)]
                yield Row(f"{name}, not back", back, low=0)
                forward = [*started(after.index, index + 1, 1), *ended(before.index, index, -1)]
                yield Row(f"{name}, not beyond", forward, low=0)
        if last > 0:
            yield Row("ends on the last objective", ended(setting.places[-1].index, last - 1, 1), high=0)

    def check(self, reading: Reading) -> Iterable[Finding]:
        """A finding for each slot that goes back or jumps, and for each session that works on nothing or too much."""
        order = {objective.id: index for index, objective in enumerate(reading.programme.objectives)}
        most = self.parameters.most(len(order), len(reading.sessions))
        now = -1
        for session in reading.sessions:
            served = [placed for placed in session.placed if placed.serves is not None]
            if not served:
                yield Finding("idle", 0, session.day + 1, session.start, {})
            found = len({placed.serves for placed in served})
            if found > most:
                yield Finding("many", 0, session.day + 1, session.start, {"found": found, "most": most})
            for placed in served:
                index = order[placed.serves or ""]
                facts = {"block": placed.block.id, "objective": placed.serves}
                if index < now:
                    yield Finding("back", 0, session.day + 1, placed.slot.start, facts)
                elif index > now + 1:
                    yield Finding("jump", 0, session.day + 1, placed.slot.start, facts)
                now = max(now, index)
        if reading.sessions and now < len(order) - 1:
            yield Finding("unfinished", 0, None, None, {"objective": reading.programme.objectives[-1].id})
