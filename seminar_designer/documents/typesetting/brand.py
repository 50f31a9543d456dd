"""The coach's brand: who signs the documents, in which colours, and on what terms; from `outputs/brand.yaml`."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, PrivateAttr

from seminar_designer.documents.typesetting.words import read_mapping
from seminar_designer.loading.problems import BadInput, Problem
from seminar_designer.loading.validating import validate
from seminar_designer.model.base import Model
from seminar_designer.model.offer import Money

Colour = Annotated[str, Field(pattern=r"^[0-9A-Fa-f]{6}$")]
Paper = Literal["A4", "Letter"]
VatRegime = Literal["standard", "exempt", "franchise"]
PICTURES = {b"\x89PNG\r\n\x1a\n": "png", b"\xff\xd8\xff": "jpeg"}
"""How the files of pictures begin that Word and LibreOffice show."""


class Colours(Model):
    """Hexadecimal RGB values; one left out stays as it is in the template."""

    accent: Colour | None = None
    tint: Colour | None = None
    attention: Colour | None = None


class Fonts(Model):
    """Names of fonts; one left out stays as it is in the template."""

    headings: str | None = None
    body: str | None = None


class Registration(Model):
    """The training provider's declaration of activity: its number, and the region of the prefect who registered it."""

    number: str = Field(min_length=1)
    region: str = Field(min_length=1)


class Provider(Model):
    """Who contracts, as the law wants it stated."""

    legal_form: str | None = None
    address: str | None = None
    registration: Registration | None = None
    siret: str | None = None
    vat_number: str | None = None
    signatory: str | None = None
    insurance: str | None = None


class Vat(Model):
    """Value added tax: `standard` at `rate` per cent, `exempt` (training) or `franchise` (small business).

    `mention` is the sentence the law asks for; without one, that of `outputs/texts/<language>/legal.yaml` is printed,
    which carries the day it was last checked.
    """

    regime: VatRegime = "standard"
    rate: float = Field(default=20, ge=0, le=100)
    mention: str | None = None


class Terms(Model):
    """On what terms the coach sells, in euros without tax; a brief's `offer` may say otherwise."""

    day_rate: Money | None = None
    half_day_rate: Money | None = None
    preparation_rate: Money | None = None
    preparation_days: Money | None = None
    vat: Vat = Vat()
    valid_days: int = Field(default=30, ge=1, le=365)
    payment: str | None = None
    cancellation: str | None = None


class Logo(Model):
    """A picture file beside `brand.yaml`, how wide it is printed (millimetres), and what it shows."""

    file: str = Field(min_length=1)
    width: float = Field(default=35, ge=5, le=120)
    alt: str | None = None


class Brand(Model):
    """Who signs the documents, and how they look."""

    name: str | None = None
    person: str | None = None
    phone: str | None = None
    email: str | None = None
    website: str | None = None
    about: str | None = None
    identifiers: tuple[str, ...] = ()
    provider: Provider = Provider()
    terms: Terms = Terms()
    logo: Logo | None = None
    paper: Paper = "A4"
    colours: Colours = Colours()
    fonts: Fonts = Fonts()
    _picture: bytes = PrivateAttr(default=b"")

    @property
    def logo_bytes(self) -> bytes:
        """The file of the logo; empty without one."""
        return self._picture

    @property
    def contact(self) -> str:
        """Person, telephone, e-mail and site that are given, in one line."""
        return " · ".join(part for part in (self.person, self.phone, self.email, self.website) if part)

    @property
    def footer(self) -> str:
        """The line at the foot of what a client receives: name and identifiers that are given."""
        return " · ".join(part for part in (self.name, *self.identifiers) if part)


def load_brand(folders: Sequence[Path]) -> Brand:
    """The brand of the last of the `outputs` folders that has one, with its logo. Raises BadInput with all mistakes."""
    files = [file for folder in folders if (file := folder / "brand.yaml").is_file()]
    if not files:
        return Brand()
    source = read_mapping(files[-1])
    brand, problems = validate(Brand, source)
    if brand is None:
        raise BadInput(problems)
    return brand if brand.logo is None else _with_logo(brand, brand.logo, files[-1], source.at(("logo", "file")))


def _with_logo(brand: Brand, logo: Logo, file: Path, place: tuple[int, int]) -> Brand:
    picture = file.parent / logo.file
    try:
        data = picture.read_bytes()
    except OSError:
        raise BadInput([Problem(file, *place, "logo.file", "file_missing", logo.file)]) from None
    if not data.startswith(tuple(PICTURES)):
        raise BadInput([Problem(file, *place, "logo.file", "picture", logo.file)])
    brand._picture = data  # noqa: SLF001  (a private attribute, so that nobody can give it in YAML)
    return brand
