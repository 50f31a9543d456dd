"""What `seminar replan` is asked for, held against the programme before anything is searched."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from seminar_designer.cli.exits import Exit, Leave
from seminar_designer.cli.gathering import Gathered, gather
from seminar_designer.cli.hand_edits import Edits, hand_edits
from seminar_designer.cli.problems import problems_told
from seminar_designer.cli.reopening import Reopened, block_named
from seminar_designer.cli.why_told import quoted_name
from seminar_designer.cli.wording import Words
from seminar_designer.documents.typesetting.calendar_words import clock
from seminar_designer.engine.answers.past import past_of
from seminar_designer.engine.answers.replan import Asked, Lock, NotRunning
from seminar_designer.engine.objectives import plan_objectives
from seminar_designer.model.clock import read_clock
from seminar_designer.model.programme import Programme, Slot
from seminar_designer.model.schedule import GRID
from seminar_designer.rules.rule import Rules

EDITS = "edits"
"""What `--lock` takes for all that was changed by hand."""


@dataclass(frozen=True)
class Order:
    """The command line of one replanning."""

    file: Path
    late: int | None
    from_: str | None
    day: int | None
    participants: int | None
    drop: tuple[str, ...]
    lock: tuple[str, ...]
    new_brief: Path | None
    output: Path | None
    time_limit: float | None
    seed: int
    force: bool
    workspace: Path | None
    lang: str | None


@dataclass(frozen=True)
class Understood:
    """What is asked in the engine's terms, the edits that are kept, and the rules that hold afterwards."""

    asked: Asked
    edits: Edits | None
    rules: Rules


def understood(order: Order, reopened: Reopened, words: Words) -> Understood:
    """What is asked. Leaves with what cannot be meant."""
    programme = reopened.programme
    edits = hand_edits(reopened) if EDITS in order.lock else None
    locks = [_lock(one, programme, words) for one in order.lock if one != EDITS]
    day, now = _when(order, programme, words)
    present = sorted({slot.block for own in programme.days for slot in own.slots if slot.block})
    drop = tuple(dict.fromkeys(block_named(one, reopened, words, present) for one in order.drop))
    new = None if order.new_brief is None else _gathered(order.new_brief, order.workspace, words)
    asked = Asked(
        day, now, order.late or 0, order.participants, drop,
        tuple(dict.fromkeys((*locks, *(() if edits is None else edits.locks)))), None if new is None else new.brief,
    )  # fmt: skip
    rules = reopened.rules if new is None else new.rules
    _possible(asked, rules, reopened, words)
    return Understood(asked, edits, rules)


def _when(order: Order, programme: Programme, words: Words) -> tuple[int, int | None]:
    """The day and the minute from which it holds."""
    days = len(programme.days)
    if order.from_ is None:
        if order.late is not None:
            raise _refused(words, "late_when", late=order.late)
        if order.day is not None:
            raise _refused(words, "day_when")
        return 1, None
    try:
        now = read_clock(order.from_)
    except ValueError:
        raise _refused(words, "clock", found=order.from_) from None
    if order.day is None and days > 1:
        raise _refused(words, "which_day", days=days)
    day = order.day or 1
    if day > days:
        raise _refused(words, "no_day", day=day, days=words.count("replan.days", days))
    own = programme.days[day - 1]
    try:
        past_of(programme, day - 1, now, 0)
    except NotRunning:
        hours = {"start": clock(own.start, words.language), "end": clock(own.end, words.language)}
        raise _refused(words, "outside", at=clock(now, words.language), day=day, **hours) from None
    return day, now


def _lock(asked: str, programme: Programme, words: Words) -> Lock:
    """The lock `1` or `2@14:05`."""
    number, at, time = asked.partition("@")
    try:
        lock = Lock(int(number), read_clock(time) if at else None)
    except ValueError:
        raise _refused(words, "lock", found=asked) from None
    if not 1 <= lock.day <= len(programme.days):
        raise _refused(words, "no_day", day=lock.day, days=words.count("replan.days", len(programme.days)))
    blocks = [slot for slot in programme.days[lock.day - 1].slots if slot.kind == "block"]
    if lock.at is not None and lock.at not in {slot.start for slot in blocks}:
        near = sorted(blocks, key=lambda slot: abs(slot.start - (lock.at or 0)))[:3]
        told = ", ".join(
            words.say("replan.slot", at=clock(slot.start, words.language), title=slot.title)
            for slot in sorted(near, key=lambda slot: slot.start)
        )
        raise _refused(words, "no_slot", day=lock.day, at=clock(lock.at, words.language), near=told)
    return lock


