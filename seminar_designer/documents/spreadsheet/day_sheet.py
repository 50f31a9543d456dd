"""The sheet of a day: each slot starts when the one before it ends, and its minutes can be changed."""

from dataclasses import dataclass
from itertools import accumulate
from typing import Any, Final

from seminar_designer.documents.spreadsheet.formats import PAUSE, Formats, row_height
from seminar_designer.documents.spreadsheet.rows import DaySheet, SheetRow
from seminar_designer.documents.typesetting.words import Words

DAY: Final = 24 * 60
START, END, LAST, HINT, HEAD = 3, 4, 5, 6, 7
"""Rows: when the day starts, when it is to end, when it ends as things stand, what may be changed, the headings."""

HEADS: Final = (26, 20, 17, 17, 17, 18, 20)
"""Points of the rows up to the headings."""

COLUMNS: Final = {
    "start": 7.5, "minutes": 6, "end": 7.5, "running": 7, "title": 30, "objective": 28, "who": 15, "materials": 30,
    "real": 8, "late": 7, "notes": 26, "goal": 9, "sort": 22, "least": 8, "most": 8,
}  # fmt: skip
"""What each column holds, from A on, and its width in letters. Those after `PRINTED` are for the sums."""

NUMBERS: Final = ("start", "minutes", "end", "running", "real", "late", "goal", "least", "most")
TALLEST = 400.0
"""Points that a row may be high."""

PRINTED: Final = 11
TEXTS: Final = ("title", "objective", "who", "materials")
LETTER: Final = dict(zip(COLUMNS, "ABCDEFGHIJKLMNO", strict=True))
LONGEST = 32_000
"""Letters that a cell can hold."""


@dataclass(frozen=True)
class Laid:
    """Where the slots of a day stand: the name of the sheet, its first and last row; and how high it is (points)."""

    name: str
    first: int
    last: int
    height: float = 0

    def range(self, column: str) -> str:
        """All cells of a column, for a formula on another sheet."""
        letter = LETTER[column]
        name = self.name.replace("'", "''")
        return f"'{name}'!${letter}${self.first}:${letter}${self.last}"


def literal(text: str) -> str:
    """A text inside a formula."""
    return '"' + text.replace('"', '""')[:250] + '"'


def write_day(sheet: Any, day: DaySheet, formats: Formats, words: Words, title: str) -> Laid:
    """Writes the day; where its slots stand."""
    writer = _Writer(sheet, day, formats, words)
    writer.head(title)
    writer.slots()
    writer.totals()
    writer.marks()
    return Laid(day.name, writer.first, writer.last, sum(HEADS) + writer.height)


