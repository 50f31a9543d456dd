"""From a PowerPoint template and slides to a PowerPoint file: the same slides give the same bytes.

A slide says which layout it uses and what its placeholders hold, by number; those that hold nothing are left out. Text
is typeset on its way in, takes the brand's colours and fonts from the theme, and says in which language it is.
"""

import datetime
import io
from collections.abc import Iterator, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from seminar_designer.documents.typesetting.archive import packed
from seminar_designer.documents.typesetting.brand import Brand
from seminar_designer.documents.typesetting.restyle import themed
from seminar_designer.documents.typesetting.typography import one_line, typeset
from seminar_designer.model.texts import Language

if TYPE_CHECKING:
    from pptx.presentation import Presentation as Deck
    from pptx.slide import Slide as DrawnSlide

TAGS: Final[Mapping[Language, str]] = {"fr": "fr-FR", "en": "en-GB"}
EPOCH = datetime.datetime(2000, 1, 1, tzinfo=datetime.UTC)
LOGO = (28.0, 149.0, 70.0, 34.0)
"""Millimetres: left, top, and how wide and high the logo may be."""

SPOKEN = ("a:rPr", "a:endParaRPr", "a:defRPr")


class UnfitTemplate(Exception):
    """The template cannot be read (`missing` is None), or `missing` is a layout or a placeholder it does not have."""

    def __init__(self, missing: str | None = None) -> None:
        super().__init__(missing)
        self.missing = missing


@dataclass(frozen=True)
class Said:
    """A paragraph of a slide: a bold label, and text in which a tab is a tab; the layout's own size without one."""

    text: str
    label: str = ""
    size: float = 0
    bold: bool = False
    accent: bool = False


@dataclass(frozen=True)
class Slide:
    """A slide of a layout: its title, what each placeholder holds, and the speaker's notes."""

    layout: str
    title: Said
    bodies: Mapping[int, Sequence[Said]] = field(default_factory=dict)
    notes: Sequence[str] = ()
    logo: bool = False


def deck(
    template: bytes, slides: Sequence[Slide], language: Language, *, title: str, footer: str, brand: Brand
) -> bytes:
    """The PowerPoint file with these slides. Raises UnfitTemplate."""
    from pptx import Presentation  # noqa: PLC0415 - it takes long to import

    try:
        made = Presentation(io.BytesIO(template))
    except Exception as error:
        raise UnfitTemplate from error
    layouts = {layout.name: layout for layout in made.slide_layouts}
    for slide in slides:
        if slide.layout not in layouts:
            raise UnfitTemplate(slide.layout)
        drawn = made.slides.add_slide(layouts[slide.layout])
        _fill(drawn, slide, language)
        _number(drawn, typeset(footer, language))
        if slide.logo and brand.logo:
            _draw_logo(drawn, brand)
        if slide.notes:
            frame = drawn.notes_slide.notes_text_frame
            assert frame is not None
            frame.text = "\n".join(typeset(note, language) for note in slide.notes)
    for part in _parts(made):
        _speak(part._element, TAGS[language])  # noqa: SLF001 - python-pptx gives no other way
    _restyle(made, brand)
    _describe(made, typeset(title, language), one_line(brand.name or ""), TAGS[language])
    saved = io.BytesIO()
    made.save(saved)
    return packed(saved)


def _fill(drawn: "DrawnSlide", slide: Slide, language: Language) -> None:
    there = {placeholder.placeholder_format.idx for placeholder in drawn.placeholders}
    for index in (0, *(index for index, said in slide.bodies.items() if said)):
        if index not in there:
            raise UnfitTemplate(f"{slide.layout}, {index}")
    for placeholder in list(drawn.placeholders):
        index = placeholder.placeholder_format.idx
        said = [slide.title] if index == 0 else list(slide.bodies.get(index, ()))
        if not said:
            placeholder._element.getparent().remove(placeholder._element)  # noqa: SLF001
            continue
        frame = placeholder.text_frame
        for number, one in enumerate(said):
            paragraph = frame.paragraphs[0] if number == 0 else frame.add_paragraph()
            if one.label:
                _run(paragraph, typeset(one.label, language) + "  ", one, bold=True)
            _run(paragraph, "\t".join(typeset(part, language) for part in one.text.split("\t")), one, bold=one.bold)


