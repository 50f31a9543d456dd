"""What the templates of the sales documents share: styles, labelled passages, the table of the price, signatures."""

from markup import cell, each, field, paragraph, row, run, table, tag, tag_row, when
from styles import ACCENT, ATTENTION, MUTED, TINT, RunStyle, Style, TableStyle

WIDE = 170
LABEL = 42
FACTS = (22, 63, 22, 63)
PRICE = (78, 31, 30, 31)
PRICES = ("text", "quantity", "unit_price", "amount")
SIGNED = (85, 85)
SIGNATURE = 54
"""Millimetres of a box to sign and to stamp in."""

STYLES = (
    Style("Normal", size=10.5),
    Style("header", size=9, colour=MUTED),
    Style("footer", size=9, colour=MUTED, tabs=(("right", WIDE, ""),)),
    Style("Logo", after=8, keep_next=True),
    Style("Kicker", size=10.5, bold=True, colour=ACCENT, letters=1.2, capitals=True, after=4, keep_next=True),
    Style("Title", size=28, bold=True, colour=ACCENT, heading_font=True, line=0.95, after=4, keep_next=True),
    Style("Subtitle", size=13, colour=MUTED, after=11, keep_next=True),
    Style(
        "heading 1", size=15, bold=True, colour=ACCENT, heading_font=True, before=15, after=4, keep_next=True,
        outline=0, following="BodyText",
    ),
    Style("Heading 1 New Page", based="Heading1", before=0, page_break=True, following="BodyText"),
    Style("heading 2", size=12, bold=True, heading_font=True, before=9, after=4, keep_next=True, outline=1),
    Style("Body Text", size=10.5, line=1.1, after=4),
    Style("Lead", size=10.5, line=1.1, after=4, keep_next=True),
    Style("Body Text To Complete", based="BodyText", italic=True, colour=ATTENTION),
    Style("Fact Label", size=9, bold=True, colour=MUTED, before=1.2),
    Style("Fact", size=10.5),
    Style("Fact To Complete", based="Fact", italic=True, colour=ATTENTION),
    Style("Told", size=10.5, line=1.08, before=5, left=LABEL, hanging=LABEL, tabs=(("left", LABEL, ""),)),
    Style("Told More", based="Told", before=1.5),
    Style("Picture", after=5, keep_next=True),
    Style("Column Heading", size=9, bold=True, keep_next=True),
    Style("Column Heading Right", based="ColumnHeading", align="right"),
    Style("Cell", size=10.5),
    Style("Item", size=10.5, keep_next=True),
    Style("Figure", size=10.5, align="right", keep_next=True),
    Style("Figure To Complete", based="Figure", italic=True, colour=ATTENTION),
    Style("Sum", size=10.5, align="right", keep_next=True),
    Style("Sum To Complete", based="Sum", italic=True, colour=ATTENTION),
    Style("Total", size=11.5, bold=True, colour=ACCENT, align="right"),
    Style("Total To Complete", based="Total", italic=True, colour=ATTENTION),
    Style("Small Print", size=9.5, colour=MUTED, before=3, after=3),
    Style("Signed For", size=10.5, bold=True, keep_next=True),
    Style("Signature", size=10.5, before=3, after=3, keep_next=True),
    Style("Signature Space", size=10.5, before=3),
    Style("End", size=1),
    Style("Template Tag", size=8, colour="7F7F7F"),
    RunStyle("Label", bold=True),
    RunStyle("Missing", italic=True, colour=ATTENTION),
    TableStyle("Facts", inside="D9D9D9", edge="A6A6A6", top=0.9, side=1.2),
    TableStyle("Lines", inside="D9D9D9", edge="A6A6A6", top=1.0, side=1.6, header_fill=TINT),
    TableStyle("Boxes", inside="A6A6A6", edge="A6A6A6", top=1.4, side=2.2, header_fill=TINT, upright="A6A6A6"),
)  # fmt: skip

HEADER = paragraph("Header")
FOOTER = paragraph(
    "Footer", "{{ brand.footer }}\t{{ words.page }} ", field("PAGE"), run(" {{ words.of }} "), field("NUMPAGES")
)


def logo() -> str:
    """The logo, where there is one."""
    return when("logo", paragraph("Logo", "{{ logo }}"))


