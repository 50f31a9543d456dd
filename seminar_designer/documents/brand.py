"""The coach's brand: name, contact, colours, fonts and identifiers, from `outputs/brand.yaml`."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

from pydantic import Field

from seminar_designer.documents.words import read_mapping
from seminar_designer.loading.problems import BadInput
from seminar_designer.loading.validating import validate
from seminar_designer.model.base import Model

Colour = Annotated[str, Field(pattern=r"^[0-9A-Fa-f]{6}$")]


class Colours(Model):
    """Hexadecimal RGB values; one left out stays as it is in the template."""

    accent: Colour | None = None
    tint: Colour | None = None
    attention: Colour | None = None


class Fonts(Model):
    """Names of fonts; one left out stays as it is in the template."""

    headings: str | None = None
    body: str | None = None


class Brand(Model):
    """Who signs the documents, and how they look."""

    name: str | None = None
    person: str | None = None
    phone: str | None = None
    email: str | None = None
    website: str | None = None
    identifiers: tuple[str, ...] = ()
    colours: Colours = Colours()
    fonts: Fonts = Fonts()

    @property
    def contact(self) -> str:
        """Person, telephone, e-mail and site that are given, in one line."""
        return " · ".join(part for part in (self.person, self.phone, self.email, self.website) if part)

    @property
    def footer(self) -> str:
        """The line at the foot of what a client receives: name and identifiers that are given."""
        return " · ".join(part for part in (self.name, *self.identifiers) if part)


def load_brand(folders: Sequence[Path]) -> Brand:
    """The brand of the last of the `outputs` folders that has one. Raises BadInput with all its mistakes."""
    files = [file for folder in folders if (file := folder / "brand.yaml").is_file()]
    if not files:
        return Brand()
    brand, problems = validate(Brand, read_mapping(files[-1]))
    if brand is None:
        raise BadInput(problems)
    return brand
