"""A cycle: the meetings of a series, their dates and roles. One file that a coach reads, edits and replans."""

import datetime
from typing import Literal

from pydantic import ConfigDict, Field, model_validator

from seminar_designer.model.base import Model
from seminar_designer.model.brief import Brief
from seminar_designer.model.clock import Clock
from seminar_designer.model.consultation import Consultation

MeetingKind = Literal["launch", "regular", "midway", "closing"]
ALONE = 5
"""Meetings from which a group learns to go on without its facilitator (co-development, arc of the series)."""


class CycleMeeting(Model):
    """One meeting. One that is `held` is past and stays as it is; `absent` are those known to miss it.

    `moved` counts how often its date was changed, so that calendars know a new date from an old one.
    """

    number: int = Field(ge=1)
    date: datetime.date
    start: Clock
    end: Clock
    kind: MeetingKind
    held: bool = False
    moved: int = Field(default=0, ge=0)
    absent: tuple[str, ...] = ()
    consultations: tuple[Consultation, ...] = ()


class Leaver(Model):
    """Somebody who has left, and the last meeting they belonged to (0: none)."""

    name: str
    after: int = Field(ge=0)


class CycleProof(Model):
    """How regular the dates and how good the roles are, and what is proven: values and bounds.

    Of dates the value is what irregularity costs, less is better; of roles and contents points, more is better.
    """

    dates: int
    dates_bound: int
    roles: int
    roles_bound: int
    contents: int | None = None
    contents_bound: int | None = None


class Cycle(Model):
    """The whole cycle. What the brief says of people, hours and period holds, but for what stands here."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    schema_: Literal[1] = Field(default=1, alias="schema")
    brief: Brief
    meetings: tuple[CycleMeeting, ...] = Field(min_length=2)
    left: tuple[Leaver, ...] = ()
    proof: CycleProof | None = None

    @model_validator(mode="after")
    def _numbered(self) -> "Cycle":
        if [meeting.number for meeting in self.meetings] != list(range(1, len(self.meetings) + 1)):
            raise ValueError("meetings numbered 1, 2, 3… expected, in order")
        return self

    def leads(self, number: int) -> bool:
        """Whether the helper leads the consultations of this meeting: near the end a group goes on by itself."""
        return len(self.meetings) >= ALONE and number == len(self.meetings) - 1

    def members(self, number: int) -> tuple[str, ...]:
        """Who belongs to the group at the meeting of that number, in the order of the brief."""
        gone = {leaver.name for leaver in self.left if number > leaver.after}
        return tuple(person.name for person in self.brief.participants.people if person.name not in gone)

    def present(self, number: int) -> tuple[str, ...]:
        """Members who are not known to be absent."""
        absent = self.meetings[number - 1].absent
        return tuple(name for name in self.members(number) if name not in absent)
