"""People from a CSV file: who they are, whom they report to, with whom they wish to be or not to be."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from seminar_designer.loading.csv_rows import CsvRow, read_rows
from seminar_designer.loading.names import NamesKnown
from seminar_designer.loading.people_columns import COLUMNS, Columns, read_columns
from seminar_designer.loading.problems import NO_FILE, BadInput, Problem, raise_if, shown
from seminar_designer.model.people import Person

MOST = 400
"""People of one file."""
LONGEST = 200
"""Characters of a name, service, level or site."""
_SEPARATORS = re.compile(r"\s*[;,/|+\n]\s*")
"""Between several names or languages in one cell."""
_SEVERAL = frozenset({"languages", "with_", "apart"})
_SINGLE = frozenset(COLUMNS) - _SEVERAL - {"first_name"}


@dataclass(frozen=True)
class Population:
    """The people, in the order of the file; managers who are not among them; headings that were not read."""

    people: tuple[Person, ...]
    outside: tuple[str, ...] = ()
    unread: tuple[str, ...] = ()


def load_people(file: Path) -> Population:
    """The people of a CSV file. Raises BadInput with all problems at once, each with its line and its column."""
    headings, *rows = read_rows(file, "people")
    columns, problems = read_columns(headings, file)
    if "name" not in columns.where:
        raise BadInput(problems)
    if len(rows) < 2 or len(rows) > MOST:
        case = "people_too_few" if len(rows) < 2 else "people_too_many"
        raise BadInput([*problems, Problem(file, 0, 0, "", case, facts=(("most", str(MOST)),))])
    reading = _Reading(file, columns, rows)
    problems += reading.problems()
    raise_if(problems)
    return Population(tuple(map(reading.person, rows)), tuple(reading.outside()), columns.unread)


class _Reading:
    """The rows, read against one another."""

    def __init__(self, file: Path, columns: Columns, rows: Sequence[CsvRow]) -> None:
        self.file, self.columns, self.rows = file, columns, rows
        self.known = NamesKnown(filter(None, map(self.name, rows)))

    def cell(self, row: CsvRow, column: str) -> str:
        """What stands in a column, nothing where there is none."""
        place = self.columns.where.get(column)
        return row.cells[place] if place is not None and place < len(row.cells) else ""

    def name(self, row: CsvRow) -> str:
        """The whole name of the person of a row; none where the name is missing."""
        name = self.cell(row, "name")
        return f"{self.cell(row, 'first_name')} {name}".strip() if name else ""

    def several(self, row: CsvRow, column: str) -> list[str]:
        """The names or languages of a cell; a cell that is one name of the list is that name."""
        cell = self.cell(row, column)
        if self.known.meant(cell) is not None:
            return [cell]
        return [part for part in _SEPARATORS.split(cell) if part]

    def person(self, row: CsvRow) -> Person:
        """The person of a row that has no problem."""
        values: dict[str, Any] = {name: self.cell(row, name) or None for name in COLUMNS if name in _SINGLE}
        values["name"] = self.name(row)
        values["manager"] = self.known.meant(self.cell(row, "manager")) or values["manager"]
        for column in ("with_", "apart"):
            values[column] = tuple(dict.fromkeys(self.known.meant(name) for name in self.several(row, column)))
        values["languages"] = tuple(dict.fromkeys(self.several(row, "languages")))
        return Person.model_validate(values)

    def outside(self) -> Iterator[str]:
        """Managers who are not in the list."""
        managers = dict.fromkeys(self.cell(row, "manager") for row in self.rows)
        return (name for name in managers if name and self.known.meant(name) is None)

    def problems(self) -> Iterator[Problem]:
        """Everything that is wrong with the rows."""
        first: dict[str, int] = {}
        for row in self.rows:
            name = self.name(row)
            if len(row.cells) > self.columns.width and any(row.cells[self.columns.width :]):
                facts = (("cells", str(len(row.cells))), ("columns", str(self.columns.width)))
                yield Problem(self.file, row.line, self.columns.width + 1, "", "people_too_wide", facts=facts)
            if not name:
                yield self._at(row, "name", "people_name_empty")
                continue
            twice = first.setdefault(self.known.form(name), row.line)
            if twice != row.line:
                yield self._at(row, "name", "people_name_twice", name, line=str(twice))
            yield from (
                self._at(row, column, "text_shorter", self.cell(row, column), limit=str(LONGEST))
                for column in self.columns.where
                if column not in _SEVERAL and len(self.cell(row, column)) > LONGEST
            )
            yield from self._others(row, name)
        yield from self._circles()

    def _others(self, row: CsvRow, name: str) -> Iterator[Problem]:
        """Names that nobody has, or that are the person's own, or both wished for and not."""
        manager = self.cell(row, "manager")
        named = [("manager", manager)] if manager else []
        named += [(column, one) for column in ("with_", "apart") for one in self.several(row, column)]
        for column, one in named:
            meant, nearest = self.known.meant(one), self.known.nearest(one)
            if meant is None and (column != "manager" or nearest is not None):
                case = "people_unknown_manager" if column == "manager" else "people_unknown"
                yield self._at(row, column, case, one, nearest)
            elif meant is not None and self.known.form(meant) == self.known.form(name):
                yield self._at(row, column, "people_oneself", one)
        both = {self.known.meant(one) for one in self.several(row, "with_")} - {None}
        for one in self.several(row, "apart"):
            if self.known.meant(one) in both:
                yield self._at(row, "apart", "people_with_and_apart", one)

    def _circles(self) -> Iterator[Problem]:
        """Lines of managers that come back to where they began, each told once."""
        above = {self.name(row): self.known.meant(self.cell(row, "manager")) for row in self.rows}
        seen: set[str] = set()
        for row in self.rows:
            path: list[str] = []
            name: str | None = self.name(row)
            while name and name not in path and name not in seen:
                path.append(name)
                name = above.get(name)
            if name in path and len(path) - path.index(name) > 1:
                chain = " → ".join([*path[path.index(name) :], name])
                yield self._at(row, "manager", "people_circle", None, chain=shown(chain, 200))
            seen.update(path)

    def _at(
        self, row: CsvRow, column: str, case: str, found: str | None = None, nearest: str | None = None, **facts: str
    ) -> Problem:
        place = self.columns.where[column]
        told = None if found is None else shown(found)
        return Problem(
            self.file, row.line, place + 1, self.columns.headings[place], case, told, nearest, tuple(facts.items())
        )  # fmt: skip


