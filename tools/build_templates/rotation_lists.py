"""The template of the lists of a rotation: A4 portrait, a table for each round as in the lists of groups."""

from markup import each, field, paragraph, run, section, tag, when
from package import docx
from styles import Style
from subgroup_lists import STYLES as LISTS
from subgroup_lists import groups

STYLES = (*LISTS, Style("Picture", before=4, after=4))
BODY = (
    when("logo", paragraph("Logo", "{{ logo }}"))
    + paragraph("Title", "{{ words.document }}")
    + paragraph("Subtitle", "{{ subtitle }}")
    + each("one", "lead", paragraph("BodyText", "{{ one }}"))
    + each(
        "slot",
        "rounds",
        paragraph("Heading1", "{{ slot.title }}"),
        paragraph("GroupCount", "{{ slot.groups }}"),
        tag("if slot.across == 2") + groups(2) + tag("else") + groups(3) + tag("endif"),
    )
    + tag("if picture")
    + paragraph("Heading1", "{{ words.who_met }}")
    + paragraph("Picture", "{{ picture }}")
    + tag("endif")
    + paragraph("End")
    + section(False, (16, 18, 16, 18), 8, next_page=False)
)
FOOTER = paragraph(
    "Footer", "{{ brand.footer }}\t{{ words.page }} ", field("PAGE"), run(" {{ words.of }} "), field("NUMPAGES")
)


def template() -> bytes:
    """The bytes of rotation-lists.docx."""
    return docx("Lists of a rotation", BODY, paragraph("Header"), FOOTER, STYLES, ())
