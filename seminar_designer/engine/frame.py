"""The frame of the days: where breaks, lunch and fixed points stand, and the places left for sessions.

The frame is decided before anything else, with as few breaks as the break rule allows; the minutes of its places
stay free within their bounds, so breaks and lunch still float. Proofs hold for the frame chosen.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from seminar_designer.engine.gaps import Gap, Part, least_breaks, share_out
from seminar_designer.model.brief import Brief
from seminar_designer.model.schedule import GRID, FixedPoint, Lunch
from seminar_designer.rules.kinds.break_spacing import Parameters as BreakParameters
from seminar_designer.rules.kinds.buffer import Parameters as BufferParameters
from seminar_designer.rules.setting import Place, Run, Segment


class NoFrame(Exception):
    """No arrangement of breaks and meals fits a day; `reason` names the case and `facts` fill its sentence."""

    def __init__(self, reason: str, day: int, **facts: int | str) -> None:
        super().__init__(reason)
        self.reason = reason
        self.day = day
        self.facts = facts


@dataclass(frozen=True)
class Element:
    """One piece of a day, in order: a place to fill, a break, a lunch, or a fixed point."""

    kind: Literal["place", "break", "lunch", "fixed"]
    place: int = -1
    minutes: int = 0
    point: FixedPoint | None = None


@dataclass(frozen=True)
class Frame:
    """Places with what bounds them, and the order of each day's pieces."""

    places: tuple[Place, ...]
    segments: tuple[Segment, ...]
    runs: tuple[Run, ...]
    days: tuple[tuple[Element, ...], ...]


def build_frame(brief: Brief, breaks: BreakParameters, buffers: BufferParameters) -> Frame:
    """The frame of every day of a brief. Raises NoFrame when a day cannot be laid out."""
    builder = _Builder(brief, breaks, buffers)
    for index in range(len(brief.schedule.days)):
        builder.add_day(index)
    return builder.frame()


