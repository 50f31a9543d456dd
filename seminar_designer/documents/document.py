"""What a document is: something a person receives, made of one template, its words and a view of the programme."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from seminar_designer.documents.brand import Brand
from seminar_designer.documents.words import Words
from seminar_designer.model.block import Block
from seminar_designer.model.catalogue import Catalogue
from seminar_designer.model.programme import Programme
from seminar_designer.model.texts import Language


@dataclass(frozen=True)
class Order:
    """What a document is made from."""

    programme: Programme
    catalogue: Catalogue
    language: Language
    words: Words
    brand: Brand
    dated: str | None = None


@dataclass(frozen=True)
class Filling:
    """What a template receives: the file's title, its values, and for each section what its page header adds."""

    title: str
    values: Mapping[str, Any]
    sections: Sequence[Mapping[str, Any]] = field(default=())


@dataclass(frozen=True)
class Document:
    """`name` is that of its template in `outputs/templates` and of its words in `outputs/texts/<language>`."""

    name: str
    fill: Callable[[Order], Filling]


@dataclass(frozen=True)
class SheetOrder:
    """What a document of one block is made from: the block, timed and counted for so many `people`."""

    block: Block
    people: int
    catalogue: Catalogue
    language: Language
    words: Words
    brand: Brand


@dataclass(frozen=True)
class SheetDocument:
    """A document of one block; `name` is that of its template and of its words, as for a document of a programme."""

    name: str
    fill: Callable[[SheetOrder], Filling]


@dataclass(frozen=True)
class ChoiceOrder:
    """What a document on several programmes for the same brief is made from, the best first."""

    programmes: Sequence[Programme]
    catalogue: Catalogue
    language: Language
    words: Words
    brand: Brand


@dataclass(frozen=True)
class ChoiceDocument:
    """A document on several programmes; `name` is that of its template and of its words."""

    name: str
    fill: Callable[[ChoiceOrder], Filling]
