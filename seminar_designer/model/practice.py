"""What a consultation leaves to the group: a sheet of practices without any name, from which its book grows."""

import datetime
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, ConfigDict, Field

from seminar_designer.model.base import Model


def _one(value: Any) -> Any:
    """A text alone is a list of one; what was left empty is left out."""
    listed = [value] if isinstance(value, str) or value is None else value
    return [one for one in listed if one not in (None, "")] if isinstance(listed, list | tuple) else listed


Texts = Annotated[tuple[Annotated[str, Field(min_length=1)], ...], BeforeValidator(_one)]


class Decided(Model):
    """What the client of the consultation decided to do, by when, and what became of it when that is known."""

    what: str = Field(min_length=1)
    by: datetime.date | None = None
    became: str | None = None


def _decided(value: Any) -> Any:
    """An action told in a few words is a short form, alone or in a list; what was left empty is left out."""
    listed = value if isinstance(value, list | tuple) else [value]
    told = [{"what": one} if isinstance(one, str) and one else one for one in listed]
    return [one for one in told if one and not (isinstance(one, dict) and not any(one.values()))]


class PracticeSheet(Model):
    """One consultation, by the number of its meeting and its place there. `theme` is one of the catalogue, or words."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    schema_: Literal[1] = Field(default=1, alias="schema")
    meeting: int = Field(ge=1, le=24)
    consultation: int = Field(default=1, ge=1, le=2)
    theme: str = Field(min_length=1)
    title: str = Field(min_length=1)
    situation: str = Field(min_length=1)
    tried: Texts = ()
    practices: Texts = Field(min_length=1)
    learnings: Texts = ()
    actions: Annotated[tuple[Decided, ...], BeforeValidator(_decided)] = ()
