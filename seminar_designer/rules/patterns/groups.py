"""Sessions that belong together: those of one half-day, one day, or the programme."""

from typing import Literal, Protocol

Group = Literal["session", "half-day", "day", "programme"]
"""How near two sessions must be to count as one: the same session, half-day or day, or anywhere."""


class Stands(Protocol):
    """A place to fill, or a session of a finished programme: where it stands, from 0."""

    @property
    def index(self) -> int:
        """Its number in the programme."""

    @property
    def half_day(self) -> int:
        """The half-day, counted over the whole programme."""

    @property
    def day(self) -> int:
        """The day."""


def together(group: Group, one: Stands, other: Stands) -> bool:
    """Whether two sessions are in the same group."""
    if group == "programme":
        return True
    if group == "day":
        return one.day == other.day
    if group == "half-day":
        return one.half_day == other.half_day
    return one.index == other.index
