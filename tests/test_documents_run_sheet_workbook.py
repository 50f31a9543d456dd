"""The run sheet as a workbook: formulas, the figures beside them, and what happens when a length is changed."""

import datetime
import io
import re
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openxml_audit import OpenXmlValidator
from sample_programme import catalogue, one_day_training, two_day_seminar
from test_documents_render import HOSTILE, hostile_programme
from test_documents_run_sheet import with_slots

from seminar_designer.documents import write_document
from seminar_designer.documents.spreadsheet.day_sheet import COLUMNS, HEAD, LETTER, literal
from seminar_designer.documents.typesetting.typography import typeset

SAMPLES = {"one-day": one_day_training, "two-day": two_day_seminar}
CASES = [(sample, language) for sample in SAMPLES for language in ("fr", "en")]
FIRST = HEAD + 1


def written(programme, language="fr", **more) -> bytes:
    return write_document("run-sheet-workbook", programme, catalogue(), language, **more)


def opened(data: bytes, *, values=False):
    return load_workbook(io.BytesIO(data), data_only=values)


class Calculated:
    """The workbook worked out anew: sums, references and what stands in their cells, as a spreadsheet does."""

    def __init__(self, book) -> None:
        self.book = book

    def value(self, sheet, cell):
        """What a cell shows."""
        content = self.book[sheet][cell.replace("$", "")].value
        if isinstance(content, datetime.time):
            return _minutes(content) / 1440
        if not (isinstance(content, str) and content.startswith("=")):
            return 0 if content is None else content
        return self._formula(sheet, content[1:])

    def _formula(self, sheet, formula: str):
        sum_if = re.compile(r"SUMIF\(([^,]+),([^,]+),([^)]+)\)")
        formula = sum_if.sub(lambda one: str(self._sum_if(sheet, *one.groups())), formula)
        formula = re.sub(r"SUM\(([^)]+)\)", lambda one: str(sum(self._cells(sheet, one[1]))), formula)
        assert re.fullmatch(r"[\w$+\-/. ]+", formula), formula
        return eval(re.sub(r"\$?[A-Z]+\$?\d+", lambda one: repr(self.value(sheet, one[0])), formula))  # noqa: S307

    def _sum_if(self, sheet, where, criterion, what):
        wanted = self.value(sheet, criterion)
        pairs = zip(self._cells(sheet, where), self._cells(sheet, what), strict=True)
        return sum(minutes for found, minutes in pairs if found == wanted)

    def _cells(self, sheet, span):
        name, _, cells = span.rpartition("!")
        name = name.strip("'") or sheet
        return [self.value(name, cell.coordinate) for row in self.book[name][cells.replace("$", "")] for cell in row]


@pytest.mark.parametrize(("sample", "language"), CASES)
def test_it_has_no_finding_and_is_the_same_every_time(sample, language, tmp_path: Path):
    file = tmp_path / "book.xlsx"
    file.write_bytes(written(SAMPLES[sample](), language))
    assert [str(error) for error in OpenXmlValidator().validate(file).errors] == []
    assert file.read_bytes() == written(SAMPLES[sample](), language)


@pytest.mark.parametrize(("sample", "language"), CASES)
def test_the_figures_written_are_those_of_the_programme_and_of_the_formulas(sample, language):
    programme = SAMPLES[sample]()
    data = written(programme, language)
    formulas, figures = opened(data), opened(data, values=True)
    calculated = Calculated(formulas)
    for sheet, day in zip(formulas.worksheets, programme.days, strict=False):
        shown = figures[sheet.title]
        for row, slot in enumerate(day.slots, start=FIRST):
            for column, minutes in (("A", slot.start), ("C", slot.end)):
                assert sheet[f"{column}{row}"].value.startswith("=")
                assert round(calculated.value(sheet.title, f"{column}{row}") * 1440, 6) == minutes
                assert _minutes(shown[f"{column}{row}"].value) == minutes
            assert sheet[f"B{row}"].value == slot.minutes
            if slot.kind != "lunch":
                assert calculated.value(sheet.title, f"D{row}") == shown[f"D{row}"].value
        for row in range(1, HEAD):
            if sheet[f"I{row}"].value is not None:
                assert calculated.value(sheet.title, f"I{row}") == shown[f"I{row}"].value
        assert shown[f"I{HEAD - 1}"].value == sum(slot.minutes for slot in day.slots)


def _minutes(time) -> int:
    return time.hour * 60 + time.minute


@pytest.mark.parametrize("sample", SAMPLES)
def test_changing_one_length_moves_all_that_follows_and_every_sum(sample):
    programme = SAMPLES[sample]()
    book = opened(written(programme))
    name, slots = book.sheetnames[0], list(programme.days[0].slots)
    changed = FIRST + 1
    book[name][f"B{changed}"] = slots[1].minutes + 10
    calculated = Calculated(book)
    for row, slot in enumerate(slots, start=FIRST):
        later = 10 if row > changed else 0
        assert round(calculated.value(name, f"A{row}") * 1440, 6) == slot.start + later
    assert round(calculated.value(name, f"A{HEAD - 2}") * 1440, 6) == programme.days[0].end + 10
    assert calculated.value(name, f"I{HEAD - 1}") == sum(slot.minutes for slot in slots) + 10
    summary = book.worksheets[-1]
    totals = [row for row in range(1, summary.max_row + 1) if summary[f"B{row}"].value == "Total"]
    assert len(totals) == 2
    whole = sum(slot.minutes for day in programme.days for slot in day.slots) + 10
    last = summary.cell(totals[0], summary.max_column).coordinate
    assert [calculated.value(summary.title, f"{last[0]}{row}") for row in totals] == [whole, whole]


