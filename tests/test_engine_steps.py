"""Sharing the minutes of a block among its steps."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seminar_designer.engine.steps import share_minutes
from seminar_designer.model.minutes import Span

spans = st.lists(
    st.tuples(st.integers(0, 10), st.integers(0, 10), st.integers(0, 10)).map(
        lambda own: Span(min=own[0], typical=own[0] + own[1], max=sum(own))
    ),
    min_size=1, max_size=7,
)  # fmt: skip


@given(spans, st.floats(0, 1))
def test_minutes_are_shared_exactly_and_within_the_bounds_of_each_step(own: list[Span], part: float) -> None:
    """Any total between the sums of the bounds."""
    low, high = sum(span.min for span in own), sum(span.max for span in own)
    total = low + round(part * (high - low))
    shared = share_minutes(total, own)
    assert sum(shared) == total
    assert all(span.min <= minutes <= span.max for span, minutes in zip(own, shared, strict=True))


@given(spans)
def test_the_usual_length_gives_every_step_its_usual_minutes(own: list[Span]) -> None:
    """Nothing moves when nothing has to."""
    assert share_minutes(sum(span.typical for span in own), own) == [span.typical for span in own]


def test_a_total_out_of_reach_is_refused() -> None:
    """More than all maxima together."""
    with pytest.raises(ValueError, match="do not fit"):
        share_minutes(31, [Span(min=5, typical=10, max=30)])
