"""The programme goes through its objectives in order, each in one stretch."""

import itertools
import math
from collections.abc import Hashable, Iterable, Iterator, Sequence

from pydantic import Field

from seminar_designer.model.base import Model
from seminar_designer.model.programme import Slot
from seminar_designer.rules.faces import Automaton, Measure, Move, Row, Term
from seminar_designer.rules.reading import Reading, SessionRead
from seminar_designer.rules.rule import Finding, Rule
from seminar_designer.rules.setting import Place, Setting


class Parameters(Model):
    """Objectives one session may work on; more only when there are more objectives than sessions can carry."""

    at_most: int = Field(default=2, ge=1, le=5)

    def most(self, objectives: int, sessions: int) -> int:
        """Objectives a session may have, in a programme of so many objectives and sessions."""
        return max(self.at_most, math.ceil(objectives / max(1, sessions)))


class Progression(Rule[Parameters]):
    """Working slots serve the objectives in the order of the brief, each in one stretch; every session works on one,
    but a first session before a talk may only open, and a last one after a talk only close.

    A session starts on the objective on which the one before ended, or on the next. Written on the objectives
    counted up to each (as “started on one of the first i”, “ended on one of the first i”) these are the constraints
    of a path, so that fractional programmes mix whole orders only.
    """

    kind = "progression"
    Parameters = Parameters
    source = "design, an objective is worked in one stretch; Biggs 1996"
    depends_on = frozenset(("blocks", "objectives"))

    def _starts(self, index: int) -> Measure:
        return Measure(f"starts on objective {index}", decides=True)

    def _passes(self, index: int) -> Measure:
        return Measure(f"passes from objective {index} to the next", decides=True)

    def _works(self) -> Measure:
        return Measure("works on the first objective in the first session")

    def _may_only_frame(self, setting: Setting, place: Place) -> bool:
        """Whether the session may do without an objective: at an edge of the programme, with a talk beside it."""
        edge = place.index in (0, len(setting.places) - 1) and len(setting.places) > 1
        return edge and any(run.talks > 0 for run in setting.runs if run.index == place.run)

    def inside(self, setting: Setting, place: Place) -> Iterable[Automaton]:
        """Remembers the objective at work and how many the session may still pass to."""
        order = {objective.id: index for index, objective in enumerate(setting.objectives)}
        tokens: list[Hashable | None] = [order[c.objective.id] if c.objective else None for c in setting.candidates]
        moves = self.parameters.most(len(order), len(setting.places)) - 1
        frames = self._may_only_frame(setting, place)

        def step(state: Hashable, token: Hashable, _: int) -> Move | None:
            assert isinstance(token, int)
            if state is None and frames and place.index == 0:
                return Move((0, moves), emits=self._works()) if token == 0 else None
            if state is None:
                return Move((token, moves), emits=self._starts(token))
            assert isinstance(state, tuple)
            index, left = state
            if token == index:
                return Move(state)
            return Move((token, left - 1), emits=self._passes(index)) if token == index + 1 and left else None

        def end(state: Hashable) -> int | None:
            return None if state is None and not frames else 0

        return (Automaton("progression", tokens, None, step, end=end),)

    def across(self, setting: Setting) -> Iterable[Row]:
        """Each session goes on where the one before ended, or at the next objective; the last ends on the last.

        A first session that may only open counts as started on the first objective, and works on it or the next does.
        The rows without limits say nothing; the search for a proof splits on them when an objective is reached.
        """
        last = len(setting.objectives) - 1
        opens = self._may_only_frame(setting, setting.places[0])

        def started(place: int, index: int, sign: int) -> list[Term]:
            if opens and place == 0:
                return []
            return [Term(place, self._starts(one), sign) for one in range(index + 1)]

        def ended(place: int, index: int, sign: int) -> list[Term]:
            return [*started(place, index, sign), Term(place, self._passes(index), -sign)]

        if opens:
            yield Row("works on the first objective", [Term(0, self._works()), *started(1, 0, 1)], low=1)
        else:
            yield Row("starts on the first objective", started(0, 0, 1), low=1)
        for before, after in zip(setting.places, setting.places[1:], strict=False):
            known = int(opens and before.index == 0)
            for index in range(last):
                name = f"objective {index} from {before.index} to {after.index}"
                back = [*ended(before.index, index, 1), *started(after.index, index, -1)]
                yield Row(f"{name}, not back", back, low=-known)
                forward = [*started(after.index, index + 1, 1), *ended(before.index, index, -1)]
                yield Row(f"{name}, not beyond", forward, low=known)
        if last > 0:
            yield Row("ends on the last objective", ended(setting.places[-1].index, last - 1, 1), high=0)
        for place, index in itertools.product(range(len(setting.places)), range(last + 1)):
            yield Row(f"session {place} starts on objective {index} at most", started(place, index, 1))
            if index < last:
                yield Row(f"session {place} ends on objective {index} at most", ended(place, index, 1))

    def check(self, reading: Reading) -> Iterable[Finding]:
        """A finding for each slot that goes back or jumps, and for each session that works on nothing or too much."""
        order = {objective.id: index for index, objective in enumerate(reading.programme.objectives)}
        most = self.parameters.most(len(order), len(reading.sessions))
        now = -1
        for session in reading.sessions:
            served = [placed for placed in session.placed if placed.serves is not None]
            if not served and not _frames(reading, session):
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


def _frames(reading: Reading, session: SessionRead) -> bool:
    """Whether a session only opens the programme before a talk, or closes it after one."""
    last = len(reading.sessions) - 1
    if session.index not in (0, last) or not last:
        return False
    slots = list(reading.programme.days[session.day].slots)
    if session.index == 0:
        own = slots.index(session.placed[-1].slot)
        return any(slot.kind == "fixed" for slot in _until_rest(slots[own + 1 :]))
    own = slots.index(session.placed[0].slot)
    return any(slot.kind == "fixed" for slot in _until_rest(slots[:own][::-1]))


def _until_rest(slots: Sequence[Slot]) -> Iterator[Slot]:
    return itertools.takewhile(lambda slot: slot.kind not in ("break", "lunch"), slots)
