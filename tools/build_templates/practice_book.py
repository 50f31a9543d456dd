"""The template of the book of practices: A4 portrait, a page a consultation, by theme."""

from markup import cell, each, paragraph, row, run, section, table, tag, tag_row, when
from package import bullets, docx
from participant_papers import FOOTER, LINE, heading_cell, kicker, styles
from styles import ACCENT, MUTED, TINT, Style, TableStyle

WIDE = 166
GLANCE = (38, 108, 20)
STYLES = styles(
    WIDE,
    30,
    Style("Subtitle", size=12, colour=MUTED, after=3, keep_next=True),
    Style("Rule", size=10.5, before=4, after=10),
    Style("heading 1", size=18, bold=True, colour=ACCENT, heading_font=True, before=4, after=6, keep_next=True,
          outline=0, following="BodyText"),
    Style("Theme", based="Heading1", page_break=True, outline=0),
    Style("heading 2", size=15, bold=True, heading_font=True, before=2, after=6, keep_next=True, outline=1),
    Style("Sheet Number", size=10, bold=True, colour=ACCENT, letters=0.8, capitals=True, before=4, keep_next=True),
    Style("Sheet Number New Page", based="SheetNumber", page_break=True),
    Style("heading 3", size=11.5, bold=True, heading_font=True, before=10, after=3, keep_next=True, outline=2),
    Style("Body Text", size=11, line=1.12, after=4),
    Style("Item", size=11, line=1.08, numbering=1, after=3),
    Style("Practice", size=11.5, line=1.1, numbering=1, after=4, fill=TINT),
    Style("Became", size=10.5, italic=True, colour=MUTED, left=5, after=3),
    Style("Cell Strong", size=10.5, bold=True),
    Style("In Short", size=10, numbering=1, after=1.5),
    Style("Cell", size=10, align="center"),
    TableStyle("Glance", inside=LINE, edge=LINE, top=1.2, side=1.4, header_fill=TINT),
)  # fmt: skip


def part(name: str, style: str) -> str:
    """What a sheet says on one matter, when it says anything."""
    return when(
        f"sheet.{name}",
        paragraph("Heading3", f"{{{{ words.{name} }}}}"),
        each("one", f"sheet.{name}", paragraph(style, "{{ one }}")),
    )


SHEET = (
    tag("if loop.first")
    + paragraph("SheetNumber", "{{ sheet.number }}")
    + tag("else")
    + paragraph("SheetNumberNewPage", "{{ sheet.number }}")
    + tag("endif")
    + paragraph("Heading2", "{{ sheet.title }}")
    + part("situation", "BodyText")
    + part("tried", "Item")
    + part("practices", "Practice")
    + part("learnings", "Item")
    + when(
        "sheet.actions",
        paragraph("Heading3", "{{ words.actions }}"),
        each(
            "one",
            "sheet.actions",
            paragraph("Item", "{{ one.text }}"),
            when("one.became", paragraph("Became", "{{ one.became }}")),
        ),
    )
)
BODY = (
    kicker("words.document")
    + paragraph("Title", "{{ title }}")
    + paragraph("Subtitle", run("{% if client %}{{ client }} · {% endif %}"), "{{ count }}",
                run("{% if dated %} · {{ dated }}{% endif %}"))
    + paragraph("Rule", "{{ words.rule }}")
    + paragraph("Heading1", "{{ words.glance }}")
    + table(
        "Glance",
        GLANCE,
        row(*(heading_cell(width, f"{{{{ words.columns.{name} }}}}")
              for name, width in zip(("theme", "practices", "sheet"), GLANCE, strict=True)), header=True),
        tag_row("for theme in themes", GLANCE),
        tag_row("for sheet in theme.sheets", GLANCE),
        row(
            cell(GLANCE[0], paragraph("CellStrong", "{% if loop.first %}{{ theme.name }}{% endif %}")),
            cell(GLANCE[1], each("one", "sheet.practices", paragraph("InShort", "{{ one }}"))),
            cell(GLANCE[2], paragraph("Cell", "{{ sheet.number }}")),
            splits=True,
        ),
        tag_row("endfor", GLANCE),
        tag_row("endfor", GLANCE),
        title="{{ words.glance }}",
    )
    + each(
        "theme",
        "themes",
        paragraph("Theme", "{{ theme.name }}"),
        each("sheet", "theme.sheets", SHEET),
    )
    + section(False, (18, 22, 17, 22), 8, next_page=False)
)  # fmt: skip


def template() -> bytes:
    """The bytes of practice-book.docx."""
    return docx("Book of practices", BODY, paragraph("Header"), FOOTER, STYLES, (bullets("–", 5, 5),))
