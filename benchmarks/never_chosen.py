"""Why a block was never chosen: what kept it out, or how many points the best programme with it would have lost."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from measuring import Case

from seminar_designer.engine.design import Infeasible, Options, design
from seminar_designer.engine.problem import Column, Problem, build_problem
from seminar_designer.engine.setting import build_setting
from seminar_designer.model.block import Block
from seminar_designer.model.programme import Programme
from seminar_designer.rules.patterns.serving import strength
from seminar_designer.rules.rule import Rules
from seminar_designer.rules.setting import Candidate

FORCED_LIMIT = 2.0
"""Deterministic seconds of a design that is made to use a block, and of the one it is compared with."""
CLOSE = 10
"""A block that one swap brings into a programme for so few points is a near equal of what was chosen."""
FIRST_HURDLES = ("no objective it serves", "group size")
"""What a block has to get over first. Others come after these, and so tell more."""


@dataclass(frozen=True)
class Designed:
    """One brief and its programmes, the best first."""

    one: Case
    length: str
    rules: Rules
    proposals: tuple[Programme, ...]

    @property
    def programme(self) -> Programme:
        """The best."""
        return self.proposals[0]

    @cached_property
    def running(self) -> tuple[Problem, tuple[Candidate, ...]]:
        """The problem with the candidates that were in the running, and the candidates before rules left any out."""
        setting, _, everything = build_setting(self.one.brief, self.one.catalogue, self.rules)
        return build_problem(setting, self.rules), everything

    @cached_property
    def columns(self) -> tuple[Column, ...]:
        """The best programme as the engine sees it."""
        problem, _ = self.running
        index = {(c.block.id, c.objective.id if c.objective else None): c.index for c in problem.setting.candidates}
        sessions = [session for day in self.programme.days for session in day.sessions]
        found = [
            tuple((index[slot.block, slot.serves], slot.minutes // 5) for slot in session.slots if slot.block)
            for session in sessions
        ]
        return tuple(column for column in found if column)

    @property
    def blocks(self) -> list[str]:
        """The blocks of the best programme, in order."""
        return blocks_of(self.programme)

    @property
    def chosen(self) -> list[str]:
        """The blocks of all programmes."""
        return [block for programme in self.proposals for block in blocks_of(programme)]


def blocks_of(programme: Programme) -> list[str]:
    """The blocks of a programme, in order."""
    return [slot.block for day in programme.days for slot in day.slots if slot.block]


@dataclass(frozen=True)
class Swap:
    """A block in place of another in a programme that did not choose it, and the points that loses."""

    where: Designed
    instead: str
    short: int


@dataclass(frozen=True)
class Reason:
    """Why a block was never chosen: `cause` in a few words, in how many briefs it was in the running, and what kept it
    out of the others; when it was in the running, its nearest `swap`, and the points lost when a design is `forced` to
    use it (None: it cannot be, or was not tried).
    """

    block: Block
    cause: str
    running: int
    kept_out: Counter[str]
    swap: Swap | None = None
    forced: int | None = None


def reasons(designs: Sequence[Designed], never: Sequence[Block], forced: bool) -> Iterator[Reason]:
    """The reason of each block; with `forced`, the nearest design of each is made again with the block."""
    for block in never:
        kept_out = Counter(cause for one in designs if (cause := _kept_out(one, block)) is not None)
        running = len(designs) - kept_out.total()
        if not running:
            yield Reason(block, max(kept_out, key=lambda what: (_hurdle(what), kept_out[what])), 0, kept_out)
            continue
        swap = min((swap for one in designs for swap in _swaps(one, block)), key=lambda swap: swap.short, default=None)
        short = _forced(swap.where, block) if swap and forced else None
        yield Reason(block, _lost(designs, block, swap), running, kept_out, swap, short)


def _hurdle(what: str) -> int:
    """How far a block had come that was kept out by this."""
    return FIRST_HURDLES.index(what) if what in FIRST_HURDLES else len(FIRST_HURDLES)


def _lost(designs: Sequence[Designed], block: Block, swap: Swap | None) -> str:
    """Why a block that was in the running was never chosen."""
    if swap and swap.short <= CLOSE:
        return "a near equal was chosen"
    if not any(_has_room(one, block) for one in designs):
        return "usual length over the longest session"
    return "dominated"


def _has_room(one: Designed, block: Block) -> bool:
    """Whether the block is in the running and a session is long enough for its usual length."""
    problem, _ = one.running
    longest = max(place.high for place in problem.setting.places)
    runs = any(candidate.block.id == block.id for candidate in problem.setting.candidates)
    return runs and block.span(one.one.brief.participants.expected).typical <= longest


def _kept_out(one: Designed, block: Block) -> str | None:
    """What kept a block out of a brief, None when it was in the running."""
    problem, everything = one.running
    if any(candidate.block.id == block.id for candidate in problem.setting.candidates):
        return None
    if block.series and any(rule.kind == "series-only" and rule.forbids for rule in one.rules):
        return "series only"
    candidates = [candidate for candidate in everything if candidate.block.id == block.id]
    objectives = one.programme.objectives
    if not candidates:
        works = any(strength(block, objective, one.one.catalogue) for objective in objectives)
        return "group size" if works else "no objective it serves"
    for candidate in candidates:
        for rule in one.rules:
            if not any(rule.admits(problem.setting, candidate, place) for place in problem.setting.places):
                return rule.kind.replace("-", " ")
    return "too long"


def _swaps(one: Designed, block: Block) -> Iterator[Swap]:
    """The block in place of each other one that serves the same objective, or that frames the day as it does."""
    problem, _ = one.running
    own = [candidate for candidate in problem.setting.candidates if candidate.block.id == block.id]
    if not own:
        return
    read = [problem.read(place, column) for place, column in enumerate(one.columns)]
    value = problem.worth(one.columns)[0]
    activity = problem.activity([measured for _, measured in read])
    points = sum(points for points, _ in read)
    for place, column in enumerate(one.columns):
        for position, (index, units) in enumerate(column):
            before = problem.setting.candidates[index]
            for candidate in own:
                if candidate.objective != before.objective or not problem.admitted[place, candidate.index]:
                    continue
                for changed in _fitted(problem, column, position, candidate, units):
                    now, measured = problem.read(place, changed)
                    if now < -1e6:
                        continue
                    moved = activity + problem.activity_at([place], [measured - read[place][1]])
                    outside = problem.outside(moved)
                    if np.any(outside[problem.hard] > 1e-9):
                        continue
                    soft = float(np.sum(outside[~problem.hard] * problem.price[~problem.hard]))
                    yield Swap(one, before.block.id, value - round(points - read[place][0] + now - soft))


def _fitted(problem: Problem, column: Column, position: int, candidate: Candidate, units: int) -> Iterator[Column]:
    """The session with the candidate at a position: at the old length, or the nearest, where another slot gives way."""
    low, high = candidate.low // 5, candidate.high // 5
    own = min(high, max(low, units))
    changed = (*column[:position], (candidate.index, own), *column[position + 1 :])
    if own == units:
        yield changed
        return
    for other, (index, old) in enumerate(changed):
        new = old - (own - units)
        if other != position and problem.low[index] <= new <= problem.high[index]:
            yield (*changed[:other], (index, new), *changed[other + 1 :])


def _forced(one: Designed, block: Block) -> int | None:
    """Points a design loses that has to use the block, against one that need not; None when it cannot be used."""
    options = Options(time_limit=FORCED_LIMIT)
    brief = one.one.brief.model_copy(update={"include": (block.id,)})
    try:
        free = design(one.one.brief, one.one.catalogue, one.rules, options)
        made = design(brief, one.one.catalogue, one.rules, options)
    except Infeasible:
        return None
    assert free.proof is not None and made.proof is not None
    return free.proof.value - made.proof.value
