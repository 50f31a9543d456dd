"""How the cells of a workbook look, in the colours and the font of the brand."""

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from seminar_designer.documents.typesetting.brand import Brand
from seminar_designer.documents.typesetting.page_fit import Column, Line, Setting

TIME = "hh:mm"
SIGNED = "+0;-0;0"
MUTED = "595959"
LETTER_MM, AROUND_MM = 1.9, 2.0
"""Width of a letter as Excel counts it, and what a cell leaves free beside its text."""

LINE_POINTS, AROUND_POINTS = 13.5, 5.0
"""Of a line of text, and above and below it."""

LINE = "BFBFBF"
PAUSE = "F2F2F2"


def row_height(texts: Iterable[tuple[str, float, bool]]) -> float:
    """Points that a row takes whose cells hold these texts, in columns so many letters wide, bold or not."""
    return AROUND_POINTS + LINE_POINTS * max(
        Column(letters * LETTER_MM - AROUND_MM, {"text": Setting(11, 0, bold=bold)}).rows(Line("text", text))
        for text, letters, bold in texts
    )


class Formats:
    """Makes each format of a workbook once."""

    def __init__(self, book: Any, brand: Brand) -> None:
        self.accent = f"#{brand.colours.accent or '1F4E5F'}"
        self.tint = f"#{brand.colours.tint or 'EEF3F4'}"
        self.attention = f"#{brand.colours.attention or '8A4B08'}"
        font = {"font_name": brand.fonts.body or "Calibri", "font_size": 11, "valign": "vcenter"}
        self._make = cache(lambda keys: book.add_format({**font, **dict(keys)}))

    def __call__(self, name: str, **more: Any) -> Any:
        """The format `name`, and more."""
        return self._make(tuple(sorted({**self._named[name], **more}.items())))

    @property
    def _named(self) -> Mapping[str, Mapping[str, Any]]:
        heading = {"bold": True, "bg_color": self.tint, "bottom": 2}
        line = {"bottom": 1, "bottom_color": f"#{LINE}"}
        return {
            "title": {"bold": True, "font_size": 18, "font_color": self.accent},
            "subtitle": {"font_size": 13, "font_color": f"#{MUTED}"},
            "heading": {"bold": True, "font_size": 14, "font_color": self.accent},
            "plain": {"align": "left", "indent": 1},
            "hint": {"font_color": f"#{MUTED}", "italic": True},
            "verdict": {"bold": True, "align": "left", "indent": 1},
            "column": {"text_wrap": True, "align": "left", "indent": 1, **heading},
            "number_column": {"align": "right", **heading},
            "cell": {"text_wrap": True, "align": "left", "indent": 1, **line},
            "strong": {"text_wrap": True, "align": "left", "indent": 1, "bold": True, **line},
            "number": {"num_format": "0", "align": "right", **line},
            "signed": {"num_format": SIGNED, "align": "right", **line},
            "time": {"num_format": TIME, "align": "right", "bold": True, **line},
            "input": {"num_format": "0", "align": "right", "bg_color": self.tint, "bold": True, **line},
            "time_input": {"num_format": TIME, "align": "right", "bg_color": self.tint, "bold": True},
            "blank": {"num_format": TIME, "align": "right", "left": 1, "left_color": f"#{LINE}", **line},
            "total": {"bold": True, "num_format": "0", "align": "right", **line},
            "total_label": {"bold": True, "align": "right", **line},
        }