def heading(words: str, width: float, right: bool = False) -> str:
    """A cell at the head of a column."""
    style = "ColumnHeadingRight" if right else "ColumnHeading"
    return cell(width, paragraph(style, words), fill=TINT[0], theme=TINT[1])


def either(value: str, style: str) -> str:
    """A passage as it is, or in the style of what is still to be completed."""
    return (
        tag(f"if {value}.missing")
        + paragraph(f"{style}ToComplete", f"{{{{ {value}.text }}}}")
        + tag("else")
        + paragraph(style, f"{{{{ {value}.text }}}}")
        + tag("endif")
    )


def told(name: str, style: str = "Told") -> str:
    """Labels and what there is to say: a label hangs before the first passage; a long text flows over pages."""
    text = (
        run("{{ told.label if loop.first else '' }}", "Label"),
        run("\t{{ '' if value.missing else value.text }}"),
        run("{{ value.text if value.missing else '' }}", "Missing"),
    )
    first, more = paragraph(style, *text), paragraph(f"{style}More", *text)
    return each(
        "told",
        name,
        each("value", "told.values", tag("if loop.first"), first, tag("else"), more, tag("endif")),
    )


def price(options: bool = True) -> str:
    """The lines and sums of a price, or the coach's words for it, and the mention of the law; then the options."""
    chosen = when(
        "price.options",
        paragraph("Heading2", "{{ price_words.options }}"),
        _lines("price.options", "{{ price_words.options }}", mark="{% if line.amount.text %}☐ {% endif %}"),
    )
    return (
        when("price.told", paragraph("BodyText", "{{ price.told }}"))
        + when("not price.told", _lines("price.rows", "{{ price_words.columns.text }}", sums=True))
        + when("price.missing", paragraph("BodyTextToComplete", "{{ price.missing.text }}"))
        + when("not price.told", paragraph("SmallPrint", "{{ price_words.scope }} {{ price.mention }}"))
        + (chosen if options else "")
    )


def _lines(of: str, title: str, mark: str = "", sums: bool = False) -> str:
    columns = row(
        *(
            heading(f"{{{{ price_words.columns.{name} }}}}", width, right=name != "text")
            for name, width in zip(PRICES, PRICE, strict=True)
        ),
        header=True,
    )
    line = row(
        cell(PRICE[0], paragraph("Item", f"{mark}{{{{ line.text }}}}")),
        cell(PRICE[1], paragraph("Figure", "{{ line.quantity }}")),
        cell(PRICE[2], either("line.unit_price", "Figure")),
        cell(PRICE[3], either("line.amount", "Figure")),
    )
    return table(
        "Lines", PRICE, columns, tag_row(f"for line in {of}", PRICE), line, tag_row("endfor", PRICE),
        *(_sums() if sums else ()), title=title,
    )  # fmt: skip


def _sums() -> tuple[str, ...]:
    def one(style: str, **look: str) -> str:
        return row(
            cell(sum(PRICE[:3]), paragraph(style, "{{ sum.label }}"), span=3, **look),
            cell(PRICE[3], either("sum.amount", style), **look),
        )

    return (
        tag_row("for sum in price.sums", PRICE),
        tag_row("if sum.last", PRICE),
        one("Total", fill=TINT[0], theme=TINT[1]),
        tag_row("else", PRICE),
        one("Sum"),
        tag_row("endif", PRICE),
        tag_row("endfor", PRICE),
    )


def signatures() -> str:
    """Two boxes to sign in: the client's and the provider's."""
    return table(
        "Boxes",
        SIGNED,
        row(
            *(heading(f"{{{{ signers[{number}].party }}}}", width) for number, width in enumerate(SIGNED)),
            header=True,
        ),
        row(
            *(
                cell(
                    width,
                    paragraph("SignedFor", f"{{{{ signers[{number}].good }}}}"),
                    each("line", f"signers[{number}].lines", paragraph("Signature", "{{ line }}")),
                    paragraph("SignatureSpace", f"{{{{ signers[{number}].signature }}}}"),
                )
                for number, width in enumerate(SIGNED)
            ),
            height=SIGNATURE,
        ),
        title="{{ signers[0].good }}",
    )
