"""The brief: what the client wants."""

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, field_validator, model_validator

from seminar_designer.model.base import Identifier, Model
from seminar_designer.model.block import Mode
from seminar_designer.model.objective import Kind
from seminar_designer.model.offer import Offer, Training
from seminar_designer.model.people import Client, Participants
from seminar_designer.model.rulebook import RuleSetting
from seminar_designer.model.schedule import FixedPoint, Schedule
from seminar_designer.model.texts import Language
from seminar_designer.model.theme_weights import ThemeWeights

Nature = Literal["training", "seminar"]
Level = Literal["novice", "mixed", "experienced"]
Need = Literal["wheelchair", "no-touch", "low-vision", "hard-of-hearing", "seated"]


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


class Budget(Model):
    """What may be spent on materials."""

    materials: float = Field(ge=0)
    currency: Literal["EUR"] = "EUR"


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
