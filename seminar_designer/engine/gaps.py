"""Where breaks go between two things that do not move: the layouts of a stretch of time, fewest breaks first."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from seminar_designer.rules.kinds.break_spacing import Parameters as BreakParameters

MOST_BREAKS = 5


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
    """Layouts by number of breaks; a break may touch an edge only when a talk stands beyond it."""
    yield Gap(())
    layouts = []
    for works in range(1, MOST_BREAKS + 2):
        inner: list[bool] = [True]
        for _ in range(works - 1):
            inner += [False, True]
        edges = [(False, True) if touches else (False,) for touches in (touches_before, touches_after)]
        for before, after in product(*edges):
            layouts.append(Gap((*([False] if before else []), *inner, *([False] if after else []))))
    yield from sorted(layouts, key=lambda gap: gap.breaks)


def _fits(gap: Gap, minutes: int, carried: int, rules: BreakParameters, people: int) -> int | None:
    """Minutes since the last break at the end of the gap when its layout can hold, None when it cannot.

    `carried` are the minutes since the last break at its start. The least is what leaves most room after.
    """
    longest, shortest = rules.max_minutes, rules.min_session
    work = minutes - gap.breaks * rules.break_minutes(people)
    if not gap.works:
        return carried if minutes == 0 else None
    if gap.works * shortest > work:
        return None
    first_room = longest - (0 if not gap.pieces[0] else carried)
    if gap.works == 1:
        if work > first_room:
            return None
        return 0 if not gap.pieces[-1] else work + (carried if gap.pieces[0] else 0)
    if first_room < shortest:
        return None
    room = first_room + (gap.works - 1) * longest
    if work > room:
        return None
    last = max(shortest, work - first_room - (gap.works - 2) * longest)
    return 0 if not gap.pieces[-1] else last


def least_breaks(
    stretches: Sequence[tuple[int, int]], talks: Sequence[int], rules: BreakParameters, people: int
) -> list[Gap] | None:
    """Layouts with the fewest breaks for stretches (low, high minutes) separated by talks, or None.

    A talk alone longer than the limit is the client's choice and does not make the day impossible.
    """
    best: tuple[int, list[Gap]] | None = None

    def search(index: int, carried: int, chosen: list[Gap], breaks: int) -> None:
        nonlocal best
        if best is not None and breaks >= best[0]:
            return
        if index == len(stretches):
            best = (breaks, list(chosen))
            return
        minutes = stretches[index][0]
        for gap in gap_layouts(index > 0, index < len(stretches) - 1):
            after = _fits(gap, minutes, carried, rules, people)
            if after is None:
                continue
            if index < len(talks):
                talk = talks[index]
                if after + talk > rules.max_minutes and after > 0:
                    continue
                after += talk
            search(index + 1, after, [*chosen, gap], breaks + gap.breaks)

    search(0, 0, [], 0)
    return None if best is None else best[1]
