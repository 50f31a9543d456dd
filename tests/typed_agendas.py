"""Agendas as people type them, in files of every format, and what `seminar check` says of them.

An agenda is lines of text: a day is `# Jour 1`, a slot `9h00 | 9h15 | 15 min | Accueil | ouverture` (start, end,
length, title, type; the last ones may be left out), anything else a line of text.
"""

import csv
import functools
import io
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import docx
import pytest
from command_line import Ended, seminar

from seminar_designer.cli import check_agenda
from seminar_designer.loading.catalogue import load_catalogue

FORMATS = ("csv", "md", "docx")
HEADINGS = ("Début", "Fin", "Durée", "Activité", "Type")

CLEAN = """\
Durée totale : 6 h 30
# Jour 1
8h45 | 9h00 | 15 min | Accueil café
9h00 | 9h20 | 20 min | Bienvenue et tour des attentes
9h20 | 10h15 | 55 min | Ce que nous réussissons déjà
10h15 | 10h30 | 15 min | Pause
10h30 | 12h00 | 1 h 30 | Enquête chez nos clients
12h00 | 13h15 | 1 h 15 | Déjeuner
13h15 | 14h45 | 1 h 30 | Trois chantiers en petits groupes
14h45 | 15h00 | 15 min | Pause
15h00 | 16h15 | 1 h 15 | Qui fait quoi d'ici juin
16h15 | 16h30 | 15 min | Bilan et clôture
"""
"""A day in which nothing is wrong: 6 h 15 of work and a welcome coffee, 6 h 30 without breaks or lunch."""


_LOADED = functools.cache(load_catalogue)


def settle(monkeypatch: pytest.MonkeyPatch) -> None:
    """The system speaks English, and the catalogue is read once for all tests."""
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    monkeypatch.setattr(check_agenda, "load_catalogue", _LOADED)


def write_agenda(folder: Path, text: str, kind: str = "csv", name: str = "agenda") -> Path:
    """The agenda in a file of that format."""
    file = folder / f"{name}.{kind}"
    lines = [line for line in text.splitlines() if line.strip()]
    slots = [[cell.strip() for cell in line.split("|")] for line in lines if "|" in line]
    wide = max(map(len, slots), default=2)
    if kind == "docx":
        _word(lines, wide).save(str(file))
    else:
        file.write_text(_csv(lines, wide) if kind == "csv" else _markdown(lines, wide), encoding="utf-8")
    return file


def _cells(line: str, wide: int) -> list[str]:
    cells = [cell.strip() for cell in line.split("|")]
    return [*cells, *[""] * (wide - len(cells))]


def _csv(lines: Sequence[str], wide: int) -> str:
    out = io.StringIO()
    rows = csv.writer(out, delimiter=";")
    day, headed = "", False
    for line in lines:
        if line.startswith("# "):
            day = line[2:]
        elif "|" in line:
            if not headed:
                rows.writerow(["Jour", *HEADINGS[:wide]])
            headed = True
            rows.writerow([day, *_cells(line, wide)])
            day = ""
        else:
            rows.writerow([line])
    return out.getvalue()


def _markdown(lines: Sequence[str], wide: int) -> str:
    out: list[str] = []
    headed = False
    for line in lines:
        if "|" in line:
            if not headed:
                out += ["", f"| {' | '.join(HEADINGS[:wide])} |", "|---" * wide + "|"]
            out.append(f"| {' | '.join(_cells(line, wide))} |")
        else:
            out += ["", f"#{line}" if line.startswith("# ") else line]
        headed = "|" in line
    return "\n".join(out) + "\n"


def _word(lines: Sequence[str], wide: int) -> Any:
    document = docx.Document()
    table = None
    for line in lines:
        if "|" not in line:
            table = None
            if line.startswith("# "):
                document.add_heading(line[2:], 1)
            else:
                document.add_paragraph(line)
            continue
        if table is None:
            table = document.add_table(1, wide)
            for cell, heading in zip(table.rows[0].cells, HEADINGS, strict=False):
                cell.text = heading
        for cell, text in zip(table.add_row().cells, _cells(line, wide), strict=True):
            cell.text = text
    return document


def checked(file: Path, *options: str) -> tuple[Ended, Any]:
    """How the check ends, and the data it gives to programs; None when it gives none."""
    ended = seminar("check", file, "--json", *options)
    return ended, json.loads(ended.out) if ended.out else None


def cases(data: Any, *severities: str) -> list[str]:
    """The findings as `kind case`, those of rules as `rule case`, of these severities (forbid and warn unless said)."""
    wanted = severities or ("forbid", "warn")
    return sorted(f"{one['kind']} {one['case']}" for one in data["findings"] if one["severity"] in wanted)


def found(data: Any, case: str) -> Any:
    """The only finding of this case."""
    (one,) = [one for one in data["findings"] if one["case"] == case]
    return one
