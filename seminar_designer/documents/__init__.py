"""Programme → Word and other files. A new document is one new module that defines `DOCUMENT`, its template and words.

The public door is `DOCUMENTS` and `write_document`. A document of one block is a module that defines `SHEET`, and
is made when it is asked for, through `SHEETS` and `write_sheet`; one on several programmes to choose from defines
`CHOICE`, and is made through `CHOICES` and `write_choice`; one of a cycle of meetings defines `CYCLE_DOCUMENT`, and is
made through `CYCLE_DOCUMENTS` and `write_cycle_document`; one on groups of people defines `GROUPS`, and is made through
`GROUPINGS` and `write_groups`. `typesetting/` is how they look, `telling/` what they share in reading a programme,
`drawing/` their pictures.
"""

import datetime
import functools
import importlib
import pkgutil
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Protocol, TypeVar

from seminar_designer.documents.document import (
    ChoiceDocument,
    ChoiceOrder,
    CycleDocument,
    CycleFileDocument,
    CycleOrder,
    Document,
    FileDocument,
    Filling,
    GroupsDocument,
    GroupsOrder,
    NotNeeded,
    Order,
    SheetDocument,
    SheetOrder,
)
from seminar_designer.documents.templates.own import fields_given, fill_built_in, fill_own
from seminar_designer.documents.typesetting.brand import Brand, load_brand
from seminar_designer.documents.typesetting.calendar_words import short_date
from seminar_designer.documents.typesetting.picture import Picture
from seminar_designer.documents.typesetting.render import render
from seminar_designer.documents.typesetting.words import Words, load_words
from seminar_designer.loading.data_folders import layers
from seminar_designer.model.block import Block
from seminar_designer.model.catalogue import Catalogue
from seminar_designer.model.cycle import Cycle
from seminar_designer.model.people import Person
from seminar_designer.model.practice import PracticeSheet
from seminar_designer.model.programme import Programme
from seminar_designer.model.texts import Language

__all__ = [
    "CHOICES", "CYCLE_DOCUMENTS", "DOCUMENTS", "GROUPINGS", "SHEETS", "NotNeeded", "what", "write_choice",
    "write_cycle_document", "write_document", "write_groups", "write_sheet",
]  # fmt: skip


class Named(Protocol):
    """A document of any kind."""

    @property
    def name(self) -> str:
        """That of its template and its words."""


_Kind = TypeVar("_Kind", bound=Named)


def _defined(constant: str, *kinds: type[_Kind]) -> dict[str, _Kind]:
    """What the modules here define under a constant's name, by the name of each."""
    modules = (importlib.import_module(f"{__name__}.{module.name}") for module in pkgutil.iter_modules(__path__))
    found = (getattr(module, constant, None) for module in modules)
    return {one.name: one for one in found if isinstance(one, kinds)}


DOCUMENTS: dict[str, Document | FileDocument] = _defined("DOCUMENT", Document, FileDocument)
"""Every document of a programme by name."""

SHEETS: dict[str, SheetDocument] = _defined("SHEET", SheetDocument)
"""Every document of one block by name."""

CHOICES: dict[str, ChoiceDocument] = _defined("CHOICE", ChoiceDocument)
"""Every document on several programmes by name."""

GROUPINGS: dict[str, GroupsDocument] = _defined("GROUPS", GroupsDocument)
"""Every document on groups of people by name."""

CYCLE_DOCUMENTS: dict[str, CycleDocument | CycleFileDocument] = _defined(
    "CYCLE_DOCUMENT", CycleDocument, CycleFileDocument
)  # fmt: skip
"""Every document of a cycle by name."""


def what(name: str, language: Language, workspace: Path | None = None) -> str:
    """What the document `name` is, and for whom, in a few words."""
    return str(load_words(name, language, layers("outputs", workspace))["what"])


def write_document(
    name: str,
    programme: Programme,
    catalogue: Catalogue,
    language: Language,
    *,
    workspace: Path | None = None,
    dated: datetime.date | None = None,
) -> bytes:
    """The file of the document `name` for this programme, in `language`. Raises NotNeeded when it has nothing to say.

    Templates, texts and brand of `workspace/outputs` come before the built-in ones. `dated` is printed as the day
    of the edition; without it no such day is printed and the same programme always gives the same bytes.
    """
    document = DOCUMENTS[name]
    folders = layers("outputs", workspace)
    brand = load_brand(folders)
    edition = short_date(dated, language) if dated else None
    order = Order(programme, catalogue, language, load_words(name, language, folders), brand, edition, folders, dated)
    if isinstance(document, FileDocument):
        return document.make(order)
    return _rendered(name, document.fill(order), order.words, brand, language, folders)


