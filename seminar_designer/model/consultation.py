"""Who is what in a consultation between peers."""

import datetime
from collections.abc import Iterator
from typing import Literal

from pydantic import Field

from seminar_designer.model.base import Model

Role = Literal["client", "reserve", "helper", "time_keeper", "observer"]
ROLES: tuple[Role, ...] = ("client", "reserve", "helper", "time_keeper", "observer")
"""In the order in which they are told: `helper` helps the facilitator, and leads the consultation near the end."""


class Consultation(Model):
    """Who is what in one consultation; a role that nobody has is left out."""

    client: str | None = None
    reserve: str | None = None
    helper: str | None = None
    time_keeper: str | None = None
    observer: str | None = None

    def held(self) -> Iterator[tuple[Role, str]]:
        """The roles that somebody has."""
        for role in ROLES:
            name = getattr(self, role)
            if name is not None:
                yield role, name


class Report(Model):
    """An action to come back to: decided by the client of a meeting before, who is told by its number and not by name.

    `consultation` is its place there when there were two.
    """

    meeting: int = Field(ge=1)
    consultation: int | None = None
    what: str = Field(min_length=1)
    by: datetime.date | None = None
