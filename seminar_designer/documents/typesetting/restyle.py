"""A rendered Word file takes the brand's colours and fonts, and the language of its text.

Templates speak of theme colours (`accent1` for the accent, `accent2` for attention, `background2` for the tint) and
theme fonts, so Word's own Design menu restyles them too. Viewers that ignore themes read the plain values, which are
kept equal.
"""

from typing import Any

from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.oxml import serialize_part_xml
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml

from seminar_designer.documents.typesetting.brand import Brand

_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_SLOTS = {"accent1": "accent1", "accent2": "accent2", "background2": "lt2"}


def restyle(word: WordDocument, brand: Brand, language_tag: str) -> None:
    """Colours and fonts of `brand` and the language `language_tag`, everywhere in the file."""
    parts = [
        rel.target_part
        for rel in word.part.rels.values()
        if rel.reltype
        in (
            RELATIONSHIP_TYPE.STYLES, RELATIONSHIP_TYPE.NUMBERING, RELATIONSHIP_TYPE.SETTINGS,
            RELATIONSHIP_TYPE.HEADER, RELATIONSHIP_TYPE.FOOTER,
        )
    ]
    colours = _colours(brand)
    for root in (word.element, *(part.element for part in parts)):
        _colour(root, colours)
        _speak(root, language_tag)
    for rel in word.part.rels.values():
        if rel.reltype == RELATIONSHIP_TYPE.THEME:
            part = rel.target_part
            part._blob = themed(part.blob, brand)  # noqa: SLF001  (python-docx gives no other way)


def _colour(root: Any, colours: dict[str, str]) -> None:
    for element in root.iter("*"):
        for theme, plain in (("w:themeColor", _plain_name(element)), ("w:themeFill", "w:fill")):
            colour = colours.get(element.get(qn(theme), ""))
            if colour:
                element.set(qn(plain), colour)


def _plain_name(element: Any) -> str:
    return "w:val" if element.tag == qn("w:color") else "w:color"


def _speak(root: Any, tag: str) -> None:
    for element in root.iter(qn("w:lang"), qn("w:themeFontLang")):
        element.set(qn("w:val"), tag)


def themed(blob: bytes, brand: Brand) -> bytes:
    """The theme of a Word or PowerPoint file with the brand's colours and fonts."""
    theme = parse_xml(blob)
    for name, colour in _colours(brand).items():
        for value in theme.iter(f"{_DRAWING}{_SLOTS[name]}"):
            value[0].set("val", colour)
    for slot, font in (("majorFont", brand.fonts.headings), ("minorFont", brand.fonts.body)):
        if font:
            for scheme in theme.iter(f"{_DRAWING}{slot}"):
                scheme.find(f"{_DRAWING}latin").set("typeface", font)
    return serialize_part_xml(theme)


def _colours(brand: Brand) -> dict[str, str]:
    """The colours that are given, by the names of the theme."""
    given = {
        "accent1": brand.colours.accent,
        "accent2": brand.colours.attention,
        "background2": brand.colours.tint,
    }
    return {name: value.upper() for name, value in given.items() if value}