def write_sheet(
    name: str, block: Block, people: int, catalogue: Catalogue, language: Language, *, workspace: Path | None = None
) -> bytes:
    """The Word file of the document `name` for this block and this many people, in `language`; layered as above."""
    folders = layers("outputs", workspace)
    brand = load_brand(folders)
    order = SheetOrder(block, people, catalogue, language, load_words(name, language, folders), brand)
    return _rendered(name, SHEETS[name].fill(order), order.words, brand, language, folders)


def write_choice(
    name: str, programmes: Sequence[Programme], catalogue: Catalogue, language: Language, *,
    workspace: Path | None = None,
) -> bytes:
    """The Word file of the document `name` on these programmes, in `language`; layered as above."""
    folders = layers("outputs", workspace)
    brand = load_brand(folders)
    order = ChoiceOrder(programmes, catalogue, language, load_words(name, language, folders), brand)
    return _rendered(name, CHOICES[name].fill(order), order.words, brand, language, folders)


def write_cycle_document(
    name: str, cycle: Cycle, catalogue: Catalogue, language: Language, *,
    programmes: Mapping[int, Programme] | None = None, practices: Sequence[PracticeSheet] = (),
    workspace: Path | None = None, dated: datetime.date | None = None,
) -> bytes:
    """The file of the document `name` for this cycle, in `language`. Raises NotNeeded when it has nothing to say.

    `programmes` are those of its meetings by number, `practices` the sheets of its consultations. Layered and dated
    as above.
    """
    document = CYCLE_DOCUMENTS[name]
    folders = layers("outputs", workspace)
    brand, words = load_brand(folders), cycle_words(document, language, folders)
    edition = short_date(dated, language) if dated else None
    order = CycleOrder(
        cycle, programmes or {}, practices, catalogue, language, words, brand, edition, folders, dated
    )  # fmt: skip
    if isinstance(document, CycleFileDocument):
        return document.make(order)
    return _rendered(document.template, document.fill(order), words, brand, language, folders)


def cycle_words(document: CycleDocument | CycleFileDocument, language: Language, folders: Sequence[Path]) -> Words:
    """The words of a document of a cycle, over those of the document that it is like."""
    return load_words(document.name, language, folders, over=document.like)


def write_groups(
    name: str, people: Sequence[Person], rounds: Sequence[Sequence[Sequence[int]]], language: Language, *,
    proven: bool = False, workspace: Path | None = None,
) -> bytes:
    """The Word file of the document `name` on these groups, in `language`; layered as above."""
    folders = layers("outputs", workspace)
    brand = load_brand(folders)
    order = GroupsOrder(people, rounds, proven, language, load_words(name, language, folders), brand, folders)
    return _rendered(name, GROUPINGS[name].fill(order), order.words, brand, language, folders)


def _rendered(
    name: str, filling: Filling, words: Words, brand: Brand, language: Language, folders: Sequence[Path]
) -> bytes:
    """The template `name` of the last folder that has it, filled."""
    built_in, *_ = folders
    file = [file for folder in folders if (file := folder / "templates" / f"{name}.docx").is_file()][-1]
    fields = functools.partial(fields_given, template_values(filling, words, brand), filling.sections)
    fill = functools.partial(fill_template, filling=filling, words=words, brand=brand, language=language)
    if file.is_relative_to(built_in):
        return fill_built_in(file, fields, fill)
    return fill_own(file, fields(), fill)


def fill_template(template: bytes, filling: Filling, words: Words, brand: Brand, language: Language) -> bytes:
    """The Word file that the bytes of a template become; they are trusted."""
    values = template_values(filling, words, brand)
    return render(
        template, values, language, title=filling.title, brand=brand, sections=filling.sections,
        landscape=filling.landscape,
    )  # fmt: skip


def template_values(filling: Filling, words: Words, brand: Brand) -> dict[str, Any]:
    """All that a template is given: the values of its document, its words, the brand and its logo."""
    logo = Picture(brand.logo_bytes, brand.logo.width, brand.logo.alt or brand.name or "") if brand.logo else None
    return {"words": words, "brand": brand, "logo": logo, **filling.values}
