"""What is past of a running programme, and the frame in which it goes on."""

import dataclasses
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from seminar_designer.engine.assembly import titles
from seminar_designer.engine.frame import Element, Frame, NoFrame, build_frame
from seminar_designer.model.block import Edge
from seminar_designer.model.brief import Brief
from seminar_designer.model.programme import Programme, Slot
from seminar_designer.model.schedule import GRID, FixedPoint, Lunch
from seminar_designer.rules.kinds.break_spacing import Parameters as BreakParameters
from seminar_designer.rules.kinds.buffer import Parameters as BufferParameters
from seminar_designer.rules.setting import Place, Run, Segment

CARRIED = "…"
"""Title of what stands for the stretch in progress while the rest of its day is laid out."""


class NotRunning(Exception):
    """The day is not there, or the time is outside it."""

    def __init__(self, day: int, now: int) -> None:
        super().__init__(f"{day} {now}")
        self.day, self.now = day, now


@dataclass(frozen=True)
class Past:
    """What has taken place of a programme until the end of the slot in progress, on `day` (from 0).

    `slots` are those of that day; `sessions` the blocks of every past session, days before included, the last perhaps
    only begun (`cut`); `whole_sessions` is how many sessions of the day are over. The day goes on at `resumes`, `late`
    minutes after `until`.
    """

    day: int
    slots: tuple[Slot, ...]
    sessions: tuple[tuple[Slot, ...], ...]
    whole_sessions: int
    cut: bool
    until: int
    late: int

    @property
    def resumes(self) -> int:
        """The minute at which the day goes on."""
        return self.until + self.late

    def holds(self, day: int | None, at: int | None) -> bool:
        """Whether what starts at a minute of a day (from 1) has taken place; of days that are over, everything."""
        if day is None or day - 1 > self.day:
            return False
        return day - 1 < self.day or any(slot.start == at for slot in self.slots)


