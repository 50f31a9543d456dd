"""The documents of a cycle on its way to files: which there are, and what they are made from."""

import datetime
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from seminar_designer.cli.exits import Exit, Leave
from seminar_designer.cli.problems import problems_told
from seminar_designer.cli.wording import Words
from seminar_designer.documents import CYCLE_DOCUMENTS, NotNeeded, write_cycle_document
from seminar_designer.documents.document import Moment
from seminar_designer.loading.problems import nearest_of
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


def file_name(name: str, format: str = "docx") -> str:
    """The file of a document."""
    extension = CYCLE_DOCUMENTS[name].extension
    return f"{name}.{format if extension == 'docx' else extension}"


def known_documents(names: Iterable[str], cycle: Cycle, words: Words) -> list[str]:
    """The names, each once. Leaves when one does not exist or is for another nature."""
    nature = cycle.brief.nature
    for name in names:
        if name not in CYCLE_DOCUMENTS:
            nearest = nearest_of(name, CYCLE_DOCUMENTS)
            told = "" if nearest is None else words.say("refusals.nearest", name=nearest)
            raise Leave(Exit.BAD_INPUT, words.say("export.unknown", name=name) + told, words["series.export.hint"])
        if nature not in CYCLE_DOCUMENTS[name].natures:
            raise Leave(Exit.BAD_INPUT, words.say("export.other_nature", name=name, nature=nature))
    return list(dict.fromkeys(names))


def made(names: Iterable[str], sources: Sources, words: Words) -> tuple[dict[str, bytes], list[str]]:
    """The content of each document, and why others have nothing to say."""
    found: dict[str, bytes] = {}
    unneeded = []
    for name in names:
        try:
            with problems_told(words):
                found[name] = write_cycle_document(
                    name, sources.cycle, sources.catalogue, words.language, programmes=sources.programmes,
                    practices=sources.practices, workspace=sources.workspace, dated=sources.dated,
                )  # fmt: skip
        except NotNeeded as reason:
            unneeded.append(words.say("export.not_needed", name=name, reason=reason))
    return found, unneeded
