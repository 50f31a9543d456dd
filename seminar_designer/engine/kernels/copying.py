"""Copying in compiled code: loops, since each statement on whole arrays takes much longer to compile."""

from typing import Any

import numpy as np
from numba import njit
from numpy.typing import NDArray

from seminar_designer.engine.automata import Ints


@njit(cache=True, nogil=True)
def put(into: NDArray[Any], values: NDArray[Any]) -> None:
    """Writes values over those of another array of the same length."""
    for index in range(len(values)):
        into[index] = values[index]


@njit(cache=True, nogil=True)
def longer(values: NDArray[Any], room: int) -> NDArray[Any]:
    """The same values, with room for more, which is nothing."""
    made = np.zeros(room, dtype=values.dtype)
    for index in range(len(values)):
        made[index] = values[index]
    return made


@njit(cache=True, nogil=True)
def put_in_order(values: Ints, many: int) -> None:
    """Sorts the first few values."""
    for index in range(1, many):
        value, at = values[index], index
        while at > 0 and values[at - 1] > value:
            values[at] = values[at - 1]
            at -= 1
        values[at] = value
