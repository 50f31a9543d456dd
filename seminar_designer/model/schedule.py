"""When: days and their hours, what is fixed in them, or a series of meetings over months."""

import datetime
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, ConfigDict, Field, field_validator, model_validator

from seminar_designer.model.base import Model
from seminar_designer.model.block import Edge
from seminar_designer.model.clock import MIDNIGHT, Clock
from seminar_designer.model.consultation import Consultation, Report
from seminar_designer.model.theme_weights import ThemeWeights

FixedKind = Literal["talk", "break", "lunch"]
Weekday = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
Zone = Literal["A", "B", "C"]
GRID = 5
"""Minutes of the grid on which every slot starts and ends."""
NO_LUNCH_UP_TO = 300
"""A day longer than this many minutes has a lunch unless its brief says otherwise."""


def _on_grid(minutes: int) -> int:
    if minutes % GRID:
        raise ValueError(f"a multiple of {GRID} minutes expected")
    return minutes


class Lunch(Model):
    """The meal in the middle of a day: its minutes, and its earliest start and latest end."""

    minutes: int = Field(default=75, ge=30, le=150, multiple_of=GRID)
    between: tuple[Clock, Clock] = (12 * 60, 14 * 60)

    @model_validator(mode="after")
    def _fits(self) -> "Lunch":
        if self.between[1] - self.between[0] < self.minutes:
            raise ValueError(f"{self.minutes} minutes do not fit between these times")
        return self


class Evening(Model):
    """A convivial time after the working day; it is announced, not planned."""

    start: Clock
    end: Clock
    title: str | None = None


class EveningWork(Model):
    """Work the participants prepare in the evening of a day."""

    text: str = Field(min_length=1)
    minutes: int = Field(default=20, ge=5, le=90)


class Day(Model):
    """The hours of one day; `lunch: false` for a half-day, which is the default up to five hours."""

    date: datetime.date | None = None
    start: Clock
    end: Clock
    lunch: Lunch | Literal[False] | None = None
    title: str | None = None
    themes: ThemeWeights | None = None
    evening: Evening | None = None
    evening_work: EveningWork | None = None

    @field_validator("start", "end")
    @classmethod
    def _grid(cls, minutes: int) -> int:
        return _on_grid(minutes)

    @model_validator(mode="after")
    def _long_enough(self) -> "Day":
        if not 60 <= self.minutes <= 14 * 60:
            raise ValueError(f"a day lasts between 1 and 14 hours, found {self.minutes} minutes")
        return self

    @property
    def minutes(self) -> int:
        """Length of the day, breaks and lunch included; an end before the start is after midnight."""
        return (self.end - self.start) % MIDNIGHT or MIDNIGHT

    @property
    def meal(self) -> Lunch | None:
        """The lunch of the day: as the brief says, or the usual one when the day is long and spans noon."""
        if self.lunch is not None:
            return self.lunch or None
        usual = Lunch()
        early, late = usual.between
        spans = self.start <= early - 60 and self.last_minute >= late + 60
        return usual if self.minutes > NO_LUNCH_UP_TO and spans else None

    @property
    def last_minute(self) -> int:
        """End of the day in minutes since its midnight; more than 1440 when it ends after midnight."""
        return self.start + self.minutes


class Unavailable(Model):
    """A stretch of days on which a meeting cannot be, both ends included, and whose or what it is."""

    from_: datetime.date = Field(alias="from")
    to: datetime.date
    why: str | None = None

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    @model_validator(mode="after")
    def _ordered(self) -> "Unavailable":
        if self.to < self.from_:
            raise ValueError("an end not before the start expected")
        return self


def _zones(value: Any) -> Any:
    """`school_zone: C` is a short form of a list."""
    return [value] if isinstance(value, str) else value


def _stretch(value: Any) -> Any:
    """A date alone is a stretch of one day."""
    return {"from": value, "to": value} if isinstance(value, datetime.date | str) else value


