"""A document filled in as a sample: what its template may receive, from an invented programme or from a real one."""

import datetime
import functools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, get_args

from seminar_designer.documents import (
    CHOICES,
    CYCLE_DOCUMENTS,
    DOCUMENTS,
    GROUPINGS,
    SHEETS,
    cycle_words,
    fill_template,
    template_values,
)
from seminar_designer.documents.document import (
    ChoiceOrder,
    CycleDocument,
    CycleOrder,
    Document,
    Filling,
    NotNeeded,
    Order,
    SheetOrder,
)
from seminar_designer.documents.templates.fields import Field, merged
from seminar_designer.documents.templates.own import Fill, fields_given
from seminar_designer.documents.templates.sampling_groups import groups_filling
from seminar_designer.documents.typesetting.brand import Brand, load_brand
from seminar_designer.documents.typesetting.calendar_words import short_date
from seminar_designer.documents.typesetting.words import Words, load_words
from seminar_designer.loading.cycle import load_cycle
from seminar_designer.loading.data_folders import layers
from seminar_designer.loading.practices import load_practices
from seminar_designer.loading.programme import load_programme
from seminar_designer.model.brief import Nature
from seminar_designer.model.catalogue import Catalogue
from seminar_designer.model.cycle import Cycle
from seminar_designer.model.practice import PracticeSheet
from seminar_designer.model.programme import Programme
from seminar_designer.model.texts import Language

TOLD_ELSEWHERE = ("fields", "what")
"""Texts of a document that its template does not print: the meanings of its fields, and what it is."""

SHEETS_SEEN = 6
"""Blocks of the programme whose sheets are taken as samples."""

MEETING = 2
"""The number of the meeting of the invented cycle that has a programme."""

_DAY = datetime.date(2027, 1, 15)


@dataclass(frozen=True)
class Sample:
    """A document filled in several times: its fields, and how each filling fills a template."""

    fields: Field
    fills: tuple[Fill, ...]


@dataclass(frozen=True)
class Source:
    """What samples are made from: catalogue, language, `outputs` folders, programmes, a cycle with its practices."""

    catalogue: Catalogue
    language: Language
    folders: Sequence[Path]
    programmes: Sequence[Programme] = ()
    cycle: Cycle | None = None
    meetings: Mapping[int, Programme] = field(default_factory=dict)
    practices: Sequence[PracticeSheet] = ()


def word_documents() -> list[str]:
    """The documents that are made from a Word template."""
    documents = [name for name, document in DOCUMENTS.items() if isinstance(document, Document)]
    cycles = [name for name, one in CYCLE_DOCUMENTS.items() if isinstance(one, CycleDocument) and one.like is None]
    return [*documents, *cycles, *SHEETS, *CHOICES, *GROUPINGS]


def built_in(catalogue: Catalogue, language: Language, workspace: Path | None = None) -> Source:
    """The invented programme, as a training and as a seminar; the invented cycle and one of its meetings."""
    folders = layers("outputs", workspace)
    invented = _invented(folders, language)
    programme, meeting = (load_programme(invented / f"{name}.yaml") for name in ("programme", "meeting"))
    both = [_of_nature(programme, nature) for nature in sorted(get_args(Nature), reverse=True)]
    cycle = load_cycle(invented / "cycle.yaml")
    practices = load_practices([invented / "practice.yaml"])
    return Source(catalogue, language, folders, (*both, meeting), cycle, {MEETING: meeting}, practices)


def of_programme(
    programme: Programme, catalogue: Catalogue, language: Language, workspace: Path | None = None
) -> Source:
    """A real programme."""
    return Source(catalogue, language, layers("outputs", workspace), (programme,))


def of_cycle(cycle: Cycle, catalogue: Catalogue, language: Language, workspace: Path | None = None) -> Source:
    """A real cycle."""
    return Source(catalogue, language, layers("outputs", workspace), (), cycle)


