"""Forms of one page made from the objectives: how much room is left on it for ruled lines."""

from seminar_designer.documents.telling.occasion import Occasion
from seminar_designer.documents.typesetting.page_fit import Column, Line, Setting
from seminar_designer.documents.typesetting.ruled import logo_points, page_points, rows_points

TITLE = Column(135, {"title": Setting(20, 4, bold=True)})
"""Narrower than the page: a brand's font for headings may run wider than that which is measured."""

PADDING = 6.0
"""Points above and below the text of a row."""


def objectives_column(width: float, size: float) -> Column:
    """A column of so many millimetres that holds objectives in letters of so many points."""
    return Column(width, {"cell": Setting(size, 0)})


def room(occasion: Occasion, objectives: Column, *, row: float, fixed: float, margins: float) -> float:
    """Points left on the page under its head and the objectives, and beside what is `fixed` whatever the programme.

    `row` is the height of the lowest row of objectives in points, `margins` those above and below in millimetres.
    """
    brand = occasion.order.brand
    title = TITLE.height(Line("title", occasion.brief.title))
    told = rows_points(occasion.objectives, objectives, "cell", PADDING, row)
    return page_points(brand, margins) - logo_points(brand) - title - told - fixed
