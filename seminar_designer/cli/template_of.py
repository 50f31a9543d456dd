"""Which document a template is of, and the sample it is read against."""

from pathlib import Path

from seminar_designer.cli.exits import Exit, Leave
from seminar_designer.cli.problems import problems_told
from seminar_designer.cli.wording import Words
from seminar_designer.documents import CYCLE_DOCUMENTS, DOCUMENTS, NotNeeded
from seminar_designer.documents.document import CycleDocument
from seminar_designer.documents.templates.sampling import (
    Sample,
    Source,
    built_in,
    of_cycle,
    of_programme,
    sample,
    word_documents,
)
from seminar_designer.loading.catalogue import load_catalogue
from seminar_designer.loading.cycle import load_cycle
from seminar_designer.loading.problems import nearest_of
from seminar_designer.loading.programme import load_programme


def known_document(words: Words, name: str) -> str:
    """`name` when a document of that name is made from a Word template; leaves otherwise."""
    known = word_documents()
    if name in known:
        return name
    other = DOCUMENTS.get(name) or CYCLE_DOCUMENTS.get(name)
    if isinstance(other, CycleDocument):
        raise Leave(Exit.BAD_INPUT, words.say("template.like", name=name, like=other.template))
    if other is not None:
        raise Leave(Exit.BAD_INPUT, words.say("template.no_word", name=name, format=other.extension))
    nearest = nearest_of(name, known)
    told = words.say("template.all", names=", ".join(known)) if nearest is None else words.say(
        "refusals.nearest", name=nearest
    )
    raise Leave(Exit.BAD_INPUT, words.say("export.unknown", name=name) + told)


def source_of(words: Words, name: str, workspace: Path | None, programme: Path | None) -> Source:
    """The built-in programme and cycle, or that of a file; leaves with what is wrong with it."""
    with problems_told(words):
        catalogue = load_catalogue(workspace)
        if programme is None:
            return built_in(catalogue, words.language, workspace)
        if name in CYCLE_DOCUMENTS:
            return of_cycle(load_cycle(programme), catalogue, words.language, workspace)
        return of_programme(load_programme(programme), catalogue, words.language, workspace)


def sample_of(words: Words, name: str, source: Source, *, given: bool) -> Sample:
    """The document filled in; leaves when the programme (`given`, or the built-in one) has nothing to say in it."""
    document = DOCUMENTS.get(name)
    nature = source.programmes[0].brief.nature if source.programmes else None
    if given and document is not None and nature not in document.natures:
        raise Leave(Exit.BAD_INPUT, words.say("export.other_nature", name=name, nature=nature))
    try:
        with problems_told(words):
            return sample(name, source)
    except NotNeeded as reason:
        told = words.say("export.not_needed", name=name, reason=reason)
        raise Leave(Exit.BAD_INPUT, told, words["template.other_programme"]) from None
