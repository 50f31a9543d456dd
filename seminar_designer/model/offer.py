"""What is sold, and on what terms: prices, and what a training programme must state."""

import datetime
from typing import Annotated

from pydantic import Field

from seminar_designer.model.base import Model

Money = Annotated[float, Field(ge=0, le=10_000_000)]
"""Euros without tax."""


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
