"""The files of a design: the programme and its documents, all made before the first is written."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from seminar_designer.cli.exits import Exit, Leave
from seminar_designer.cli.wording import Words
from seminar_designer.documents import DOCUMENTS, write_document
from seminar_designer.loading.atomic import HandEdited, hand_edited, write_file
from seminar_designer.loading.programme import write_yaml
from seminar_designer.model.catalogue import Catalogue
from seminar_designer.model.programme import Programme

PROGRAMME = "programme"
"""Stands in front of the documents, under the same name in the texts."""


@dataclass(frozen=True)
class Written:
    """A file that was written: what it is, where, and the copy kept of a version edited by hand."""

    name: str
    file: Path
    backup: Path | None


DESIGNED = tuple(name for name, document in DOCUMENTS.items() if document.with_design)
"""The documents that come with every design."""


def file_names() -> Mapping[str, str]:
    """What is written, by name: the programme, then the documents that come with it."""
    return {PROGRAMME: f"{PROGRAMME}.yaml", **{name: f"{name}.{DOCUMENTS[name].extension}" for name in DESIGNED}}


def refuse_early(folder: Path, force: bool, words: Words) -> None:
    """Leaves before any work is done when the folder cannot be used, or holds files edited by hand."""
    refuse_folder(folder, file_names().values(), words, force=force)


def refuse_folder(folder: Path, names: Iterable[str | Path], words: Words, *, force: bool) -> None:
    """Leaves when nothing can be written into the folder, or one of these files in it was edited by hand."""
    existing = next((one for one in (folder, *folder.parents) if one.exists()), folder)
    if not existing.is_dir():
        raise Leave(Exit.BAD_INPUT, words.say("ends.output_is_file", file=existing))
    refuse_edited([folder / name for name in names], force, words)


def refuse_edited(files: Sequence[Path], force: bool, words: Words) -> None:
    """Leaves when one of the files was edited by hand, unless `force` replaces it."""
    edited = []
    for file in () if force else files:
        try:
            edited += [file] if hand_edited(file) else []
        except OSError as error:
            raise _unwritable(file.parent, error, words) from error
    if edited:
        raise _edited(edited, words)


def contents(programme: Programme, catalogue: Catalogue, words: Words, workspace: Path | None) -> Mapping[str, bytes]:
    """The programme and its documents, by name. Raises BadInput for a brand or texts that cannot be used."""
    documents = {
        name: write_document(name, programme, catalogue, words.language, workspace=workspace) for name in DESIGNED
    }
    return {PROGRAMME: write_yaml(programme).encode(), **documents}


def write_all(folder: Path, made: Mapping[str, bytes], force: bool, words: Words) -> tuple[Written, ...]:
    """Writes every file, each whole or not at all."""
    return tuple(_write_each(folder, made, force, words))


def _write_each(folder: Path, made: Mapping[str, bytes], force: bool, words: Words) -> Iterator[Written]:
    for name, content in made.items():
        file = folder / file_names()[name]
        yield Written(name, file, write_one(file, content, force, words))


def write_one(file: Path, content: bytes, force: bool, words: Words) -> Path | None:
    """Writes one file; with `force` over one edited by hand, whose copy is then returned."""
    try:
        return write_file(file, content, force)
    except HandEdited:
        raise _edited([file], words) from None
    except OSError as error:
        raise _unwritable(file, error, words) from error


def _edited(files: Sequence[Path], words: Words) -> Leave:
    told = [words.say("ends.hand_edited", file=file) for file in files]
    return Leave(Exit.BAD_INPUT, *told, words["ends.hand_edited_hint"])


def _unwritable(file: Path, error: OSError, words: Words) -> Leave:
    return Leave(Exit.BAD_INPUT, words.say("ends.cannot_write", file=file, reason=error.strerror or error))