def load_rounds(file: Path, people: Sequence[Person]) -> list[dict[str, str]]:
    """The rounds of a file as `seminar groups rotate` writes it: for each, the group of each person who was there.

    Columns after the names are rounds, in order. People who are not in `people` any more are left out.
    """
    headings, *rows = read_rows(file, "people")
    known = NamesKnown(person.name for person in people)
    problems = []
    if len(headings.cells) < 2:
        raise BadInput([Problem(file, headings.line, 1, "", "rounds_missing")])
    rounds: list[dict[str, str]] = [{} for _ in headings.cells[1:]]
    seen: Counter[str] = Counter()
    for row in rows:
        name = known.meant(row.cells[0])
        nearest = known.nearest(row.cells[0])
        if name is None and nearest is not None:
            problems.append(Problem(file, row.line, 1, "", "rounds_unknown", shown(row.cells[0]), nearest))
        if name is None:
            continue
        seen[name] += 1
        if seen[name] > 1:
            problems.append(Problem(file, row.line, 1, "", "people_name_twice", shown(name), facts=(("line", "–"),)))
        for number, group in enumerate(row.cells[1 : len(rounds) + 1]):
            if group:
                rounds[number][name] = group
    raise_if(problems)
    return rounds


def unknown_name(name: str, people: Sequence[Person]) -> Problem:
    """A name of the command line that nobody has."""
    known = NamesKnown(person.name for person in people)
    return Problem(NO_FILE, 0, 0, "", "people_named", shown(name), known.nearest(name))


def meant(people: Sequence[Person]) -> Mapping[str, int]:
    """The position of each person by name."""
    return {person.name: number for number, person in enumerate(people)}
