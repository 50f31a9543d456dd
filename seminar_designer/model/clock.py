"""Times of day: minutes since midnight in the product, « 09:00 » in files."""

import re
from typing import Annotated

from pydantic import BeforeValidator, PlainSerializer

_WRITTEN = re.compile(r"^\s*(\d{1,2})\s*(?:[:hH.]\s*(\d{2})?)\s*$")
MIDNIGHT = 24 * 60


def read_clock(value: object) -> int:
    """Minutes since midnight of « 09:00 », « 9h », « 9 h 30 »; an integer is minutes already.

    YAML reads an unquoted 9:30 as the integer 570, which is the same thing. Raises ValueError otherwise.
    """
    if isinstance(value, bool):
        raise ValueError('a time such as "09:00" expected')
    if isinstance(value, int) and 0 <= value < 2 * MIDNIGHT:
        return value
    if isinstance(value, str) and (found := _WRITTEN.match(value.replace("\u00a0", " ").replace("\u202f", " "))):
        hours, minutes = int(found[1]), int(found[2] or 0)
        if hours < 24 and minutes < 60:
            return hours * 60 + minutes
    raise ValueError('a time such as "09:00" expected')


def write_clock(minutes: int) -> str:
    """« 09:00 »; past midnight the hours start again at 00."""
    return f"{minutes // 60 % 24:02d}:{minutes % 60:02d}"


Clock = Annotated[int, BeforeValidator(read_clock), PlainSerializer(write_clock, return_type=str)]
"""A time of day as minutes since midnight, written « 09:00 »."""
