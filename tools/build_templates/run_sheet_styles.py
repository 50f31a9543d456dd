"""Measures and named styles of the run sheet."""

from package import bullets
from styles import ACCENT, MUTED, TINT, RunStyle, Style, TableStyle

GREY = "E4E4E4"
LINE = "4 808080"
BAR, TIME, MINUTES, RUNNING, SLOT, HOW, NEEDS, NOTES = WIDTHS = (6, 21, 11, 13, 46, 114, 32, 30)
WIDE = sum(WIDTHS)

STYLES = (
    Style("Normal", size=10),
    Style("header", size=9, colour=MUTED, tabs=(("right", WIDE, ""),), under="A6A6A6"),
    Style("footer", size=9, colour=MUTED, tabs=(("right", WIDE, ""),)),
    Style("Title", size=24, bold=True, colour=ACCENT, heading_font=True, after=4, keep_next=True),
    Style("Kicker", size=10, bold=True, colour=MUTED, letters=1, capitals=True, after=0, keep_next=True),
    Style("heading 1", size=17, bold=True, colour=ACCENT, heading_font=True, after=1, keep_next=True, outline=0),
    Style("At a Glance", size=10.5, after=3),
    Style(
        "heading 2", size=14, bold=True, colour=ACCENT, heading_font=True, before=10, after=4, keep_next=True, outline=1
    ),
    Style("Half-Day New Page", based="Heading2", before=0, page_break=True),
    Style("heading 3", size=11, bold=True, heading_font=True, before=7, after=2, keep_next=True, outline=2),
    Style("Room", size=10, before=1, after=1),
    Style("Legend", size=9, colour=MUTED, after=1),
    Style("Cell", size=10),
    Style("Cell Number", based="Cell", align="right", bold=True),
    Style("Cell Small", based="Cell", size=9, colour=MUTED),
    Style("Cell Strong", based="Cell", bold=True),
    Style("Column Heading", size=9, bold=True, keep_next=True),
    Style("Column Heading Right", based="ColumnHeading", align="right"),
    Style("Letter", size=12, bold=True, colour="FFFFFF", align="center"),
    Style("Time", size=15, bold=True, heading_font=True, line=0.95),
    Style("Time End", size=10),
    Style("Minutes", size=12, bold=True, align="right", before=2),
    Style("Running", size=10, align="right", before=4, colour=MUTED),
    Style("Slot Title", size=12, bold=True, heading_font=True, after=1),
    Style("Slot Family", size=9, colour=MUTED, after=3),
    Style("Slot Objective", size=10, after=3),
    Style("Protected", size=10, bold=True, after=3),
    Style("Yield", size=10, after=2),
    Style("Thread", size=10, bold=True, after=4),
    Style("Question Label", size=9, bold=True, colour=MUTED, bar="000000", left=4, keep_next=True),
    Style("Guiding Question", size=11.5, bold=True, bar="000000", left=4, after=6),
    Style("Step", size=10, before=3, left=12, hanging=12, tabs=(("left", 12, ""),)),
    Style("Say", size=10, italic=True, left=12, before=1),
    Style("Debrief", based="Step", bold=True, before=3, after=1),
    Style("Debrief Question", size=10, numbering=1, after=1),
    Style("Adaptation", size=10, before=3, after=1),
    Style("Group", size=10, bold=True, after=3),
    Style("Room Change", size=10, after=3),
    Style("Material", size=10, left=3, hanging=3, after=1),
    Style("Notes", size=9, colour=MUTED, tabs=(("right", 26, "underscore"),), before=3),
    Style("Band", size=11, bold=True, before=2),
    Style("Band Minutes", based="Minutes", before=0),
    Style("Band Running", based="Running", before=2),
    Style("Total", size=11, bold=True, align="right", before=2, after=2),
    Style("Day Total", size=12, bold=True, before=10, after=2, keep_next=True),
    Style("Day Share", size=10, after=1),
    Style("Evening", size=11, bold=True, fill=GREY, before=6, after=2),
    Style("Day Notes", size=10, bold=True, before=12, keep_next=True),
    Style("Note Line", size=10, before=10, under="8C8C8C", between=True),
    Style("Section End", size=1),
    Style("Template Tag", size=8, colour="7F7F7F"),
    RunStyle("Step Minutes", bold=True),
    RunStyle("Spare", colour=MUTED, size=9),
    TableStyle("Run Sheet", top=1.1, side=1.4),
    TableStyle("Preparation", inside="BFBFBF", edge="808080", top=0.6, side=1.4, header_fill=TINT),
)
LISTS = (bullets("–", 16, 4),)
