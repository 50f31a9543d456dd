"""What the search settles of a part of all programmes: the activity of whole rows, or what one place adds to them."""

from collections.abc import Mapping
from typing import NamedTuple

from seminar_designer.engine.automata import Bounds
from seminar_designer.engine.problem import Problem


class Part(NamedTuple):
    """What the session of one place adds to a row."""

    row: int
    place: int


Limited = int | Part
"""The activity of a row, or a part of it."""
Limits = Mapping[Limited, Bounds]


def split_limits(problem: Problem, limits: Limits) -> tuple[dict[int, dict[Limited, Bounds]], dict[int, Bounds]]:
    """Limits on one place, by place, and those on rows over several."""
    single: dict[int, dict[Limited, Bounds]] = {}
    joint: dict[int, Bounds] = {}
    for limited, bounds in limits.items():
        if isinstance(limited, Part):
            single.setdefault(limited.place, {})[limited] = bounds
        elif limited in problem.place_of:
            single.setdefault(problem.place_of[limited], {})[limited] = bounds
        else:
            joint[limited] = bounds
    return single, joint


def row_of(limited: Limited) -> int:
    """The row that is limited, as a whole or in part."""
    return limited.row if isinstance(limited, Part) else limited
