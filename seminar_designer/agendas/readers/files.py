"""Reading the file of an agenda, by its format."""

from pathlib import Path

from seminar_designer.agendas.formats import MARKDOWN, OTHERS, TEXT, WORD
from seminar_designer.agendas.readers.csv_tables import read_csv
from seminar_designer.agendas.readers.markdown_tables import read_markdown
from seminar_designer.agendas.typed import Piece, Table, Typed
from seminar_designer.loading.problems import BadInput, Problem
from seminar_designer.loading.text_files import read_text

_MOST_ROWS = 2_000
_MOST_CELLS = 60


def read_typed(file: Path) -> Typed:
    """The file as it was typed. Raises BadInput when it cannot be read, or has no table."""
    suffix = file.suffix.lower()
    if suffix in OTHERS:
        case = "agenda_other_format" if file.exists() else "file_missing"
        raise BadInput([Problem(file, 0, 0, "", case)])
    pieces, encoding = _pieces(file, suffix)
    rows = [row for piece in pieces if isinstance(piece, Table) for row in piece.rows]
    if not any(len(row.cells) > 1 for row in rows):
        raise BadInput([Problem(file, 0, 0, "", "agenda_no_table")])
    if len(rows) > _MOST_ROWS or any(len(row.cells) > _MOST_CELLS for row in rows):
        facts = (("rows", str(_MOST_ROWS)), ("cells", str(_MOST_CELLS)))
        raise BadInput([Problem(file, 0, 0, "", "agenda_too_many", facts=facts)])
    return Typed(file, pieces, encoding)


def _pieces(file: Path, suffix: str) -> tuple[tuple[Piece, ...], str | None]:
    """What the file holds, and its encoding when that is not Unicode."""
    if suffix in WORD:
        from seminar_designer.agendas.readers.word_tables import read_word  # noqa: PLC0415 - it takes long to import

        return read_word(file), None
    text, encoding = read_text(file)
    bars = suffix in MARKDOWN or (suffix in TEXT and "|" in text)
    return read_markdown(text) if bars else read_csv(text, file), encoding
