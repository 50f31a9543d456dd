"""Text as people's programs save it: UTF-8, UTF-16 with its mark, or the Windows code page of western Europe."""

import codecs
import unicodedata
from pathlib import Path

from seminar_designer.loading.problems import BadInput, Problem
from seminar_designer.loading.yaml_nodes import MAX_BYTES

WINDOWS = "Windows-1252"
_MARKS = {codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}
_WESTERN = frozenset("àâäáãçéèêëîïíìôöóõùûüúÿñœæÀÂÄÁÇÉÈÊËÎÏÔÖÓÙÛÜÚŸÑŒÆß«»‹›’‘“”–—…•°€£·×÷½¼¾²³±§®©™ \u00a0")
"""What French and English are written with; another letter tells that the code page is another one."""


def read_text(file: Path, kind: str = "agenda") -> tuple[str, str | None]:
    """The text of a file, and its encoding when that is not Unicode. Raises BadInput; `<kind>_empty` and
    `<kind>_too_big` are the cases of a file that is.
    """
    raw = read_bytes(file, MAX_BYTES, kind)
    try:
        mark = next((encoding for mark, encoding in _MARKS.items() if raw.startswith(mark)), "utf-8-sig")
        text, encoding = raw.decode(mark), None
    except UnicodeDecodeError as error:
        text, encoding = _western(raw), WINDOWS
        if not text:
            raise BadInput([_at(file, raw.decode("latin-1"), error.start, "not_utf8")]) from error
    for position, character in enumerate(text):
        if unicodedata.category(character) == "Cc" and character not in "\t\n\r\f\v\x85":
            raise BadInput([_at(file, text, position, "control_character")])
    if not text.strip():
        raise BadInput([Problem(file, 0, 0, "", f"{kind}_empty")])
    return text, encoding


def read_bytes(file: Path, most: int, kind: str = "agenda") -> bytes:
    """The bytes of a file. Raises BadInput when it is not there, cannot be read, or is larger than `most`."""
    try:
        if file.stat().st_size > most:
            raise BadInput([Problem(file, 0, 0, "", f"{kind}_too_big", facts=(("limit", str(most // 1_000_000)),))])
        return file.read_bytes()
    except (OSError, ValueError) as error:
        case = "file_missing" if isinstance(error, FileNotFoundError) else "file_unreadable"
        raise BadInput([Problem(file, 0, 0, "", case)]) from error


def _western(raw: bytes) -> str:
    """The text in the Windows code page, empty when that makes no text of western Europe."""
    try:
        text = raw.decode("cp1252")
    except UnicodeDecodeError:
        return ""
    return text if all(character.isascii() or character in _WESTERN for character in text) else ""


def _at(file: Path, text: str, position: int, case: str) -> Problem:
    before = text[:position]
    return Problem(file, before.count("\n") + 1, position - before.rfind("\n"), "", case)
