"""Tables typed in Markdown, and the headings and lines around them."""

import re
from collections.abc import Iterator

from seminar_designer.agendas.typed import Note, Piece, Place, Row, Table

_RULE = re.compile(r"^\s*\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?\s*$")
_FENCE = re.compile(r"^\s*(```|~~~)")
_HEADING = re.compile(r"^\s{0,3}#{1,6}\s+(.*?)\s*#*\s*$")
_UNDERLINE = re.compile(r"^\s{0,3}(=+|-{2,})\s*$")
_BULLET = re.compile(r"^\s*(?:[-*+]|\d+[.)])\s+")
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
_MARKS = re.compile(r"(\*\*|__|~~|`|(?<![\w*])\*(?=\S)|(?<=\S)\*(?![\w*]))")
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_TAG = re.compile(r"</?[a-z][^<>]*>", re.IGNORECASE)
_ENTITIES = {"&nbsp;": " ", "&ndash;": "–", "&amp;": "&", "&eacute;": "é"}


def read_markdown(text: str) -> tuple[Piece, ...]:
    """Its tables and its lines of text, in order; what stands between fences is left out."""
    blanked = _COMMENT.sub(lambda found: "\n" * found[0].count("\n"), text)
    lines = blanked.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    pieces: list[Piece] = []
    table: list[Row] = []
    fenced = False
    for number, line in enumerate(lines, start=1):
        if _FENCE.match(line):
            fenced = not fenced
        elif not fenced and _is_row(lines, number - 1):
            if not _RULE.match(line):
                table.append(Row(Place(0, number), tuple(_cells(line))))
            continue
        if table:
            pieces.append(Table(tuple(table)))
            table = []
        if not fenced:
            pieces += _notes(lines, number - 1)
    return (*pieces, *([Table(tuple(table))] if table else []))


def _is_row(lines: list[str], index: int) -> bool:
    """Whether a line is of a table: it begins with a bar, or has one and so does a neighbour."""
    line = lines[index]
    if "|" not in line:
        return False
    near = [lines[other] for other in (index - 1, index + 1) if 0 <= other < len(lines)]
    return line.lstrip().startswith("|") or any("|" in other for other in near)


def _cells(line: str) -> Iterator[str]:
    inner = line.strip()
    inner = inner.removeprefix("|")
    if inner.endswith("|") and not inner.endswith("\\|"):
        inner = inner[:-1]
    for cell in re.split(r"(?<!\\)\|", inner):
        yield plain_text(cell)


def plain_text(text: str) -> str:
    """The text without the marks of Markdown; a line break inside a cell stays one."""
    text = _BREAK.sub("\n", text)
    text = _MARKS.sub("", _LINK.sub(r"\1", _TAG.sub("", text)))
    for entity, character in _ENTITIES.items():
        text = text.replace(entity, character)
    return re.sub(r"\\([\\|*_`~#<>()\[\]-])", r"\1", text).strip()


def _notes(lines: list[str], index: int) -> Iterator[Note]:
    line = lines[index]
    if not line.strip() or _UNDERLINE.match(line):
        return
    heading = _HEADING.match(line)
    below = lines[index + 1] if index + 1 < len(lines) else ""
    strong = re.fullmatch(r"\s*(\*\*|__)(.+)\1\s*:?\s*", line)
    text = heading[1] if heading else _BULLET.sub("", line)
    is_heading = bool(heading or strong) or (bool(_UNDERLINE.match(below)) and not _BULLET.match(line))
    yield Note(Place(0, index + 1), plain_text(text), is_heading)
