"""Who asks and who comes: the client, and the participants with their wishes."""

import datetime
from typing import Any

from pydantic import ConfigDict, Field, field_validator, model_validator

from seminar_designer.model.base import Model


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
