"""Which column of a list of people holds what, whatever language and case its headings are in."""

from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from seminar_designer.loading.csv_rows import CsvRow
from seminar_designer.loading.names import NamesKnown
from seminar_designer.loading.problems import Problem, shown

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "name": ("name", "nom", "names", "noms", "prenom nom", "nom prenom", "prenom et nom", "nom et prenom", "full name",
             "last name", "nom de famille"),
    "first_name": ("first name", "prenom"),
    "service": ("service", "services", "department", "departement", "team", "equipe"),
    "level": ("level", "niveau", "niveau de responsabilite", "level of responsibility"),
    "manager": ("manager", "responsable", "n+1", "superieur", "reports to"),
    "site": ("site", "sites", "place", "lieu"),
    "languages": ("language", "languages", "langue", "langues"),
    "with_": ("with", "avec", "souhaite etre avec"),
    "apart": ("apart", "sans", "a separer", "not with"),
    "function": ("function", "fonction", "job", "poste"),
    "company": ("company", "entreprise"),
    "email": ("email", "e mail", "courriel", "mail"),
}  # fmt: skip
"""What a person has, and how a column of it may be called; a first name goes before the name."""

NEAR = 0.8
"""How alike a heading and a known one are before it is taken for a slip."""


@dataclass(frozen=True)
class Columns:
    """The position of each column (from 0), all headings, and those that are not read."""

    where: Mapping[str, int]
    headings: tuple[str, ...]
    unread: tuple[str, ...]

    @property
    def width(self) -> int:
        """How many columns there are."""
        return len(self.headings)


def read_columns(row: CsvRow, file: Path) -> tuple[Columns, list[Problem]]:
    """The columns of the heading row, and what is wrong with it."""
    meanings = {form: column for column, forms in COLUMNS.items() for form in forms}
    where: dict[str, int] = {}
    unread: list[str] = []
    problems: list[Problem] = []
    for place, heading in enumerate(row.cells):
        form = NamesKnown.form(heading)
        column = meanings.get(form)
        near = get_close_matches(form, meanings, n=1, cutoff=NEAR) if column is None else []
        if column is not None and column in where:
            first = row.cells[where[column]]
            problems.append(
                Problem(file, row.line, place + 1, "", "people_column_twice", shown(heading), facts=(("first", first),))
            )
        elif column is not None:
            where[column] = place
        elif near:
            problems.append(Problem(file, row.line, place + 1, "", "people_column", shown(heading), near[0]))
        elif heading:
            unread.append(heading)
    if "name" not in where and not any(meanings.get(one.nearest or "") == "name" for one in problems):
        problems.append(Problem(file, row.line, 1, "", "people_no_names", shown(", ".join(filter(None, row.cells)))))
    return Columns(where, row.cells, tuple(unread)), problems
