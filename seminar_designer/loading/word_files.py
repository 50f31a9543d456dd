"""Word files that people have filled in: opened without trusting them, and their text as it is read."""

import io
import zipfile
from pathlib import Path
from typing import Any

from docx import Document
from docx.oxml.ns import qn

from seminar_designer.loading.problems import BadInput, Problem
from seminar_designer.loading.text_files import read_bytes

MAX_BYTES = 20_000_000
MAX_UNPACKED = 60_000_000
"""Bytes that a packed file may hold: a few kilobytes can be made to swell beyond any memory."""
_SPACES = {qn("w:tab"): " ", qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:noBreakHyphen"): "-"}
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_LEFT_OUT = {qn("w:del"), qn("w:moveFrom"), qn("w:instrText"), _FALLBACK}


def read_body(file: Path, kind: str = "agenda") -> Any:
    """The element of the body. Raises BadInput; `<kind>_not_word` and `<kind>_too_big` are its cases."""
    raw = io.BytesIO(read_bytes(file, MAX_BYTES, kind))
    try:
        with zipfile.ZipFile(raw) as packed:
            small = sum(part.file_size for part in packed.infolist()) <= MAX_UNPACKED
        body: Any = Document(raw).element.body if small else None
    except Exception as error:
        raise BadInput([Problem(file, 0, 0, "", f"{kind}_not_word")]) from error
    if body is None:
        raise BadInput([Problem(file, 0, 0, "", f"{kind}_too_big", facts=(("limit", f"{MAX_UNPACKED // 10**6}"),))])
    return body


def text_of(element: Any) -> str:
    """The text of an element as it is read: insertions kept, deletions left out."""
    if element.tag in _LEFT_OUT:
        return ""
    if element.tag == qn("w:t"):
        return element.text or ""
    if element.tag in _SPACES:
        return _SPACES[element.tag]
    return "".join(text_of(child) for child in element if isinstance(child.tag, str))
