"""What every model shares: immutable, strict about unknown keys."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

Identifier = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
"""A stable English name in kebab-case, for example `stakeholder-map`."""

Strength = Annotated[int, Field(ge=1, le=3)]
"""How much: 1 touches it, 2 works on it, 3 is made for it."""


class Model(BaseModel):
    """Base of all data of the product: frozen, and an unknown key is an error."""

    model_config = ConfigDict(frozen=True, extra="forbid")
