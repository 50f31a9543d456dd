"""The documents of a cycle on its way to files: which there are, and what they are made from."""

import datetime
import functools
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from seminar_designer.cli import papers
from seminar_designer.cli.wording import Words
from seminar_designer.documents import CYCLE_DOCUMENTS, write_cycle_document
from seminar_designer.documents.document import Moment
from seminar_designer.model.catalogue import Catalogue
from seminar_designer.model.cycle import Cycle
from seminar_designer.model.practice import PracticeSheet
from seminar_designer.model.programme import Programme

BOOK = "practice-book"
"""The document that the sheets of practices make."""


@dataclass(frozen=True)
class Sources:
    """What the documents of a cycle are made from; `dated` is the day of the edition."""

    cycle: Cycle
    programmes: Mapping[int, Programme]
    practices: Sequence[PracticeSheet]
    catalogue: Catalogue
    workspace: Path | None
    dated: datetime.date | None


def documents_at(moments: Iterable[Moment]) -> list[str]:
    """The documents that are made at these moments."""
    return [name for name, one in CYCLE_DOCUMENTS.items() if one.moment in moments]


def file_name(name: str) -> str:
    """The file of a document."""
    return papers.file_name(name, CYCLE_DOCUMENTS)


def made(names: Iterable[str], sources: Sources, words: Words) -> tuple[dict[str, bytes], list[str]]:
    """The content of each document, and why others have nothing to say."""
    make = functools.partial(
        write_cycle_document, cycle=sources.cycle, catalogue=sources.catalogue, language=words.language,
        programmes=sources.programmes, practices=sources.practices, workspace=sources.workspace, dated=sources.dated,
    )  # fmt: skip
    return papers.made(names, make, words)