@pytest.mark.parametrize(("sample", "language"), CASES)
def test_the_summary_counts_minutes_by_objective_and_family(sample, language):
    programme = SAMPLES[sample]()
    data = written(programme, language)
    book, calculated = opened(data, values=True), Calculated(opened(data))
    summary = book.worksheets[-1]
    total = summary.cell(5, 3 + len(programme.days)).coordinate[0]
    goals = {summary[f"A{row}"].value: row for row in range(6, 6 + len(programme.objectives))}
    for number, objective in enumerate(programme.objectives, start=1):
        row = goals[number]
        assert summary[f"{total}{row}"].value == objective.minutes == calculated.value(summary.title, f"{total}{row}")
        statement = typeset(objective.statement[language], language)
        assert summary[f"B{row}"].value.casefold() == statement.casefold()
    families = {}
    for slot in (slot for day in programme.days for slot in day.slots if slot.block):
        name = typeset(catalogue().families[catalogue().blocks[slot.block].family].name[language], language)
        families[name] = families.get(name, 0) + slot.minutes
    shown = {summary[f"B{row}"].value: summary[f"{total}{row}"].value for row in range(6, summary.max_row)}
    assert {name: shown[name] for name in families} == families


def test_lunch_begins_the_running_minutes_anew_and_counts_in_no_half_day():
    programme = one_day_training()
    sheet = opened(written(programme), values=True).worksheets[0]
    slots = list(programme.days[0].slots)
    lunch = next(number for number, slot in enumerate(slots) if slot.kind == "lunch")
    assert sheet[f"D{FIRST + lunch}"].value is None
    assert sheet[f"D{FIRST + lunch + 1}"].value == slots[lunch + 1].minutes
    told = {sheet[f"H{row}"].value: sheet[f"I{row}"].value for row in range(1, HEAD)}
    assert told == {None: None, "Matin": 185, "Repas": 75, "Après-midi": 250, "Journée entière": 510}


def test_a_day_that_does_not_add_up_says_so():
    def longer(slot):
        return slot.model_copy(update={"minutes": slot.minutes + 5}) if slot.start == 540 else slot

    data = written(with_slots(one_day_training(), longer))
    assert opened(data, values=True).worksheets[0][f"B{HEAD - 2}"].value == "5 min de trop"
    formula = opened(data).worksheets[0][f"B{HEAD - 2}"].value
    assert formula.startswith("=IF(ROUND((A5-A4)*1440,0)=0,")
    assert opened(written(one_day_training()), values=True).worksheets[0][f"B{HEAD - 2}"].value.startswith("✓")


@pytest.mark.parametrize("text", ["=1+1", "+33 6 12", "-5 %", "@SUM(A1)", '=HYPERLINK("http://x")', "http://a.example"])
def test_what_people_type_is_never_a_formula_nor_a_link(text):
    programme = with_slots(one_day_training(), lambda slot: slot.model_copy(update={"title": text}))
    sheet = opened(written(programme)).worksheets[0]
    cells = [sheet[f"E{row}"] for row in range(FIRST, FIRST + len(list(programme.days[0].slots)))]
    assert {cell.data_type for cell in cells} == {"s"}
    assert {cell.value for cell in cells} == {typeset(text, "fr")}
    assert not any(cell.hyperlink for cell in cells)


def test_hostile_texts_survive(tmp_path: Path):
    data = written(hostile_programme())
    file = tmp_path / "book.xlsx"
    file.write_bytes(data)
    assert [str(error) for error in OpenXmlValidator().validate(file).errors] == []
    sheet = opened(data).worksheets[0]
    assert sheet["A1"].value == typeset(HOSTILE, "fr")
    assert sum(sheet[f"E{row}"].value == typeset(HOSTILE, "fr") for row in range(FIRST, sheet.max_row + 1)) == 13


def test_a_text_in_a_formula_keeps_its_quotation_marks():
    assert literal('dit "non"') == '"dit ""non"""'


@pytest.mark.parametrize(("paper", "number"), [("A4", "9"), ("Letter", "1")])
def test_it_prints_in_landscape_with_its_headings_on_each_page(paper, number, tmp_path: Path):
    (tmp_path / "outputs").mkdir()
    (tmp_path / "outputs" / "brand.yaml").write_text(f"{{name: R&D, paper: {paper}}}", encoding="utf-8")
    for sheet in opened(written(two_day_seminar(), workspace=tmp_path)).worksheets[:-1]:
        assert (sheet.page_setup.orientation, str(sheet.page_setup.paperSize)) == ("landscape", number)
        assert sheet.page_setup.fitToWidth in (None, 1) and sheet.sheet_properties.pageSetUpPr.fitToPage
        assert sheet.print_title_rows == f"${HEAD}:${HEAD}"
        assert sheet.freeze_panes == f"A{FIRST}"
        assert sheet.oddFooter.left.text == "R&D" or "R&&D" in sheet.oddFooter.left.text
        assert sheet.print_area.endswith(f"${sheet.max_row}") and f"${LETTER['notes']}$" in sheet.print_area


def test_every_column_has_its_heading():
    for language in ("fr", "en"):
        sheet = opened(written(one_day_training(), language)).worksheets[0]
        assert all(sheet[f"{letter}{HEAD}"].value for letter in LETTER.values())
        assert len(LETTER) == len(COLUMNS)


def test_lengths_outside_what_the_activity_allows_stand_out():
    sheet = opened(written(one_day_training())).worksheets[0]
    rules = [rule.formula[0] for found in sheet.conditional_formatting for rule in found.rules if rule.formula]
    assert any("$N8" in rule and "$O8" in rule for rule in rules)
    assert any("$A$5-$A$4" in rule for rule in rules)
    assert (sheet["N8"].value, sheet["O8"].value) == next(iter(one_day_training().days[0].slots)).elastic
