"""Writes docs/rules.md and docs/rules.fr.md: `python -m tools.rules_table`; --check only tells what is stale."""

import sys
from pathlib import Path

from tools.rules_table.table import pages

DOCS = Path(__file__).parents[2] / "docs"


def main(arguments: list[str]) -> int:
    """Writes both pages, or says which are not what would be written."""
    stale = [name for name, text in pages().items() if _text(DOCS / name) != text]
    for name in stale:
        if "--check" in arguments:
            sys.stderr.write(f"{name} is stale: python -m tools.rules_table\n")
        else:
            (DOCS / name).write_text(pages()[name], encoding="utf-8")
    return int("--check" in arguments and bool(stale))


def _text(file: Path) -> str:
    return file.read_text(encoding="utf-8") if file.is_file() else ""


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