def past_of(programme: Programme, day: int, now: int, late: int) -> Past:
    """What is past at a time of a day (from 0). Raises NotRunning."""
    if not 0 <= day < len(programme.days) or not programme.days[day].start <= now < programme.days[day].end:
        raise NotRunning(day + 1, now)
    slots = [slot for slot in programme.days[day].slots if slot.start < now]
    if slots and slots[-1].kind == "buffer":
        slots.pop()
    until = slots[-1].end if slots else programme.days[day].start
    sessions: list[tuple[Slot, ...]] = []
    for number, own in enumerate(programme.days):
        if number < day:
            sessions += _sessions(tuple(own.slots))
    of_day = _sessions(tuple(slots))
    cut = bool(slots) and slots[-1].kind == "block" and not _ends(programme.days[day].slots, slots[-1])
    whole = len(of_day) - cut
    return Past(day, tuple(slots), (*sessions, *of_day), whole, cut, until, -(-late // GRID) * GRID)


def begun_again(programme: Programme, past: Past) -> Programme:
    """The programme with a stop of no length where its past ends, so that its sessions are those of the new frame."""
    if not past.cut:
        return programme
    stop = past.slots[-1].model_copy(update={"start": past.until, "kind": "fixed", "block": None, "title": CARRIED})
    day = programme.days[past.day]
    sessions = []
    for session in day.sessions:
        slots = [own for slot in session.slots for own in ((slot, stop) if slot is past.slots[-1] else (slot,))]
        sessions.append(session.model_copy(update={"slots": tuple(slots)}))
    days = list(programme.days)
    days[past.day] = day.model_copy(update={"sessions": tuple(sessions)})
    return programme.model_copy(update={"days": tuple(days)})


def with_late_lunch(brief: Brief, past: Past) -> Brief:
    """The brief whose lunch of the running day, when it is still to come, may fall as much later as the group is."""
    day = brief.schedule.days[past.day]
    if day.meal is None or not past.late or any(slot.kind == "lunch" for slot in past.slots):
        return brief
    early, late = day.meal.between
    meal = Lunch(minutes=day.meal.minutes, between=(early, min(late + past.late, day.last_minute)))
    days = list(brief.schedule.days)
    days[past.day] = day.model_copy(update={"lunch": meal})
    schedule = brief.schedule.model_copy(update={"days": tuple(days)})
    return brief.model_copy(update={"schedule": schedule})


def _ends(day: Iterable[Slot], last: Slot) -> bool:
    """Whether a slot is the last block of its session."""
    slots = list(day)
    after = [slot for slot in slots[slots.index(last) + 1 :] if slot.kind != "buffer"]
    return not after or after[0].kind != "block"


def _sessions(slots: Sequence[Slot]) -> list[tuple[Slot, ...]]:
    found: list[list[Slot]] = [[]]
    for slot in slots:
        if slot.kind == "block":
            found[-1].append(slot)
        elif slot.kind != "buffer" and found[-1]:
            found.append([])
    return [tuple(own) for own in found if own]


def frame_after(
    programme: Programme, brief: Brief, past: Past | None, locked: Collection[int], breaks: BreakParameters,
    buffers: BufferParameters, *, rested: bool = False,
) -> Frame:
    """The frame with what is past and the locked days (from 0) as they were, the rest of the running day laid out
    from the minute at which it goes on, and the other days as the brief asks. Raises NoFrame.

    The next break counts from the last one where it can; not when the group is taken to have `rested`. What is left
    of a running day may be shorter than a session is otherwise.
    """
    joiner = _Joiner(programme)
    running = None if past is not None and past.day in locked else past
    short = breaks.model_copy(update={"min_session": GRID})
    tries = [(minutes, own) for own in (breaks, short) for minutes in dict.fromkeys((_carried(running), 0))]
    for carried, own in [(minutes, own) for minutes, own in tries if not (rested and minutes)]:
        try:
            fresh = build_frame(_rest(brief, running, carried), own, buffers)
            break
        except NoFrame as error:
            if running is None or (carried, own) == tries[-1]:
                raise error from None
    for number in range(len(brief.schedule.days)):
        last = number == len(brief.schedule.days) - 1
        if (past is not None and number < past.day) or number in locked:
            joiner.past(tuple(programme.days[number].slots), number, brief.schedule.closes(last))
        elif past is not None and number == past.day:
            joiner.past(past.slots, number, None)
            joiner.late(past)
            joiner.fresh(fresh, number, past, carried)
        else:
            joiner.fresh(fresh, number, None, 0)
    return joiner.frame()


def _carried(past: Past | None) -> int:
    """Minutes since the last break or meal when the day goes on."""
    if past is None or not past.slots or past.slots[-1].kind in ("break", "lunch"):
        return 0
    since = 0
    for slot in past.slots:
        since = 0 if slot.kind in ("break", "lunch") else since + slot.minutes
    return since + past.late


def _rest(brief: Brief, past: Past | None, carried: int) -> Brief:
    """The brief whose running day begins when it goes on; what has been carried so far stands before as a talk."""
    if past is None:
        return brief
    day = brief.schedule.days[past.day]
    changes: dict[str, object] = {"start": past.resumes - carried}
    if any(slot.kind == "lunch" for slot in past.slots):
        changes["lunch"] = False
    days = list(brief.schedule.days)
    days[past.day] = day.model_copy(update=changes)
    fixed = [
        point for point in brief.fixed
        if point.day != past.day + 1 or (point.day == past.day + 1 and point.start >= past.until)
    ]  # fmt: skip
    if carried:
        fixed.append(FixedPoint(day=past.day + 1, start=past.resumes - carried, minutes=carried, title=CARRIED))
    schedule = brief.schedule.model_copy(update={"days": tuple(days)})
    return brief.model_copy(update={"schedule": schedule, "fixed": tuple(fixed)})


class _Joiner:
    """Joins days as they were and days laid out anew into one frame."""

    def __init__(self, programme: Programme) -> None:
        self.programme = programme
        self.places: list[Place] = []
        self.segments: list[Segment] = []
        self.runs: list[Run] = []
        self.days: list[list[Element]] = []
        self.half_day = -1

    def frame(self) -> Frame:
        """What was joined."""
        return Frame(tuple(self.places), tuple(self.segments), tuple(self.runs), tuple(map(tuple, self.days)))

    def past(self, slots: Sequence[Slot], day: int, closes: Edge | None) -> None:
        """The places of slots that stay: each exactly as long as it was."""
        self.days.append([])
        self.half_day += 1
        first, after_lunch = True, False
        for session in _cut(slots):
            blocks = [slot for slot in session if slot.kind == "block"]
            if blocks:
                minutes = sum(slot.minutes for slot in blocks)
                buffer = sum(slot.minutes for slot in session if slot.kind == "buffer")
                self.runs.append(Run(len(self.runs), 0))
                self.segments.append(Segment(len(self.segments), day, minutes + buffer))
                place = Place(
                    index=len(self.places), day=day, half_day=self.half_day, segment=len(self.segments) - 1,
                    run=len(self.runs) - 1, low=minutes, high=minutes, buffer=buffer,
                    opens=self.programme.brief.schedule.opens(day) if first else None, after_lunch=after_lunch,
                )
                self.places.append(place)
                self.days[-1].append(Element("place", place=place.index))
                first, after_lunch = False, False
            for slot in session:
                if slot.kind in ("break", "lunch", "fixed"):
                    self.days[-1].append(_element(slot, day))
                if slot.kind == "lunch":
                    self.half_day += 1
                    after_lunch = True
        if closes is not None and self.places:
            self.places[-1] = dataclasses.replace(self.places[-1], closes=closes)

    def late(self, past: Past) -> None:
        """The minutes that were lost."""
        if past.late:
            title = titles()["late"][self.programme.language]
            point = FixedPoint(day=past.day + 1, start=past.until, minutes=past.late, title=title)
            self.days[-1].append(Element("fixed", minutes=past.late, point=point))

    def fresh(self, frame: Frame, day: int, past: Past | None, carried: int) -> None:
        """The places of one day of a frame, numbered on; the first of a running day goes on with what has begun."""
        own = [place for place in frame.places if place.day == day]
        begun = past is not None and bool(past.slots)
        rested = begun and past is not None and past.slots[-1].kind == "lunch"
        if not begun:
            self.half_day += 1
        base = self.half_day - min(place.half_day for place in own)
        place_base = len(self.places) - own[0].index
        segments = {segment.index: len(self.segments) + number
                    for number, segment in enumerate(one for one in frame.segments if one.day == day)}  # fmt: skip
        self.segments += [
            dataclasses.replace(one, index=segments[one.index]) for one in frame.segments if one.day == day
        ]
        numbers = dict.fromkeys(place.run for place in own)
        runs = {run: len(self.runs) + number for number, run in enumerate(numbers)}
        self.runs += [Run(runs[run], frame.runs[run].talks) for run in numbers]
        for number, place in enumerate(own):
            self.places.append(
                dataclasses.replace(
                    place, index=place.index + place_base, run=runs[place.run], segment=segments[place.segment],
                    half_day=place.half_day + base, opens=None if begun and number == 0 else place.opens,
                    after_lunch=place.after_lunch or (rested and number == 0),
                )
            )
        self.half_day = max(place.half_day for place in own) + base
        elements = [
            dataclasses.replace(one, place=one.place + place_base) if one.kind == "place" else one
            for one in frame.days[day]
        ]
        if past is None:
            self.days.append(elements)
            return
        if carried:
            carry = next(n for n, one in enumerate(elements) if one.point is not None and one.point.title == CARRIED)
            del elements[carry]
        self.days[-1] += elements


def _cut(slots: Sequence[Slot]) -> list[list[Slot]]:
    """Slots cut after each break, meal and fixed point."""
    found: list[list[Slot]] = [[]]
    for slot in slots:
        found[-1].append(slot)
        if slot.kind in ("break", "lunch", "fixed"):
            found.append([])
    return [own for own in found if own]


def _element(slot: Slot, day: int) -> Element:
    kind = "fixed" if slot.kind == "fixed" else "lunch" if slot.kind == "lunch" else "break"
    if kind == "fixed":
        point = FixedPoint(day=day + 1, start=slot.start, minutes=slot.minutes, title=slot.title)
        return Element("fixed", minutes=slot.minutes, point=point)
    return Element("lunch" if kind == "lunch" else "break", minutes=slot.minutes)
