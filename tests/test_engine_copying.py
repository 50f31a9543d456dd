"""Copying in compiled code does what NumPy does."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from seminar_designer.engine.kernels.copying import longer, put, put_in_order

VALUES = st.lists(st.integers(-9, 9), max_size=12)


@settings(deadline=None)
@given(VALUES, st.integers(0, 12))
def test_the_first_values_are_put_in_order_and_no_others(values: list[int], many: int):
    many = min(many, len(values))
    found = np.array(values, dtype=np.int64)
    put_in_order(found, many)
    assert found.tolist() == sorted(values[:many]) + values[many:]


@settings(deadline=None)
@given(VALUES, st.integers(0, 5))
def test_what_is_longer_holds_the_same_and_nothing_more(values: list[int], more: int):
    found = longer(np.array(values, dtype=np.float64), len(values) + more)
    assert found.tolist() == [*values, *[0] * more] and found.dtype == np.float64


@settings(deadline=None)
@given(VALUES)
def test_values_are_put_over_a_row(values: list[int]):
    table = np.zeros((2, len(values)), dtype=np.int64)
    put(table[1], np.array(values, dtype=np.int64))
    assert table.tolist() == [[0] * len(values), values]
