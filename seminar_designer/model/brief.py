"""The brief: what the client wants."""

import datetime
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, ConfigDict, Field, field_validator, model_validator

from seminar_designer.model.base import Identifier, Model
from seminar_designer.model.block import Edge, Mode
from seminar_designer.model.clock import MIDNIGHT, Clock
from seminar_designer.model.consultation import Consultation, Report
from seminar_designer.model.objective import Kind
from seminar_designer.model.rulebook import RuleSetting
from seminar_designer.model.texts import Language

Nature = Literal["training", "seminar"]
Level = Literal["novice", "mixed", "experienced"]
Need = Literal["wheelchair", "no-touch", "low-vision", "hard-of-hearing", "seated"]
FixedKind = Literal["talk", "break", "lunch"]
Weekday = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
Zone = Literal["A", "B", "C"]
Money = Annotated[float, Field(ge=0, le=10_000_000)]
"""Euros without tax."""
Weight = Annotated[float, Field(gt=0, le=100)]
GRID = 5
"""Minutes of the grid on which every slot starts and ends."""
NO_LUNCH_UP_TO = 300
"""A day longer than this many minutes has a lunch unless its brief says otherwise."""



def _on_grid(minutes: int) -> int:
    if minutes % GRID:
        raise ValueError(f"a multiple of {GRID} minutes expected")
    return minutes




def _weights(value: Any) -> Any:
    """`[management, change]` and `management` are short forms for equal weights."""
    if isinstance(value, str):
        return {value: 1}
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        return dict.fromkeys(value, 1)
    return value


ThemeWeights = Annotated[dict[Identifier, Weight], BeforeValidator(_weights)]


class Client(Model):
    """Who asks; `brief: {client: Coopérative Armor}` is a short form. `contact` is a person, `signatory` who signs."""

    name: str = Field(min_length=1)
    sector: str | None = None
    contact: str | None = None
    address: str | None = None
    registration: str | None = None
    signatory: str | None = None


class Person(Model):
    """A participant; a name alone is a short form.

    `manager` is the name of the person's own, `languages` are those they can work in, `with` and `apart` are wishes
    about others. In a series, `away` are dates on which the person is absent, `client_at` and `not_client_at` meetings
    at which they wish to be the client or not.
    """

    name: str = Field(min_length=1)
    function: str | None = None
    company: str | None = None
    service: str | None = None
    email: str | None = None
    level: str | None = None
    manager: str | None = None
    site: str | None = None
    languages: tuple[str, ...] = ()
    with_: tuple[str, ...] = Field(default=(), alias="with")
    apart: tuple[str, ...] = ()
    away: tuple[datetime.date, ...] = ()
    client_at: tuple[int, ...] = ()
    not_client_at: tuple[int, ...] = ()

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


class Participants(Model):
    """How many people come, who they are and, where known, their names; the programme is timed for `expected`."""

    expected: int = Field(ge=2, le=200)
    min: int | None = Field(default=None, ge=1)
    max: int | None = Field(default=None, ge=1)
    profile: str | None = None
    people: tuple[Person, ...] = ()

    @field_validator("people", mode="before")
    @classmethod
    def _names(cls, value: Any) -> Any:
        return [{"name": one} if isinstance(one, str) else one for one in value] if isinstance(value, list) else value

    @model_validator(mode="after")
    def _named_once(self) -> "Participants":
        names = [person.name for person in self.people]
        most = self.max or self.expected
        if len(names) > most:
            raise ValueError(f"at most {most} people expected, found {len(names)}")
        if len(set(names)) < len(names):
            raise ValueError("each person once expected")
        return self

    @model_validator(mode="after")
    def _ordered(self) -> "Participants":
        if (self.min or self.expected) > self.expected or self.expected > (self.max or self.expected):
            raise ValueError(f"min <= expected <= max expected, found {self.min}, {self.expected}, {self.max}")
        return self


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


