"""Texts in fewer words: the first sentences, or as much as stands on so many lines."""

import re

from seminar_designer.documents.typesetting.page_fit import Column, Line

_END = re.compile(r"(?<!\bM)(?<![\s\u00a0]\d)[.!?…]+(?:[\s\u00a0\u202f]*[»”\")])*(?=\s+[A-ZÀ-ÖØ-Þ«“\"(]|\s*$)")
_CLAUSE = re.compile(r"(?=[\s\u00a0\u202f]*;\s)")
FEW = 0.5
"""Part of the characters allowed under which a text says too little."""

PAIRS = (("«", "»"), ("“", "”"), ("(", ")"))


def first_sentences(text: str, most: int, longest: int) -> str:
    """Whole sentences of at most `most` characters together, the first in any case; with the next one, up to `longest`,
    where that leaves few words. Only a sentence longer than `longest` is cut, at a semicolon if there is one, and ends
    with an ellipsis.
    """
    ends = [found.end() for found in _END.finditer(text) if _closed(text[: found.end()])] or [len(text)]
    kept = max(sum(end <= most for end in ends), 1)
    if kept < len(ends) and ends[kept - 1] < most * FEW and ends[kept] <= longest:
        kept += 1
    first = text[: ends[kept - 1]].strip()
    if len(first) <= longest:
        return first
    clauses = [
        found.start()
        for found in _CLAUSE.finditer(first)
        if longest // 3 <= found.start() <= longest and _closed(first[: found.start()])
    ]
    return f"{first[: clauses[-1]].rstrip()}…" if clauses else _outside(clipped(first, longest))


def clipped(text: str, most: int) -> str:
    """The text in at most `most` characters, cut after a word when there is one, with an ellipsis."""
    if len(text) <= most:
        return text
    head = text[: most - 1]
    word = head.rfind(" ")
    return head[: word if word > most // 2 else most - 1].rstrip(" ,;:–·") + "…"


def fitted(column: Column, kind: str, text: str, rows: int) -> str:
    """As much of the text as stands on so many lines of the column, with an ellipsis where it is cut."""
    if column.rows(Line(kind, text)) <= rows:
        return text
    low, high = 1, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        if column.rows(Line(kind, clipped(text, middle))) <= rows:
            low = middle
        else:
            high = middle - 1
    return clipped(text, low)


def enumerated(column: Column, kind: str, parts: tuple[str, ...], rows: int) -> str:
    """As many whole parts as stand on so many lines, « a, b + 2 »; where not even one does, as much of it as fits."""
    for number in range(len(parts), 0, -1):
        left = len(parts) - number
        text = ", ".join(parts[:number]) + (f" + {left}" if left else "")
        if column.rows(Line(kind, text)) <= rows:
            return text
    return fitted(column, kind, parts[0], rows) if parts else ""


def _outside(text: str) -> str:
    """The text without a quotation that it begins but does not end."""
    for opened, closed in PAIRS:
        start = text.rfind(opened)
        if start > len(text) // 4 and text.count(opened) > text.count(closed):
            return text[:start].rstrip(" ,;:–·\u00a0\u202f") + "…"
    return text


def _closed(text: str) -> bool:
    """Whether every quotation and bracket that was opened is closed."""
    return all(text.count(opened) == text.count(closed) for opened, closed in PAIRS) and text.count('"') % 2 == 0
