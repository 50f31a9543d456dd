"""Whose turn it is among the windows of a programme."""

from typing import Any, cast

from seminar_designer.engine.first import Found
from seminar_designer.engine.improving import Improving, Turns, Window
from seminar_designer.engine.relaxation import Node

WINDOWS = [Window((0, 1), True), Window((1, 2), True), Window((0, 1), False), Window((1, 2), False)]


class Same:
    """Windows that do not depend on the programme."""

    def windows(self, _root: Node, _best: Found) -> list[Window]:
        """All of them, the most promising first."""
        return list(WINDOWS)


def turns() -> Turns:
    """Turns among these windows."""
    return Turns(cast(Improving, cast(Any, Same())), Node())


def programme(*blocks: int) -> Found:
    """A programme of one block a session."""
    return Found(tuple(((block, 1),) for block in blocks), sum(blocks), 0)


def test_every_window_has_its_turn_within_a_shape_first_and_then_it_is_enough() -> None:
    """As long as the programme stays what it is."""
    own, best = turns(), programme(1, 2, 3)
    assert [own.next(best) for _ in WINDOWS] == WINDOWS
    assert own.next(best) is None


def test_a_window_has_its_turn_again_when_its_sessions_have_changed() -> None:
    """And the others, which were tried on them, only once nothing else is left."""
    own, best = turns(), programme(1, 2, 3)
    for _ in WINDOWS:
        own.next(best)
    better = programme(4, 2, 3)
    assert own.next(better) == Window((0, 1), True)
    assert own.next(better) == Window((0, 1), False)
    assert own.next(better) in WINDOWS
