"""The workbook of a run sheet: a sheet a day, and one that sums them up."""

import datetime
import io
from collections.abc import Sequence
from typing import Any, Final

from seminar_designer.documents.spreadsheet.day_sheet import HEAD, PRINTED, write_day
from seminar_designer.documents.spreadsheet.formats import Formats
from seminar_designer.documents.spreadsheet.rows import DaySheet, Goal
from seminar_designer.documents.spreadsheet.summary_sheet import write_summary
from seminar_designer.documents.typesetting.brand import Brand, Paper
from seminar_designer.documents.typesetting.typography import one_line
from seminar_designer.documents.typesetting.words import Words

EPOCH = datetime.datetime(2000, 1, 1)  # noqa: DTZ001 - XlsxWriter takes no zone
PAPERS: Final[dict[Paper, int]] = {"A4": 9, "Letter": 1}

ONE_PAGE = 665.0
"""Points of a day that is printed on one page; it may be made a little smaller for that."""


def workbook(days: Sequence[DaySheet], goals: Sequence[Goal], words: Words, brand: Brand, *, title: str) -> bytes:
    """The bytes of the file; the same content gives the same bytes."""
    from xlsxwriter import Workbook  # noqa: PLC0415 - it takes long to import

    saved = io.BytesIO()
    book = Workbook(saved, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    author = one_line(brand.name or "")[:255]
    book.set_properties({"title": title[:255], "author": author, "created": EPOCH})
    formats = Formats(book, brand)
    laid = []
    for day in days:
        sheet = book.add_worksheet(day.name)
        laid.append((day, write_day(sheet, day, formats, words, title)))
        sheet.freeze_panes(HEAD, 0)
        sheet.repeat_rows(HEAD - 1)
        sheet.print_area(0, 0, laid[-1][1].last - 1, PRINTED - 1)
        sheet.set_landscape()
        _to_print(sheet, words, brand, title)
        if laid[-1][1].height <= ONE_PAGE:
            sheet.fit_to_pages(1, 1)
    summary = book.add_worksheet(str(words["summary"]["sheet"]))
    write_summary(summary, laid, goals, formats, words, title)
    _to_print(summary, words, brand, title)
    book.close()
    return saved.getvalue()


def _to_print(sheet: Any, words: Words, brand: Brand, title: str) -> None:
    """As wide as the page, with the title above and the number of the page below."""
    sheet.set_paper(PAPERS[brand.paper])
    sheet.set_margins(left=0.4, right=0.4, top=0.6, bottom=0.55)
    sheet.fit_to_pages(1, 0)
    sheet.hide_gridlines(2)
    head, foot = (text.replace("&", "&&") for text in (title[:100], (brand.name or "")[:80]))
    sheet.set_header(f"&L&9{head}&R&9&A")
    sheet.set_footer(f"&L&9{foot}&R&9{words['page']} &P {words['of']} &N")
