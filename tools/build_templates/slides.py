"""The template of the slides: 16:9, with a layout for each sort of slide, to restyle in PowerPoint.

What is filled in is found by the name of the layout and the number of the placeholder: keep both.
"""

from presentation import ACCENT, MUTED, TINT, WHITE, WIDE, Band, Box, Layout, pptx

EXTENSION = "pptx"
LEFT, ACROSS = 20.0, 298.7
BAR = Band(0, 0, 6, 190.5, ACCENT)
COVER = Band(0, 0, WIDE, 143, ACCENT)
FOOTER = Box("ftr", "Footer", LEFT, 179, 240, 8, 11, 20, MUTED, anchor="ctr", after=0)
NUMBER = Box("sldNum", "Slide Number", 288.7, 179, 30, 8, 11, 21, MUTED, anchor="ctr", align="r", after=0)
TITLE = Box("title", "Title", LEFT, 10, ACROSS, 28, 34, colour=ACCENT, bold=True, anchor="b", after=0)
TEXT = Box("body", "Text", LEFT, 41, ACROSS, 134, 24, 1)
LAYOUTS = (
    Layout(
        "Title",
        (
            COVER,
            Box("ctrTitle", "Title", 28, 28, 280, 66, 46, 0, WHITE, bold=True, anchor="b", after=0),
            Box("subTitle", "Subtitle", 28, 97, 280, 34, 24, 1, WHITE, after=4),
            Box("body", "Who leads it", 120, 152, 198.7, 28, 16, 10, MUTED, anchor="ctr", align="r", after=2),
        ),
        kind="title",
    ),
    Layout(
        "Day",
        (
            BAR,
            Box("title", "Title", 28, 46, 280, 50, 44, colour=ACCENT, bold=True, anchor="b", after=0),
            Box("body", "Date and hours", 28, 98, 280, 40, 26, 10),
            FOOTER,
            NUMBER,
        ),
        background=TINT,
        kind="secHead",
    ),
    Layout(
        "Programme",
        (
            BAR,
            TITLE,
            Box("body", "First half", LEFT, 41, 145, 11, 20, 10, MUTED, bold=True, anchor="b", after=0),
            Box("body", "First hours", LEFT, 53, 145, 122, 24, 11, hanging=36, after=8),
            Box("body", "Second half", 173.7, 41, 145, 11, 20, 12, MUTED, bold=True, anchor="b", after=0),
            Box("body", "Second hours", 173.7, 53, 145, 122, 24, 13, hanging=36, after=8),
            FOOTER,
            NUMBER,
        ),
    ),
    Layout(
        "Half-day programme",
        (
            BAR,
            TITLE,
            Box("body", "Half", LEFT, 41, ACROSS, 11, 20, 10, MUTED, bold=True, anchor="b", after=0),
            Box("body", "Hours", LEFT, 53, ACROSS, 122, 28, 11, hanging=36, after=8),
            FOOTER,
            NUMBER,
        ),
    ),
    Layout(
        "Activity",
        (
            BAR,
            TITLE,
            Box("body", "Time and groups", LEFT, 39, ACROSS, 11, 20, 10, MUTED, after=0),
            Box("body", "Question and instruction", LEFT, 55, ACROSS, 92, 28, 11, anchor="ctr", after=12),
            Box("body", "What comes out of it", LEFT, 152, ACROSS, 23, 18, 12, anchor="ctr", after=0, fill=TINT),
            FOOTER,
            NUMBER,
        ),
    ),
    Layout(
        "Debrief",
        (
            BAR,
            TITLE,
            Box("body", "Time", LEFT, 39, ACROSS, 11, 20, 10, MUTED, after=0),
            Box("body", "Questions", LEFT, 54, ACROSS, 120, 26, 11, anchor="ctr", bullet="1", hanging=14, after=12),
            FOOTER,
            NUMBER,
        ),
    ),
    Layout(
        "Break",
        (
            Box("title", "Title", LEFT, 16, ACROSS, 26, 34, 0, WHITE, bold=True, anchor="b", align="ctr", after=0),
            Box("body", "Back at", LEFT, 48, ACROSS, 20, 30, 10, WHITE, anchor="b", align="ctr", after=0),
            Box("body", "Time of return", LEFT, 70, ACROSS, 90, 166, 11, WHITE, bold=True, anchor="ctr", align="ctr"),
        ),
        background=ACCENT,
    ),
    Layout(
        "Closing",
        (
            COVER,
            Box("title", "Title", 28, 28, 280, 46, 54, 0, WHITE, bold=True, anchor="b", after=0),
            Box("body", "Last words", 28, 78, 280, 55, 24, 10, WHITE, after=6),
            Box("body", "Contact", 120, 152, 198.7, 28, 16, 11, MUTED, anchor="ctr", align="r", after=2),
        ),
    ),
)


def template() -> bytes:
    """The bytes of slides.pptx."""
    return pptx("Slides", (TITLE, TEXT, FOOTER, NUMBER), LAYOUTS)
