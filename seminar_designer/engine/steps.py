"""Sharing the minutes of a block among its steps: whole minutes, within each step's bounds, exactly."""

from collections.abc import Sequence

from seminar_designer.model.minutes import Span


def share_minutes(total: int, spans: Sequence[Span]) -> list[int]:
    """Minutes of each step; they sum to `total`.

    From the typical minutes, what is over goes to the steps in proportion to the room they have above, what is
    missing is taken in proportion to the room below; remainders go to the largest fractions first. A total outside
    the sums of the bounds raises ValueError.
    """
    low, typical, high = (sum(getattr(span, name) for span in spans) for name in ("min", "typical", "max"))
    if not low <= total <= high:
        raise ValueError(f"{total} minutes do not fit between {low} and {high}")
    over = total - typical
    rooms = [span.max - span.typical if over >= 0 else span.typical - span.min for span in spans]
    sign = 1 if over >= 0 else -1
    room = sum(rooms)
    exact = [abs(over) * own / room if room else 0.0 for own in rooms]
    moved = [int(share) for share in exact]
    left = abs(over) - sum(moved)
    for index in sorted(range(len(spans)), key=lambda number: (moved[number] - exact[number], number)):
        if left and moved[index] < rooms[index]:
            moved[index] += 1
            left -= 1
    return [span.typical + sign * step for span, step in zip(spans, moved, strict=True)]
