"""Where breaks go between two things that do not move: the layouts of a stretch of time, fewest breaks first."""

import functools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from seminar_designer.model.schedule import GRID
from seminar_designer.rules.kinds.break_spacing import Parameters as BreakParameters

MOST_BREAKS = 9
BESIDE_TALK = 20
"""The shortest piece of work before or after a talk: the talk makes a session of it."""
EDGE = 10
"""The shortest piece that opens a programme before a talk, or closes it after one."""


@dataclass(frozen=True)
class Gap:
    """A layout of one stretch between two fixed things: pieces of work (True) and breaks (False) in order."""

    pieces: tuple[bool, ...]

    @property
    def works(self) -> int:
        return sum(self.pieces)

    @property
    def breaks(self) -> int:
        return len(self.pieces) - self.works


def gap_layouts(touches_before: bool, touches_after: bool) -> Iterator[Gap]:
    """Layouts by number of breaks, those first whose breaks stand between two pieces of work.

    A break may touch an edge only when a talk stands beyond it.
    """
    yield Gap(())
    layouts = [Gap((False,))] if touches_before and touches_after else []
    for works in range(1, MOST_BREAKS + 2):
        inner: list[bool] = [True]
        for _ in range(works - 1):
            inner += [False, True]
        edges = [(False, True) if touches else (False,) for touches in (touches_before, touches_after)]
        for before, after in product(*edges):
            layouts.append(Gap((*([False] if before else []), *inner, *([False] if after else []))))
    yield from sorted(layouts, key=lambda gap: (gap.breaks, not gap.pieces[0], not gap.pieces[-1]))


@dataclass(frozen=True)
class Part:
    """A part of a day between two rests: minutes of its stretches, and of the talks between them.

    `opens` and `closes` say whether it is the first and the last part of the programme.
    """

    stretches: tuple[int, ...]
    talks: tuple[int, ...]
    opens: bool = False
    closes: bool = False

    def least(self, index: int, gap: Gap, rules: BreakParameters) -> list[int]:
        """The least minutes of each piece of work of a stretch; one beside a talk goes on with it and may be short."""
        before, after = index > 0, index < len(self.talks)
        opens = self.opens and not before and after
        closes = self.closes and not after and before
        beside = min(rules.min_session, EDGE if gap.works == 1 and (opens or closes) else BESIDE_TALK)
        least = [rules.min_session] * gap.works
        if gap.works and before and gap.pieces[0]:
            least[0] = beside
        if gap.works and after and gap.pieces[-1]:
            least[-1] = beside
        return least


def _fits(gap: Gap, work: int, carried: int, least: Sequence[int], longest: int) -> int | None:
    """Minutes since the last break at the end of the gap when `work` minutes can fill its layout, None when they
    cannot.

    `carried` are the minutes since the last break at its start. The fewest are what leaves most room after.
    """
    if not gap.works:
        return None if work else 0 if gap.breaks else carried
    most = [longest] * gap.works
    most[0] -= carried if gap.pieces[0] else 0
    if most[0] < least[0] or not sum(least) <= work <= sum(most):
        return None
    if not gap.pieces[-1]:
        return 0
    last = max(least[-1], work - sum(most[:-1]))
    return last + (carried if gap.works == 1 and gap.pieces[0] else 0)


def least_breaks(part: Part, rules: BreakParameters, people: int) -> list[Gap] | None:
    """Layouts with the fewest breaks for the stretches of a part, or None.

    A talk alone longer than the limit is the client's choice and does not make the day impossible.
    """
    best: tuple[int, list[Gap]] | None = None
    last = len(part.talks)

    def search(index: int, carried: int, chosen: list[Gap], breaks: int) -> None:
        nonlocal best
        if best is not None and breaks >= best[0]:
            return
        if index > last:
            best = (breaks, list(chosen))
            return
        for gap in gap_layouts(index > 0, index < last):
            work = part.stretches[index] - gap.breaks * rules.break_minutes(people)
            held = _fits(gap, work, carried, part.least(index, gap, rules), rules.max_minutes)
            if held is None:
                continue
            if index < last:
                if held and held + part.talks[index] > rules.max_minutes:
                    continue
                held += part.talks[index]
            search(index + 1, held, [*chosen, gap], breaks + gap.breaks)

    search(0, 0, [], 0)
    return None if best is None else best[1]


def share_out(part: Part, gaps: Sequence[Gap], rules: BreakParameters, people: int) -> list[list[int]]:
    """Minutes of the pieces of work of each stretch, as even as the limit allows, in layouts that can hold them."""
    last = len(gaps) - 1
    pause = rules.break_minutes(people)
    works = [minutes - gap.breaks * pause for minutes, gap in zip(part.stretches, gaps, strict=True)]
    least = [part.least(index, gap, rules) for index, gap in enumerate(gaps)]

    @functools.cache
    def cheapest(index: int, number: int, left: int, carried: int) -> tuple[int, tuple[int, ...]] | None:
        """Cost and minutes of the pieces from one on; `number` counts the pieces, breaks included."""
        gap = gaps[index]
        if number == len(gap.pieces):
            if left or (index < last and carried and carried + part.talks[index] > rules.max_minutes):
                return None
            return (0, ()) if index == last else cheapest(index + 1, 0, works[index + 1], carried + part.talks[index])
        if not gap.pieces[number]:
            return cheapest(index, number + 1, left, 0)
        best: tuple[int, tuple[int, ...]] | None = None
        shortest = least[index][sum(gap.pieces[:number])]
        for minutes in range(shortest, min(left, rules.max_minutes - carried) + 1, GRID):
            rest = cheapest(index, number + 1, left - minutes, carried + minutes)
            if rest is not None:
                cost = rest[0] + (minutes * gap.works - works[index]) ** 2
                if best is None or cost < best[0]:
                    best = cost, (minutes, *rest[1])
        return best

    found = cheapest(0, 0, works[0], 0)
    minutes = iter(found[1] if found is not None else ())
    return [[next(minutes) for _ in range(gap.works)] for gap in gaps]
