"""Measures and named styles of the run sheet."""

from styles import ACCENT, MUTED, TINT, RunStyle, Style, TableStyle

GREY = "E4E4E4"
LINE = "6 808080"
BAR, TIME, HOW, NEEDS = WIDTHS = (5, 25, 126, 34)
WIDE = sum(WIDTHS)

STYLES = (
    Style("Normal", size=10),
    Style("header", size=9, colour=MUTED, tabs=(("right", WIDE, ""),), under="A6A6A6"),
    Style("footer", size=9, colour=MUTED, tabs=(("right", WIDE, ""),)),
    Style("Title", size=22, bold=True, colour=ACCENT, heading_font=True, line=0.95, after=3, keep_next=True),
    Style("Kicker", size=10, bold=True, colour=MUTED, letters=1, capitals=True, after=0, keep_next=True),
    Style("heading 1", size=16, bold=True, colour=ACCENT, heading_font=True, after=1, keep_next=True, outline=0),
    Style("At a Glance", size=10.5, after=3),
    Style("Meeting", size=10.5, bold=True, after=2),
    Style(
        "heading 2", size=14, bold=True, colour=ACCENT, heading_font=True, before=9, after=3, keep_next=True, outline=1
    ),
    Style("Half-Day New Page", based="Heading2", before=0, page_break=True),
    Style("heading 3", size=11, bold=True, heading_font=True, before=6, after=2, keep_next=True, outline=2),
    Style("Room", size=10, before=1, after=1),
    Style("Legend", size=9, colour=MUTED, after=0.5),
    Style("Cell", size=10),
    Style("Cell Number", based="Cell", align="right", bold=True),
    Style("Cell Small", based="Cell", size=9.5),
    Style("Cell Strong", based="Cell", bold=True),
    Style("Column Heading", size=9, bold=True, keep_next=True),
    Style("Column Heading Right", based="ColumnHeading", align="right"),
    Style("Letter", size=11, bold=True, colour="FFFFFF", align="center"),
    Style("Time", size=16, bold=True, line=0.95),
    Style("Time End", size=10),
    Style("Minutes", size=11, bold=True),
    Style("Real", size=9, colour=MUTED, tabs=(("right", 20, "underscore"),), before=5),
    Style("Sign", size=9, before=1),
    Style("Running", size=9, colour=MUTED, before=1),
    Style("Slot Title", size=12.5, bold=True, heading_font=True, after=1),
    Style("Slot Objective", size=9.5, colour=MUTED, after=1),
    Style("Continued", size=9, colour=MUTED, after=3),
    Style("Thread", size=10, bold=True, after=2),
    Style("Guiding Question", size=10.5, bold=True, bar="000000", left=4, before=1, after=3),
    Style("Step", size=10, before=2, line=0.94, left=12, hanging=12, tabs=(("left", 12, ""),)),
    Style("Say", size=10, italic=True, left=12, before=0.5, line=0.94),
    Style("Debrief", based="Step", bold=True, before=3),
    Style("Debrief Question", size=10, left=17, hanging=5, tabs=(("left", 17, ""),), before=0.5, line=0.94),
    Style("Yield", size=9, colour=MUTED, before=2),
    Style("Adaptation", size=9.5, before=2),
    Style("Group", size=10.5, bold=True, after=2),
    Style("Room Change", size=9.5, bold=True, after=2),
    Style("Material", size=9.5, line=0.94, left=3, hanging=3, after=1),
    Style("Band", size=11, bold=True, before=2),
    Style("Band Minutes", based="Minutes", before=2),
    Style("Total", size=10.5, bold=True, align="right", before=1, after=1),
    Style("Day Total", size=12, bold=True, before=8, after=2, keep_next=True),
    Style("Day Share", size=10, after=1),
    Style("Evening", size=11, bold=True, fill=GREY, before=6, after=2),
    Style("Day Notes", size=10, bold=True, before=12, keep_next=True),
    Style("Note Line", size=10, before=8, under="8C8C8C", between=True),
    Style("Section End", size=1),
    Style("Template Tag", size=8, colour="7F7F7F"),
    RunStyle("Step Minutes", bold=True),
    RunStyle("Question Label", colour=MUTED, size=9),
    RunStyle("Spare", colour=MUTED, size=9),
    TableStyle("Run Sheet", top=0.8, side=1.4),
    TableStyle("Preparation", inside="BFBFBF", edge="808080", top=0.35, side=1.4, header_fill=TINT),
)
