"""Sharing the minutes of a block among its steps."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seminar_designer.engine.steps import share_minutes
from seminar_designer.model.minutes import Span

SPANS = st.lists(
    st.lists(st.integers(min_value=0, max_value=90), min_size=3, max_size=3)
    .map(sorted)
    .map(lambda three: Span(min=three[0], typical=three[1], max=three[2])),
    min_size=1,
    max_size=9,
)


@st.composite
def shared(draw: st.DrawFn) -> tuple[int, list[Span]]:
    """Steps, and minutes that they can share."""
    spans = draw(SPANS)
    low, high = sum(span.min for span in spans), sum(span.max for span in spans)
    return draw(st.integers(min_value=low, max_value=high)), spans


@given(shared())
def test_the_steps_add_up_to_the_block_each_within_its_bounds(given_: tuple[int, list[Span]]) -> None:
    """Whole minutes that sum exactly; no step is shorter than its minimum or longer than its maximum."""
    total, spans = given_
    minutes = share_minutes(total, spans)
    assert sum(minutes) == total
    assert all(span.min <= own <= span.max for own, span in zip(minutes, spans, strict=True))


@given(SPANS)
def test_a_block_at_its_usual_length_has_every_step_at_its_usual_length(spans: list[Span]) -> None:
    """Typical in, typical out."""
    typical = [span.typical for span in spans]
    assert share_minutes(sum(typical), spans) == typical


@given(shared())
def test_steps_all_move_the_same_way(given_: tuple[int, list[Span]]) -> None:
    """In a long block no step is shorter than usual, in a short one none is longer."""
    total, spans = given_
    over = total - sum(span.typical for span in spans)
    moved = [own - span.typical for own, span in zip(share_minutes(total, spans), spans, strict=True)]
    assert all(one * over >= 0 for one in moved)


@given(SPANS, st.integers(min_value=1, max_value=30))
def test_minutes_that_no_steps_can_share_are_refused(spans: list[Span], far: int) -> None:
    """Less than the sum of the minima, or more than that of the maxima."""
    low, high = sum(span.min for span in spans), sum(span.max for span in spans)
    for total in (low - far, high + far):
        with pytest.raises(ValueError, match="do not fit"):
            share_minutes(total, spans)