class _Builder:
    """Lays out the days one after the other."""

    def __init__(self, brief: Brief, breaks: BreakParameters, buffers: BufferParameters) -> None:
        self.brief, self.breaks, self.buffers = brief, breaks, buffers
        self.people = brief.participants.expected
        self.places: list[Place] = []
        self.segments: list[Segment] = []
        self.runs: list[Run] = []
        self.days: list[tuple[Element, ...]] = []
        self.half_day = -1

    def frame(self) -> Frame:
        """What was laid out."""
        return Frame(tuple(self.places), tuple(self.segments), tuple(self.runs), tuple(self.days))

    def add_day(self, index: int) -> None:
        """Lays out one day: cuts it at its fixed points, puts lunch in a stretch, shares breaks out."""
        day = self.brief.schedule.days[index]
        points = sorted((p for p in self.brief.fixed if p.day == index + 1), key=lambda p: p.start)
        edges = [(day.start, day.start), *((p.start, p.end) for p in points), (day.last_minute, day.last_minute)]
        spans = [(before[1], after[0]) for before, after in pairwise(edges)]
        if any(end < start for start, end in spans):
            raise NoFrame("overlap", index)
        lunch = None if any(p.kind == "lunch" for p in points) else day.meal
        best: tuple[int, int, int, int, list[Gap]] | None = None
        options: list[tuple[int, int]] = [(-1, 0)]
        if lunch is not None:
            early, late = lunch.between
            options = [
                (number, start)
                for number, (begin, end) in enumerate(spans)
                for start in range(-(-max(begin, early) // GRID) * GRID, min(end, late) - lunch.minutes + 1, GRID)
            ]
            if not options:
                raise NoFrame("lunch", index, minutes=lunch.minutes)
        for number, start in options:
            layout = self._lay(self._parts(index, spans, points, number, start, lunch))
            if layout is None:
                continue
            count = sum(gap.breaks for gap in layout)
            if best is None or count < best[0]:
                best = (count, number, start, start, layout)
            elif count == best[0] and number == best[1] and [g.pieces for g in layout] == [g.pieces for g in best[4]]:
                best = (count, number, best[2], start, best[4])
        if best is None:
            holes = [self._hole(self._parts(index, spans, points, *option, lunch)) for option in options]
            if all(holes):
                raise NoFrame("hole", index, minutes=min(holes))
            raise NoFrame("breaks", index, max=self.breaks.max_minutes)
        if not any(gap.works for gap in best[4]):
            raise NoFrame("full", index)
        self._place_day(index, spans, points, best, lunch)

    def _parts(
        self, index: int, spans: list[tuple[int, int]], points: list[FixedPoint], lunch_at: int, start: int,
        lunch: Lunch | None,
    ) -> list[Part]:
        """The day cut where people rest anyway, for one start of lunch."""
        cut: list[tuple[list[int], list[int]]] = [([], [])]
        for number, (begin, end) in enumerate(spans):
            after = begin
            if lunch is not None and number == lunch_at:
                cut[-1][0].append(start - begin)
                cut.append(([], []))
                after = start + lunch.minutes
            cut[-1][0].append(end - after)
            if number < len(points) and points[number].kind == "talk":
                cut[-1][1].append(points[number].minutes)
            elif number < len(points):
                cut.append(([], []))
        last_day = index == len(self.brief.schedule.days) - 1
        return [
            Part(tuple(stretches), tuple(talks), opens=index == 0 and not number,
                 closes=last_day and number == len(cut) - 1)
            for number, (stretches, talks) in enumerate(cut)
        ]

    def _lay(self, parts: Sequence[Part]) -> list[Gap] | None:
        """Layouts of all stretches, or None."""
        layouts: list[Gap] = []
        for part in parts:
            found = least_breaks(part, self.breaks, self.people)
            if found is None:
                return None
            layouts += found
        return layouts

    def _hole(self, parts: Sequence[Part]) -> int:
        """The shortest stretch that is too short to work in; 0 when there is none."""
        holes = [
            minutes
            for part in parts
            for index, minutes in enumerate(part.stretches)
            if 0 < minutes < part.least(index, Gap((True,)), self.breaks)[0]
        ]
        return min(holes, default=0)

    def _targets(self, parts: Sequence[Part], layouts: Sequence[Gap]) -> list[list[int]]:
        """Minutes of the pieces of work of each stretch that are known to go together, about even."""
        targets: list[list[int]] = []
        for part in parts:
            own = layouts[len(targets) : len(targets) + len(part.stretches)]
            targets += share_out(part, own, self.breaks, self.people)
        return targets

    def _place_day(
        self,
        index: int,
        spans: list[tuple[int, int]],
        points: list[FixedPoint],
        best: tuple[int, int, int, int, list[Gap]],
        lunch: Lunch | None,
    ) -> None:
        """Turns the layouts chosen into places, segments, runs and the order of the day."""
        _, lunch_at, first_start, last_start, layouts = best
        middle = (first_start + last_start) // 2 // GRID * GRID
        targets = self._targets(self._parts(index, spans, points, lunch_at, middle, lunch), layouts)
        queue = iter(zip(layouts, targets, strict=True))
        elements: list[Element] = []
        drafts: list[Place] = []
        kept: dict[int, int] = {}
        self.half_day += 1
        self._new_run()
        after_lunch = False
        pause = self.breaks.break_minutes(self.people)
        for number, (begin, end) in enumerate(spans):
            segment = len(self.segments)
            minutes = end - begin
            gaps = [next(queue), next(queue)] if lunch is not None and number == lunch_at else [next(queue)]
            low = high = None
            for side, (gap, target) in enumerate(gaps):
                if side == 1 and lunch is not None:
                    elements.append(Element("lunch", minutes=lunch.minutes))
                    minutes -= lunch.minutes
                    self.half_day += 1
                    after_lunch = True
                    self._new_run()
                rest = gap.breaks * pause
                least, most = end - begin - rest, end - begin - rest
                if lunch is not None and len(gaps) == 2:
                    least, most = first_start - begin - rest, last_start - begin - rest
                    if side == 0:
                        low, high = least, most
                    else:
                        after = end - begin - lunch.minutes - rest
                        least, most = after - (last_start - begin), after - (first_start - begin)
                shortest, longest = self._even(least, most, gap.works)
                aims = iter(target)
                for works in gap.pieces:
                    if works:
                        aim = next(aims)
                        place = Place(
                            index=len(self.places) + len(drafts), day=index, half_day=self.half_day, segment=segment,
                            run=len(self.runs) - 1, low=min(shortest, aim), high=max(longest, aim),
                            after_lunch=after_lunch, before_lunch=len(gaps) == 2 and side == 0,
                        )
                        elements.append(Element("place", place=place.index))
                        drafts.append(place)
                        kept[place.index] = aim
                        after_lunch = False
                    else:
                        elements.append(Element("break", minutes=pause))
                        minutes -= pause
                        self._new_run()
            self.segments.append(Segment(segment, index, minutes, low, high))
            if number < len(points):
                point = points[number]
                if point.kind == "talk":
                    elements.append(Element("fixed", minutes=point.minutes, point=point))
                    self.runs[-1] = Run(self.runs[-1].index, self.runs[-1].talks + point.minutes)
                else:
                    elements.append(Element(point.kind, minutes=point.minutes, point=point))
                    self._new_run()
                    if point.kind == "lunch":
                        self.half_day += 1
                        after_lunch = True
        self._finish(index, drafts, kept)
        self.days.append(tuple(elements))

    def _even(self, least: int, most: int, works: int) -> tuple[int, int]:
        """Bounds of each of `works` sessions that share between `least` and `most` minutes about evenly."""
        if not works:
            return 0, 0
        within = self.breaks.even_within
        shortest = max(self.breaks.min_session, least // works // GRID * GRID - within)
        longest = min(self.breaks.max_minutes, -(-most // works // GRID) * GRID + within)
        return min(shortest, longest), longest

    def _new_run(self) -> None:
        self.runs.append(Run(len(self.runs), 0))

    def _finish(self, index: int, drafts: list[Place], targets: dict[int, int]) -> None:
        """Gives the places of a day their edges and buffers."""
        last_day = index == len(self.brief.schedule.days) - 1
        halves: dict[int, list[Place]] = {}
        for draft in drafts:
            halves.setdefault(draft.half_day, []).append(draft)
        buffers: dict[int, int] = {}
        for half, places in halves.items():
            buffer = self.buffers.minutes(self._half_day_minutes(half, halves))
            roomy = [place.index for place in places if targets[place.index] - buffer >= self.breaks.min_session]
            widest = max(places, key=lambda place: targets[place.index]).index
            buffers[roomy[-1] if roomy else widest] = buffer
        for number, draft in enumerate(drafts):
            buffer = buffers.get(draft.index, 0)
            self.places.append(
                Place(
                    index=draft.index, day=draft.day, half_day=draft.half_day, segment=draft.segment, run=draft.run,
                    low=max(GRID, draft.low - buffer), high=draft.high - buffer, buffer=buffer,
                    opens=self.brief.schedule.opens(index) if number == 0 else None,
                    closes=self.brief.schedule.closes(last_day) if number == len(drafts) - 1 else None,
                    after_lunch=draft.after_lunch, before_lunch=draft.before_lunch,
                )
            )

    def _half_day_minutes(self, half: int, halves: dict[int, list[Place]]) -> int:
        """Working minutes of a half-day, as near as the frame knows them."""
        total = sum(s.minutes for s in self.segments if s.day == next(iter(halves.values()))[0].day)
        places = sum(len(places) for places in halves.values())
        return total * len(halves[half]) // places
