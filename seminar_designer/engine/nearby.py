"""A programme read back as sessions of a setting, to start from or to hold on to."""

from collections.abc import Iterator

from seminar_designer.engine.kernels.arrays import MOST_SLOTS
from seminar_designer.engine.problem import Column
from seminar_designer.model.programme import Programme, Slot
from seminar_designer.model.schedule import GRID
from seminar_designer.rules.setting import Candidate, Setting

Key = tuple[str, str | None]
"""A block and the objective it serves."""


def worked(programme: Programme) -> Iterator[tuple[int, list[Slot]]]:
    """The day (from 0) and the blocks of every session, in order; sessions are cut at talks, as places are."""
    for number, day in enumerate(programme.days):
        blocks: list[Slot] = []
        for slot in day.slots:
            if slot.kind == "block":
                blocks.append(slot)
            elif slot.kind != "buffer" and blocks:
                yield number, blocks
                blocks = []
        if blocks:
            yield number, blocks


def candidates_by_key(setting: Setting) -> dict[Key, Candidate]:
    """The candidates of a setting by block and objective."""
    return {(one.block.id, one.objective.id if one.objective else None): one for one in setting.candidates}


def columns_of(setting: Setting, programme: Programme) -> tuple[Column, ...]:
    """The sessions of a programme as columns of a setting, as far as it has their candidates; place by place, in
    order. Empty when the sessions are not as many as the places, or one holds too many blocks or none.
    """
    known = candidates_by_key(setting)
    sessions = list(worked(programme))
    if len(sessions) != len(setting.places) or any(len(slots) > MOST_SLOTS for _, slots in sessions):
        return ()
    columns = tuple(
        tuple(
            (known[slot.block or "", slot.serves].index, min(slot.minutes, place.high) // GRID)
            for slot in slots
            if (slot.block or "", slot.serves) in known
        )
        for place, (_, slots) in zip(setting.places, sessions, strict=True)
    )
    return columns if all(columns) else ()