class OwnObjective(Model):
    """An objective in the client's own words: an infinitive phrase such as « choisir trois chantiers ».

    Without a theme it belongs to the brief's heaviest one; without a kind the leading verb tells it.
    """

    text: str = Field(min_length=3, max_length=200)
    theme: Identifier | None = None
    kind: Kind | None = None


def _objective(value: Any) -> Any:
    """A string with a space is an objective in the client's own words, without one an id."""
    return {"text": value} if isinstance(value, str) and " " in value.strip() else value


BriefObjective = Annotated[Identifier | OwnObjective, BeforeValidator(_objective)]


class Venue(Model):
    """What the place offers."""

    rooms: int = Field(default=1, ge=1)
    walls: bool = True
    movable_chairs: bool = True
    outdoor: bool = False
    place: str | None = None


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


class Budget(Model):
    """What may be spent on materials."""

    materials: float = Field(ge=0)
    currency: Literal["EUR"] = "EUR"


class Training(Model):
    """What a French training programme must state and only the coach knows; each is printed as given."""

    reference: str | None = None
    prerequisites: str | None = None
    access: str | None = None
    assessment: str | None = None
    accessibility_contact: str | None = None
    price: str | None = None
    trainer: str | None = None
    contact: str | None = None


class OfferLine(Model):
    """One line of a price: what, how many of which unit, and the price of one, in euros without tax."""

    text: str = Field(min_length=1)
    quantity: float = Field(default=1, gt=0)
    unit: str | None = None
    price: float


class Offer(Model):
    """What is sold to this client, in euros without tax. What is left out comes from the terms of the brand.

    `day_rate` and `half_day_rate` are for one facilitator; `preparation_days` are charged at `preparation_rate`;
    `travel` is a lump sum; the materials that the programme uses are charged unless `materials: false`;
    `discount` is in per cent of the fees.
    """

    reference: str | None = None
    dated: datetime.date | None = None
    valid_days: int | None = Field(default=None, ge=1, le=365)
    day_rate: Money | None = None
    half_day_rate: Money | None = None
    preparation_days: Money | None = None
    preparation_rate: Money | None = None
    travel: Money | None = None
    materials: bool | None = None
    lines: tuple[OfferLine, ...] = ()
    options: tuple[OfferLine, ...] = ()
    discount: float = Field(default=0, ge=0, le=100)


class Brief(Model):
    """What the client wants; the contract of `brief.yaml`. Every key but title, participants and schedule has a
    default, and unknown keys are errors.
    """

    title: str = Field(min_length=1)
    client: Client | None = None
    language: Language = "fr"
    nature: Nature = "seminar"
    context: str | None = None
    participants: Participants
    schedule: Schedule
    themes: ThemeWeights = {}
    objectives: tuple[BriefObjective, ...] = ()
    level: Level = "mixed"
    delivery: Mode = "onsite"
    venue: Venue = Venue()
    needs: tuple[Need, ...] = ()
    facilitators: int = Field(default=1, ge=1, le=12)
    include: tuple[Identifier, ...] = ()
    exclude: tuple[Identifier, ...] = ()
    fixed: tuple[FixedPoint, ...] = ()
    history: tuple[Identifier, ...] = ()
    rulebook: str = "house"
    rules: dict[Identifier, RuleSetting] = {}
    budget: Budget | None = None
    training: Training = Training()
    offer: Offer = Offer()

    @field_validator("client", mode="before")
    @classmethod
    def _client_name(cls, value: Any) -> Any:
        return {"name": value} if isinstance(value, str) else value

    @field_validator("participants", mode="before")
    @classmethod
    def _number(cls, value: Any) -> Any:
        return {"expected": value} if isinstance(value, int) and not isinstance(value, bool) else value

    @field_validator("include", "exclude", "history", "needs", "objectives", mode="before")
    @classmethod
    def _single(cls, value: Any) -> Any:
        return [value] if isinstance(value, str) else value

    @model_validator(mode="after")
    def _something_to_work_on(self) -> "Brief":
        if not self.themes and not self.objectives:
            raise ValueError("`themes` or `objectives` expected: at least one thing to work on")
        return self
