"""The template of the charter of a group: A4 portrait, two pages."""

from markup import cell, each, paragraph, row, run, section, table, tag_row, when
from package import bullets, docx
from participant_papers import FOOTER, LINE, heading_cell, kicker, lines, styles
from styles import ACCENT, MUTED, TINT, Style, TableStyle

WIDE = 174
ROLES = (36, 78, 60)
HALVES = (WIDE / 2, WIDE / 2)
SIGNING = (47, 40) * 2
STYLES = styles(
    WIDE,
    24,
    Style("Subtitle", size=11, colour=MUTED, after=1, keep_next=True),
    Style("Lead", size=11.5, before=6, after=3, line=1.08),
    Style("heading 1", size=14, bold=True, colour=ACCENT, heading_font=True, before=11, after=3, keep_next=True,
          outline=0),
    Style("heading 2", size=11.5, bold=True, heading_font=True, before=7, after=2, keep_next=True, outline=1),
    Style("Promise", size=10.5, numbering=1, line=1.06, after=2),
    Style("May", size=10.5, numbering=1, after=1.5),
    Style("Cell", size=10),
    Style("Cell Strong", size=10, bold=True),
    Style("Small Heading", size=10.5, bold=True, after=2, keep_next=True),
    Style("Own Lead", size=10, colour=MUTED, keep_next=True),
    Style("Signatory", size=10.5),
    Style("Made", size=10.5, before=10),
    TableStyle("Signing", inside=LINE, edge=LINE, top=0.8, side=1.4, header_fill=TINT, upright=LINE),
)  # fmt: skip
SPONSOR = table(
    "Facts",
    HALVES,
    row(
        *(
            cell(
                HALVES[0],
                paragraph("SmallHeading", f"{{{{ words.sponsor.{name}_title }}}}"),
                each("one", name, paragraph("May", "{{ one }}")),
            )
            for name in ("may", "never")
        ),
    ),
    title="{{ words.sponsor.title }}",
    header=False,
)
SIGNED = table(
    "Signing",
    SIGNING,
    row(*(heading_cell(SIGNING[n], f"{{{{ words.columns_signing.{name} }}}}")
          for n, name in enumerate(("name", "signature", "name", "signature"))), header=True),
    tag_row("for pair in signing", SIGNING),
    row(
        *(
            part
            for n in range(2)
            for part in (
                cell(SIGNING[0], paragraph("Signatory", f"{{{{ pair[{n}] }}}}"), align="center"),
                cell(SIGNING[1]),
            )
        ),
        height=11,
    ),
    tag_row("endfor", SIGNING),
    row(
        cell(
            SIGNING[0],
            paragraph("FactLabel", "{{ words.leader }}"),
            when("leader", paragraph("Signatory", "{{ leader }}")),
            align="center",
        ),
        cell(SIGNING[1]),
        cell(sum(SIGNING[2:]), paragraph("Signatory", "{{ words.made }}"), span=2, align="center"),
        height=13,
    ),
    title="{{ words.signing_title }}",
)  # fmt: skip
BODY = (
    kicker("words.document")
    + paragraph("Title", "{{ title }}")
    + paragraph("Subtitle", run("{% if client %}{{ client }} · {% endif %}"), "{{ glance }}")
    + paragraph("Lead", "{{ words.lead }}")
    + each(
        "promise",
        "promises",
        paragraph("Heading1", "{{ promise.name }}"),
        each("one", "promise.sentences", paragraph("Promise", "{{ one }}")),
    )
    + paragraph("Heading1", "{{ words.sponsor.title }}")
    + SPONSOR
    + paragraph("NewPage")
    + paragraph("Heading1", "{{ words.roles_title }}")
    + table(
        "Form",
        ROLES,
        row(*(heading_cell(width, f"{{{{ words.columns.{name} }}}}")
              for name, width in zip(("role", "does", "does_not"), ROLES, strict=True)), header=True),
        tag_row("for role in roles", ROLES),
        row(
            cell(ROLES[0], paragraph("CellStrong", "{{ role.name }}")),
            cell(ROLES[1], paragraph("Cell", "{{ role.does }}")),
            cell(ROLES[2], paragraph("Cell", "{{ role.does_not }}")),
        ),
        tag_row("endfor", ROLES),
        title="{{ words.roles_title }}",
    )
    + paragraph("Heading1", "{{ words.own_title }}")
    + paragraph("OwnLead", "{{ words.own_lead }}")
    + lines("own")
    + paragraph("Heading1", "{{ words.signing_title }}")
    + SIGNED
    + section(False, (14, 18, 15, 18), 7, next_page=False)
)  # fmt: skip


def template() -> bytes:
    """The bytes of cycle-charter.docx."""
    return docx("Charter of a group", BODY, paragraph("Header"), FOOTER, STYLES, (bullets("–", 5, 5),))
