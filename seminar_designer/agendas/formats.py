"""Which files are agendas, by their names."""

from pathlib import Path
from typing import Final

MARKDOWN: Final = (".md", ".markdown", ".mdown")
CSV: Final = (".csv", ".tsv", ".tab")
TEXT: Final = (".txt",)
"""Either of the two above."""
WORD: Final = (".docx", ".docm")
OTHERS: Final = (
    ".doc", ".odt", ".rtf", ".xlsx", ".xls", ".ods", ".pdf", ".pptx", ".pages", ".numbers", ".html", ".htm",
)  # fmt: skip
"""Formats that people may well try; they are told what to save them as."""


def is_agenda(file: Path) -> bool:
    """Whether the name of a file says that it is an agenda, or something that was meant to be one."""
    return file.suffix.lower() in (*MARKDOWN, *CSV, *TEXT, *WORD, *OTHERS)