def _gathered(file: Path, workspace: Path | None, words: Words) -> Gathered:
    with problems_told(words):
        gathered = gather(file, workspace)
    if gathered.brief.schedule.series is not None:
        raise Leave(Exit.BAD_INPUT, words.say("ends.series", file=file))
    return gathered


def _possible(asked: Asked, rules: Rules, reopened: Reopened, words: Words) -> None:
    """Leaves when what is asked contradicts what has taken place, or itself."""
    programme = reopened.programme
    objectives = {one.id for one in programme.objectives}
    if asked.brief is not None:
        objectives = {one.id for one in plan_objectives(asked.brief, reopened.catalogue, rules)}
    past = list(_past(asked, programme))
    for day, slot in past:
        facts = {"day": day, "at": clock(slot.start, words.language)}
        if slot.block in asked.drop:
            raise _refused(words, "dropped_past", block=_name(slot, reopened, words), **facts)
        if slot.serves is not None and slot.serves not in objectives:
            raise _refused(words, "brief_past", block=_name(slot, reopened, words), **facts)
    if asked.brief is not None:
        _same_days(asked, programme, words)
    _adds_up(asked, past, reopened, words)
    for lock in asked.locks:
        whole = lock.at is None
        if whole and asked.late and lock.day == asked.day:
            raise Leave(Exit.INFEASIBLE, words.say("replan.refused.lock_late", day=lock.day, late=asked.late))
        for day, slot in _locked(lock, programme):
            if slot.block in asked.drop:
                facts = {"lock": str(day) if whole else f"{day}@{clock(slot.start, 'en')}", "id": slot.block}
                said = words.say("replan.refused.lock_drop", block=_name(slot, reopened, words), **facts)
                raise Leave(Exit.INFEASIBLE, said)


def _adds_up(asked: Asked, past: Sequence[tuple[int, Slot]], reopened: Reopened, words: Words) -> None:
    """What has taken place and what is locked is on the grid, and days that stay have no hole and no overlap."""
    kept = [(day, slot) for lock in asked.locks for day, slot in _locked(lock, reopened.programme)]
    for day, slot in (*past, *kept):
        if slot.minutes % GRID:
            facts = {"day": day, "at": clock(slot.start, words.language), "minutes": slot.minutes}
            raise _refused(words, "grid", block=_name(slot, reopened, words), **facts)
    running = asked.day if asked.now is not None else 0
    whole = {*range(1, running), *(lock.day for lock in asked.locks if lock.at is None)}
    for one in reopened.report.violations:
        found = one.finding
        before = found.day == running and (found.at or 0) < (asked.now or 0) and found.case != "day"
        if one.kind == "filled" and (found.day in whole or before):
            raise _refused(words, "sums", day=found.day, file=reopened.file)


def _same_days(asked: Asked, programme: Programme, words: Words) -> None:
    """Days that are past or locked have to be in the new brief, with the same hours."""
    assert asked.brief is not None
    new = asked.brief.schedule.days
    running = asked.day if asked.now is not None else 0
    for number in sorted({*range(1, running + 1), *(lock.day for lock in asked.locks)}):
        old = programme.days[number - 1]
        there = number <= len(new) and new[number - 1].start == old.start
        if not there or (number != running and new[number - 1].end != old.end):
            raise _refused(words, "brief_day", day=number)


def _past(asked: Asked, programme: Programme) -> Iterator[tuple[int, Slot]]:
    if asked.now is None:
        return
    for number, day in enumerate(programme.days, start=1):
        for slot in day.slots:
            if slot.kind == "block" and (number < asked.day or (number == asked.day and slot.start < asked.now)):
                yield number, slot


def _locked(lock: Lock, programme: Programme) -> Iterator[tuple[int, Slot]]:
    for slot in programme.days[lock.day - 1].slots:
        if slot.kind == "block" and lock.at in (None, slot.start):
            yield lock.day, slot


def _name(slot: Slot, reopened: Reopened, words: Words) -> str:
    return quoted_name(reopened.catalogue, slot.block or "", words)


def _refused(words: Words, case: str, **facts: object) -> Leave:
    return Leave(Exit.BAD_INPUT, words.say(f"replan.refused.{case}", **facts))
