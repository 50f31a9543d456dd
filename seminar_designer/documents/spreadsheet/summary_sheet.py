"""The sheet that sums the days up: minutes by objective and by sort of activity, day by day."""

from collections.abc import Sequence
from string import ascii_uppercase
from typing import Any

from seminar_designer.documents.spreadsheet.day_sheet import LONGEST, TALLEST, Laid
from seminar_designer.documents.spreadsheet.formats import Formats, row_height
from seminar_designer.documents.spreadsheet.rows import DaySheet, Goal
from seminar_designer.documents.typesetting.words import Words

LABEL_WIDTH, DAY_WIDTH = 60, 10


def write_summary(
    sheet: Any,
    days: Sequence[tuple[DaySheet, Laid]],
    goals: Sequence[Goal],
    formats: Formats,
    words: Words,
    title: str,
) -> None:
    """Writes both tables, each with the same total at its foot."""
    sheet.set_row(0, 28)
    sheet.set_row(1, 22)
    sheet.set_column(0, 0, 6)
    sheet.set_column(1, 1, LABEL_WIDTH)
    sheet.set_column(2, 2 + len(days), DAY_WIDTH)
    sheet.write_string("A1", title[:LONGEST], formats("title"))
    sheet.write_string("A2", str(words["summary"]["title"]), formats("subtitle"))
    table = _Table(sheet, days, formats, words["summary"])
    after = table.goals(4, goals)
    last = table.sorts(after + 2)
    sheet.print_area(0, 0, last - 1, 2 + len(days))


class _Table:
    def __init__(self, sheet: Any, days: Sequence[tuple[DaySheet, Laid]], formats: Formats, words: Words) -> None:
        self.sheet, self.days, self.formats, self.words = sheet, days, formats, words
        self.total = _letter(2 + len(days))

    def goals(self, row: int, goals: Sequence[Goal]) -> int:
        """Minutes by objective, what serves none, and the sum; its last row."""
        first = self.head(row, "goals")
        for number, goal in enumerate(goals, start=first):
            self.sheet.write_number(f"A{number}", goal.number, self.formats("number"))
            self.sheet.write_string(f"B{number}", goal.statement[:LONGEST], self.formats("cell"))
            self.sheet.set_row(number - 1, min(row_height([(goal.statement, LABEL_WIDTH, False)]), TALLEST))
            minutes = [sum(one.minutes for one in day.rows if one.goal == goal.number) for day, _ in self.days]
            sums = [f"SUMIF({laid.range('goal')},$A{number},{laid.range('minutes')})" for _, laid in self.days]
            self.line(number, sums, minutes)
        last = first + len(goals)
        self.label(last, str(self.words["none"]))
        rest = [sum(one.minutes for one in day.rows if one.goal is None) for day, _ in self.days]
        sums = [f"SUM({laid.range('minutes')})" for _, laid in self.days]
        if goals:
            letters = [_letter(2 + place) for place in range(len(self.days))]
            sums = [f"{one}-SUM({at}{first}:{at}{last - 1})" for one, at in zip(sums, letters, strict=True)]
        self.line(last, sums, rest)
        return self.foot(first, last)

    def sorts(self, row: int) -> int:
        """Minutes by sort of activity, longest first, and the sum; its last row."""
        minutes: dict[str, int] = {}
        for day, _ in self.days:
            for one in day.rows:
                minutes[one.sort] = minutes.get(one.sort, 0) + one.minutes
        first = self.head(row, "sorts")
        ordered = sorted(minutes, key=lambda sort: -minutes[sort])
        for number, sort in enumerate(ordered, start=first):
            self.label(number, sort)
            sums = [f"SUMIF({laid.range('sort')},$B{number},{laid.range('minutes')})" for _, laid in self.days]
            self.line(number, sums, [sum(one.minutes for one in day.rows if one.sort == sort) for day, _ in self.days])
        return self.foot(first, first + len(ordered) - 1)

    def head(self, row: int, name: str) -> int:
        """The title and the headings of a table; the row after them."""
        self.sheet.set_row(row - 1, 24)
        self.sheet.write_string(f"A{row}", str(self.words[name]), self.formats("heading"))
        row += 1
        self.sheet.set_row(row - 1, 20)
        labels = (self.words["number"] if name == "goals" else "", self.words["what"])
        days = [day.name for day, _ in self.days]
        for place, text in enumerate((*labels, *days, self.words["total"])):
            cell = f"{_letter(place)}{row}"
            self.sheet.write_string(cell, str(text), self.formats("number_column" if place != 1 else "column"))
        return row + 1

    def label(self, row: int, text: str) -> None:
        """What a row without a number is about."""
        self.sheet.set_row(row - 1, 18)
        self.sheet.write_blank(f"A{row}", None, self.formats("cell"))
        self.sheet.write_string(f"B{row}", text[:LONGEST], self.formats("cell"))

    def line(self, row: int, formulas: Sequence[str], minutes: Sequence[int]) -> None:
        """The minutes of each day, and their sum."""
        for place, (formula, value) in enumerate(zip(formulas, minutes, strict=True), start=2):
            self.sheet.write_formula(f"{_letter(place)}{row}", f"={formula}", self.formats("number"), value)
        across = f"=SUM(C{row}:{_letter(1 + len(minutes))}{row})"
        self.sheet.write_formula(f"{self.total}{row}", across, self.formats("number", bold=True), sum(minutes))

    def foot(self, first: int, last: int) -> int:
        """The sum of each column; its row."""
        row = last + 1
        self.sheet.set_row(row - 1, 18)
        self.sheet.write_blank(f"A{row}", None, self.formats("total_label"))
        self.sheet.write_string(f"B{row}", str(self.words["total"]), self.formats("strong"))
        wholes = [sum(one.minutes for one in day.rows) for day, _ in self.days]
        for place, value in enumerate((*wholes, sum(wholes)), start=2):
            letter = _letter(place)
            formula = f"=SUM({letter}{first}:{letter}{last})"
            self.sheet.write_formula(f"{letter}{row}", formula, self.formats("total"), value)
        return row


def _letter(place: int) -> str:
    """The letters of a column, from 0: A to Z, then AA."""
    before, last = divmod(place, len(ascii_uppercase))
    return (ascii_uppercase[before - 1] if before else "") + ascii_uppercase[last]
