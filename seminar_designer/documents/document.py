"""What a document is: something a person receives, made of a view of the programme, its words and a template."""

import datetime
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, ClassVar, Literal

from seminar_designer.documents.typesetting.brand import Brand
from seminar_designer.documents.typesetting.words import Words, load_words
from seminar_designer.model.block import Block
from seminar_designer.model.brief import Nature
from seminar_designer.model.catalogue import Catalogue
from seminar_designer.model.cycle import Cycle
from seminar_designer.model.people import Person
from seminar_designer.model.practice import PracticeSheet
from seminar_designer.model.programme import Programme
from seminar_designer.model.texts import Language

EVERY_NATURE: frozenset[Nature] = frozenset({"training", "seminar"})


class NotNeeded(Exception):
    """This programme gives the document nothing to say; the reason is a sentence for people."""


class Wording:
    """What every order can look up: words that several documents share."""

    language: Language
    folders: Sequence[Path]

    def shared(self, name: str) -> Words:
        """Words that several documents share: those of `outputs/texts/<language>/<name>.yaml`."""
        return load_words(name, self.language, self.folders)


@dataclass(frozen=True)
class Order(Wording):
    """What a document is made from. `folders` are the `outputs` folders, what comes later replaces; `edition` is the
    day of the edition, and `dated` the same in words.
    """

    programme: Programme
    catalogue: Catalogue
    language: Language
    words: Words
    brand: Brand
    dated: str | None = None
    folders: Sequence[Path] = ()
    edition: datetime.date | None = None


@dataclass(frozen=True)
class Filling:
    """What a template receives: the file's title, its values, and for each section what its page header adds.

    `landscape` turns the portrait pages of the template.
    """

    title: str
    values: Mapping[str, Any]
    sections: Sequence[Mapping[str, Any]] = field(default=())
    landscape: bool = False


@dataclass(frozen=True)
class Document:
    """A Word file of a programme, for briefs of these `natures`.

    `name` is that of its template in `outputs/templates` and of its words in `outputs/texts/<language>`. A design
    writes those `with_design`; the others are made when they are asked for. `fill` raises NotNeeded.
    """

    name: str
    fill: Callable[[Order], Filling]
    natures: frozenset[Nature] = EVERY_NATURE
    with_design: bool = False
    extension: ClassVar[str] = "docx"


@dataclass(frozen=True)
class FileDocument:
    """A document in another format than Word, which makes its own bytes; otherwise as a Document."""

    name: str
    extension: str
    make: Callable[[Order], bytes]
    natures: frozenset[Nature] = EVERY_NATURE
    with_design: ClassVar[bool] = False


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


@dataclass(frozen=True)
class CycleOrder(Wording):
    """What a document of a cycle is made from: the cycle, and where they are known the `programmes` of its meetings by
    number and the `practices` that its consultations left. The rest as for an Order.
    """

    cycle: Cycle
    programmes: Mapping[int, Programme]
    practices: Sequence[PracticeSheet]
    catalogue: Catalogue
    language: Language
    words: Words
    brand: Brand
    dated: str | None = None
    folders: Sequence[Path] = ()
    edition: datetime.date | None = None


Moment = Literal["asked", "planned", "changed"]
"""When a document of a cycle is made: when it is asked for, also with the plan, also whenever the cycle changes."""


@dataclass(frozen=True)
class CycleDocument:
    """A Word file of a cycle, for briefs of these `natures`; `name` is that of its template and of its words.

    `like` names a document of a programme whose template it takes, and whose words its own complete.
    """

    name: str
    fill: Callable[[CycleOrder], Filling]
    natures: frozenset[Nature] = EVERY_NATURE
    moment: Moment = "asked"
    like: str | None = None
    extension: ClassVar[str] = "docx"

    @property
    def template(self) -> str:
        """The name of its template."""
        return self.like or self.name


@dataclass(frozen=True)
class CycleFileDocument:
    """A document of a cycle in another format than Word, which makes its own bytes; otherwise as a CycleDocument."""

    name: str
    extension: str
    make: Callable[[CycleOrder], bytes]
    natures: frozenset[Nature] = EVERY_NATURE
    moment: Moment = "asked"
    like: ClassVar[None] = None


@dataclass(frozen=True)
class GroupsOrder(Wording):
    """What a document on who works with whom is made from, outside any programme: people, and in each round the groups
    of people by number. `proven` says that no groups are better, by what is told with them.
    """

    people: Sequence[Person]
    rounds: Sequence[Sequence[Sequence[int]]]
    proven: bool
    language: Language
    words: Words
    brand: Brand
    folders: Sequence[Path] = ()


@dataclass(frozen=True)
class GroupsDocument:
    """A document on who works with whom; `name` is that of its template and of its words."""

    name: str
    fill: Callable[[GroupsOrder], Filling]