def _run(paragraph: Any, text: str, said: Said, *, bold: bool) -> None:
    from pptx.enum.dml import MSO_THEME_COLOR  # noqa: PLC0415
    from pptx.util import Pt  # noqa: PLC0415

    run = paragraph.add_run()
    run.text = text
    if said.size:
        run.font.size = Pt(said.size)
    if bold:
        run.font.bold = True
    if said.accent:
        run.font.color.theme_color = MSO_THEME_COLOR.ACCENT_1


def _number(drawn: "DrawnSlide", footer: str) -> None:
    """Footer and number of the slide, where its layout has them: python-pptx leaves them out."""
    from pptx.enum.shapes import PP_PLACEHOLDER  # noqa: PLC0415
    from pptx.oxml.ns import qn  # noqa: PLC0415

    layout: Any = drawn.slide_layout  # its types are wrong
    for placeholder in layout.placeholders:
        kind = placeholder.placeholder_format.type
        if kind not in (PP_PLACEHOLDER.FOOTER, PP_PLACEHOLDER.SLIDE_NUMBER):
            continue
        shape: Any = deepcopy(placeholder._element)  # noqa: SLF001
        tree = drawn.shapes._spTree  # noqa: SLF001
        shape.nvSpPr.cNvPr.set("id", str(max(int(one.get("id")) for one in tree.iter(qn("p:cNvPr"))) + 1))
        for inherited in (*shape.spPr, *shape.txBody.bodyPr):
            inherited.getparent().remove(inherited)
        shape.txBody.bodyPr.attrib.clear()
        for levels in shape.txBody.findall(qn("a:lstStyle")):
            levels.clear()
        if kind == PP_PLACEHOLDER.FOOTER:
            shape.txBody.find(f".//{qn('a:t')}").text = footer
        tree.append(shape)


def _draw_logo(drawn: "DrawnSlide", brand: Brand) -> None:
    """The logo as large as its place allows, with what it shows in words."""
    from pptx.util import Mm  # noqa: PLC0415

    left, top, wide, high = LOGO
    picture: Any = drawn.shapes.add_picture(io.BytesIO(brand.logo_bytes), Mm(left), Mm(top))
    scale = min(Mm(wide) / picture.width, Mm(high) / picture.height)
    picture.width, picture.height = round(picture.width * scale), round(picture.height * scale)
    picture.top = round(Mm(top) + (Mm(high) - picture.height) / 2)
    picture._element.nvPicPr.cNvPr.set("descr", one_line((brand.logo and brand.logo.alt) or brand.name or ""))  # noqa: SLF001


def _parts(made: "Deck") -> Iterator[Any]:
    yield from made.slides
    yield from (slide.notes_slide for slide in made.slides if slide.has_notes_slide)
    for master in made.slide_masters:
        yield from (master, *master.slide_layouts)
    yield made.notes_master


def _speak(root: Any, tag: str) -> None:
    """All text of a part says that it is in the language."""
    from pptx.oxml.ns import qn  # noqa: PLC0415

    for run in root.iter(qn("a:r")):
        run.get_or_add_rPr()
    for element in root.iter(*map(qn, SPOKEN)):
        element.set("lang", tag)


def _restyle(made: "Deck", brand: Brand) -> None:
    from pptx.opc.constants import RELATIONSHIP_TYPE  # noqa: PLC0415

    for master in (*made.slide_masters, made.notes_master):
        theme: Any = master.part.part_related_by(RELATIONSHIP_TYPE.THEME)
        theme._blob = themed(theme.blob, brand)  # noqa: SLF001


def _describe(made: "Deck", title: str, author: str, tag: str) -> None:
    properties = made.core_properties
    properties.title, properties.language = title[:255], tag
    properties.author = properties.last_modified_by = author[:255]
    properties.revision = 1
    properties.created = properties.modified = EPOCH