class _Writer:
    def __init__(self, sheet: Any, day: DaySheet, formats: Formats, words: Words) -> None:
        self.sheet, self.day, self.formats, self.words = sheet, day, formats, words
        self.height = 0.0
        self.first, self.last = HEAD + 1, HEAD + len(day.rows)
        lengths = [row.minutes for row in day.rows]
        self.starts = list(accumulate(lengths, initial=day.start))

    def head(self, title: str) -> None:
        """What it is, when it starts and ends, and the headings of the columns."""
        for row, height in enumerate(HEADS):
            self.sheet.set_row(row, height)
        self.text("A1", title, "title")
        self.text("A2", self.day.title, "subtitle")
        self.sheet.write_number(f"A{START}", self.day.start / DAY, self.formats("time_input"))
        self.text(f"B{START}", self.words["day_start"], "plain")
        self.sheet.write_number(f"A{END}", self.day.end / DAY, self.formats("time_input"))
        self.text(f"B{END}", self.words["day_end"], "plain")
        self.formula(f"A{LAST}", f"C{self.last}", "time", self.starts[-1] / DAY)
        off = self.starts[-1] - self.day.end
        difference = f"ROUND((A{LAST}-A{END})*1440,0)"
        verdict = (
            f"IF({difference}=0,{literal(self.words['on_time'])},IF({difference}>0,{difference}&"
            f"{literal(self.words['too_long'])},-{difference}&{literal(self.words['too_short'])}))"
        )
        told = self.words["on_time"] if not off else f"{abs(off)}{self.words['too_long' if off > 0 else 'too_short']}"
        self.formula(f"B{LAST}", verdict, "verdict", told)
        self.text(f"A{HINT}", self.words["hint"], "hint")
        for number, (name, width) in enumerate(COLUMNS.items()):
            self.sheet.set_column(number, number, width)
            kind = "number_column" if name in NUMBERS else "column"
            self.text(f"{LETTER[name]}{HEAD}", self.words["columns"][name], kind)

    def slots(self) -> None:
        """A row a slot."""
        before = ""
        running = 0
        for number, row in enumerate(self.day.rows, start=self.first):
            running = running + row.minutes if row.part == before else row.minutes
            goes_on, before = row.part == before, row.part
            self.slot(number, row, running, goes_on=goes_on)

    def slot(self, number: int, row: SheetRow, running: int, *, goes_on: bool) -> None:
        """The formulas and texts of a slot."""
        start = self.starts[number - self.first]
        more = {"bg_color": f"#{PAUSE}"} if row.band else {}
        above = f"C{number - 1}" if number > self.first else f"A{START}"
        self.formula(f"A{number}", above, "time", start / DAY, **more)
        self.sheet.write_number(f"B{number}", row.minutes, self.formats("input"))
        self.formula(f"C{number}", f"A{number}+B{number}/1440", "time", (start + row.minutes) / DAY, bold=False, **more)
        if row.part:
            added = f"D{number - 1}+B{number}" if goes_on else f"B{number}"
            self.formula(f"D{number}", added, "number", running, **more)
        else:
            self.text(f"D{number}", "", "cell", **more)
        told = [(text, COLUMNS[name], name == "title") for name in TEXTS if (text := getattr(row, name))]
        height = min(row_height(told), TALLEST)
        self.sheet.set_row(number - 1, height)
        self.height += height
        for name in (*TEXTS, "notes"):
            text = "" if name == "notes" else getattr(row, name)
            kind = "strong" if name == "title" else "cell"
            self.text(f"{LETTER[name]}{number}", text, kind, **more)
        self.text(f"I{number}", "", "blank", **more)
        self.formula(f"J{number}", f'IF(I{number}="","",ROUND((I{number}-A{number})*1440,0))', "signed", "", **more)
        for name, value in (("goal", row.goal), *zip(("least", "most"), row.between or (), strict=False)):
            if value is not None:
                self.sheet.write_number(f"{LETTER[name]}{number}", value, self.formats("number"))
        self.text(f"{LETTER['sort']}{number}", row.sort, "cell")

    def totals(self) -> None:
        """Minutes of each half-day, of lunch, and of the day, above the columns, where they are always seen."""
        parts = list(dict.fromkeys(row.part for row in self.day.rows))
        number = HINT - len(parts)
        for part in parts:
            rows = [self.first + place for place, row in enumerate(self.day.rows) if row.part == part]
            minutes = sum(row.minutes for row in self.day.rows if row.part == part)
            added = "+".join(f"SUM(B{first}:B{last})" for first, last in _stretches(rows))
            self.total(number, added, minutes, part or str(self.words["meals"]))
            number += 1
        whole = sum(row.minutes for row in self.day.rows)
        self.total(number, f"SUM(B{self.first}:B{self.last})", whole, str(self.words["whole_day"]))

    def total(self, number: int, formula: str, minutes: int, label: str) -> None:
        """A sum, and what it is the sum of."""
        self.text(f"H{number}", label, "total_label")
        self.formula(f"I{number}", formula, "total", minutes)

    def marks(self) -> None:
        """What stands out when it is wrong, and what may be typed."""
        wrong = {"font_color": self.formats.attention, "bold": True, "underline": 1}
        late = self.formats("plain", **wrong)
        slots, real = f"B{self.first}:B{self.last}", f"I{self.first}:I{self.last}"
        outside = f'=AND($N{self.first}<>"",OR($B{self.first}<$N{self.first},$B{self.first}>$O{self.first}))'
        self.sheet.conditional_format(slots, {"type": "formula", "criteria": outside, "format": late})
        differs = f"=ROUND(($A${LAST}-$A${END})*1440,0)<>0"
        self.sheet.conditional_format(f"A{LAST}:B{LAST}", {"type": "formula", "criteria": differs, "format": late})
        behind = {"type": "cell", "criteria": ">", "value": 0, "format": late}
        self.sheet.conditional_format(f"J{self.first}:J{self.last}", behind)
        whole = {"validate": "integer", "criteria": "between", "minimum": 0, "maximum": DAY}
        self.sheet.data_validation(slots, {**whole, "error_message": str(self.words["whole_minutes"])[:250]})
        clock = {"validate": "decimal", "criteria": "between", "minimum": 0, "maximum": 2}
        for cells in (real, f"A{START}:A{END}"):
            self.sheet.data_validation(cells, {**clock, "error_message": str(self.words["a_time"])[:250]})

    def text(self, cell: str, text: str, kind: str, **more: Any) -> None:
        """A text, whatever it begins with."""
        if text:
            self.sheet.write_string(cell, text[:LONGEST], self.formats(kind, **more))
        else:
            self.sheet.write_blank(cell, None, self.formats(kind, **more))

    def formula(self, cell: str, formula: str, kind: str, value: float | str, **more: Any) -> None:
        """A formula, and what it gives."""
        self.sheet.write_formula(cell, f"={formula}", self.formats(kind, **more), value)


def _stretches(rows: list[int]) -> list[tuple[int, int]]:
    """Rows as first and last of each run without a gap."""
    found: list[tuple[int, int]] = []
    for row in rows:
        if found and found[-1][1] == row - 1:
            found[-1] = (found[-1][0], row)
        else:
            found.append((row, row))
    return found