class Series(Model):
    """Several meetings over months; planned by the series commands.

    `gap_weeks` are the least and the most weeks between two meetings; `unavailable` days, and those of the `calendars`
    (.ics files beside the brief), are avoided, as are public holidays and the school holidays of the zones.
    `consultations` says how many each meeting has; without it a usual plan is taken.
    """

    meetings: int | None = Field(default=None, ge=2, le=24)
    minutes: int = Field(default=210, ge=90, le=480, multiple_of=GRID)
    start: Clock = 540
    from_: datetime.date | None = Field(default=None, alias="from")
    to: datetime.date | None = None
    gap_weeks: tuple[int, int] = (2, 5)
    weekdays: tuple[Weekday, ...] = ()
    school_zone: Annotated[tuple[Zone, ...], BeforeValidator(_zones)] = ()
    dates: tuple[datetime.date, ...] = ()
    unavailable: tuple[Annotated[Unavailable, BeforeValidator(_stretch)], ...] = ()
    calendars: tuple[str, ...] = ()
    consultations: tuple[Annotated[int, Field(ge=0, le=2)], ...] = ()

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    @model_validator(mode="after")
    def _makes_sense(self) -> "Series":
        least, most = self.gap_weeks
        if not 1 <= least <= most <= 12:
            raise ValueError(f"1 <= least <= most <= 12 weeks expected, found {least} and {most}")
        if self.from_ and self.to and self.to <= self.from_:
            raise ValueError("an end after the start expected")
        if list(self.dates) != sorted(set(self.dates)):
            raise ValueError("dates in order expected, each once")
        if self.dates and self.meetings not in (None, len(self.dates)):
            raise ValueError(f"{self.meetings} dates expected, as many as meetings, found {len(self.dates)}")
        if self.consultations and self.count not in (None, len(self.consultations)):
            raise ValueError(
                f"{self.count} numbers of consultations expected, one for each meeting, found {len(self.consultations)}"
            )
        return self

    @property
    def count(self) -> int | None:
        """The number of meetings, when it is given in one way or another."""
        return self.meetings or len(self.dates) or len(self.consultations) or None


class Meeting(Model):
    """Which meeting of a series a programme is: people meet again, so it opens and closes a day, not the whole.

    `consultations` say who is what; `led_by_helper` that the participant who helps the facilitator leads them;
    `reports` are the actions of those before that it opens with.
    """

    number: int = Field(ge=1)
    of: int = Field(ge=2)
    consultations: tuple[Consultation, ...] = ()
    led_by_helper: bool = False
    reports: tuple[Report, ...] = ()


class Schedule(Model):
    """When: days that follow one another, or a series of meetings; `meeting` says which of a series the days are."""

    days: tuple[Day, ...] = ()
    series: Series | None = None
    meeting: Meeting | None = None

    @model_validator(mode="after")
    def _one_of_them(self) -> "Schedule":
        if bool(self.days) == (self.series is not None):
            raise ValueError("either `days` or `series` expected")
        dates = [day.date for day in self.days if day.date is not None]
        if dates != sorted(set(dates)):
            raise ValueError("dates in order expected, each once")
        return self

    def opens(self, day: int) -> Edge:
        """What the day (from 0) opens: the whole programme or series, or a day of it."""
        return "programme" if day == 0 and (self.meeting is None or self.meeting.number == 1) else "day"

    def closes(self, last: bool) -> Edge:
        """What a day closes that is the `last` or not."""
        return "programme" if last and (self.meeting is None or self.meeting.number == self.meeting.of) else "day"


class FixedPoint(Model):
    """Something the client has fixed: it starts and ends at its time, whatever else happens."""

    day: int = Field(default=1, ge=1)
    start: Clock
    minutes: int = Field(gt=0, le=480, multiple_of=GRID)
    title: str = Field(min_length=1)
    kind: FixedKind = "talk"

    @field_validator("start")
    @classmethod
    def _grid(cls, minutes: int) -> int:
        return _on_grid(minutes)

    @property
    def end(self) -> int:
        """End of the fixed point, minutes since midnight."""
        return self.start + self.minutes