def sample(name: str, source: Source) -> Sample:
    """The document `name` filled in. Raises NotNeeded when the programme gives it nothing to say."""
    own = [folder for folder in source.folders[1:] if (folder / "brand.yaml").is_file()]
    brand = load_brand([_invented(source.folders, source.language), *own])
    document = CYCLE_DOCUMENTS.get(name)
    if document is None:
        words = load_words(name, source.language, source.folders)
    else:
        words = cycle_words(document, source.language, source.folders)
    fillings = list(_fillings(name, source, words, brand))
    given = (fields_given(_printed(template_values(one, words, brand)), one.sections) for one in fillings)
    fills = (
        functools.partial(fill_template, filling=one, words=words, brand=brand, language=source.language)
        for one in fillings
    )
    return Sample(functools.reduce(merged, given), tuple(fills))


def _invented(folders: Sequence[Path], language: Language) -> Path:
    return folders[0] / "samples" / language


def _of_nature(programme: Programme, nature: Nature) -> Programme:
    return programme.model_copy(update={"brief": programme.brief.model_copy(update={"nature": nature})})


def _printed(values: dict[str, Any]) -> Mapping[str, Any]:
    """The values with those words only that a template may print."""
    words: Words = values["words"]
    entries = {key: text for key, text in words.entries.items() if key not in TOLD_ELSEWHERE}
    return {**values, "words": Words(entries, words.language)}


def _fillings(name: str, source: Source, words: Words, brand: Brand) -> Iterator[Filling]:
    if name in SHEETS:
        yield from _of_blocks(name, source, words, brand)
    elif name in CYCLE_DOCUMENTS:
        yield _of_cycle(name, source, words, brand)
    elif name in CHOICES:
        pair = (source.programmes[0], source.programmes[-1])
        yield CHOICES[name].fill(ChoiceOrder(pair, source.catalogue, source.language, words, brand))
    elif name in GROUPINGS:
        yield groups_filling(name, source.programmes[0], source.language, words, brand, source.folders)
    else:
        yield from _of_programmes(name, source, words, brand)


def _of_programmes(name: str, source: Source, words: Words, brand: Brand) -> Iterator[Filling]:
    """One for each programme of a nature that the document is for; NotNeeded only when none has anything to say."""
    document = DOCUMENTS[name]
    assert isinstance(document, Document)
    dated = short_date(_DAY, source.language)
    reasons: list[NotNeeded] = []
    fitting = [one for one in source.programmes if one.brief.nature in document.natures]
    for programme in fitting:
        order = Order(programme, source.catalogue, source.language, words, brand, dated, source.folders, _DAY)
        try:
            yield document.fill(order)
        except NotNeeded as reason:
            reasons.append(reason)
    if len(reasons) == len(fitting):
        raise reasons[0] if reasons else NotNeeded(name)


def _of_cycle(name: str, source: Source, words: Words, brand: Brand) -> Filling:
    """The document of the cycle."""
    document = CYCLE_DOCUMENTS[name]
    assert isinstance(document, CycleDocument)
    if source.cycle is None:
        raise NotNeeded(name)
    dated = short_date(_DAY, source.language)
    known = (source.cycle, source.meetings, source.practices, source.catalogue, source.language)
    return document.fill(CycleOrder(*known, words, brand, dated, source.folders, _DAY))


def _of_blocks(name: str, source: Source, words: Words, brand: Brand) -> Iterator[Filling]:
    """The sheets of some blocks of the programme, for its group."""
    programme, catalogue = source.programmes[0], source.catalogue
    used = (slot.block for day in programme.days for slot in day.slots)
    known = [one for one in dict.fromkeys(used) if one is not None and one in catalogue.blocks]
    for id in known[:SHEETS_SEEN]:
        people = programme.brief.participants.expected
        yield SHEETS[name].fill(SheetOrder(catalogue.blocks[id], people, catalogue, source.language, words, brand))
