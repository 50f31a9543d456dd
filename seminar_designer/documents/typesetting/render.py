"""From a Word template and values to a Word file: the same values give the same bytes.

A text of a user may hold `&`, `<`, control characters or emoji: everything is escaped, typeset and cleaned on its
way into the template, which runs in a sandbox.
"""

import datetime
import io
from collections.abc import Mapping, Sequence
from copy import deepcopy
from typing import Any

from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement, parse_xml
from docx.oxml.xmlchemy import serialize_for_reading
from docx.shared import Mm
from docxtpl import DocxTemplate  # type: ignore[import-untyped]
from jinja2 import TemplateRuntimeError, Undefined

from seminar_designer.documents.templates.environment import TemplateEnvironment
from seminar_designer.documents.typesetting.archive import packed
from seminar_designer.documents.typesetting.brand import Brand
from seminar_designer.documents.typesetting.paper import on_paper, turned
from seminar_designer.documents.typesetting.picture import Picture
from seminar_designer.documents.typesetting.restyle import restyle
from seminar_designer.documents.typesetting.typography import one_line, typeset
from seminar_designer.model.texts import Language

LANGUAGE_TAGS: dict[Language, str] = {"fr": "fr-FR", "en": "en-GB"}
_EPOCH = datetime.datetime(2000, 1, 1, tzinfo=datetime.UTC)
_CELL_ORDER = (
    "cnfStyle", "tcW", "gridSpan", "hMerge", "vMerge", "tcBorders", "shd", "noWrap", "tcMar", "textDirection",
    "tcFitText", "vAlign", "hideMark", "headers", "cellIns", "cellDel", "cellMerge", "tcPrChange",
)  # fmt: skip


def render(
    template: bytes,
    values: Mapping[str, Any],
    language: Language,
    *,
    title: str,
    brand: Brand,
    sections: Sequence[Mapping[str, Any]] = (),
    landscape: bool = False,
) -> bytes:
    """The Word file of `template` filled with `values`.

    `sections` holds, for each section of the document in order, the values that its page header adds; `landscape`
    turns portrait pages.
    """
    word = _Template(io.BytesIO(template))
    word.init_docx()
    environment = _environment(language, word)
    headers = {rel_id: word.get_part_xml(part) for rel_id, part in word.get_headers_footers(word.HEADER_URI)}
    first = {**values, **sections[0]} if sections else dict(values)
    word.render(first, environment, autoescape=True)
    for rel_id, source in headers.items():
        rendered = [
            word.render_xml_part(word.patch_xml(source), None, {**values, **section}, environment)
            for section in sections[1:]
        ]
        _give_each_section_its_header(word.docx, rel_id, rendered)
    for element in (word.docx.element, *(rel.target_part.element for rel in _edges(word.docx))):
        _complete_cells(element)
        _keep_totals(element)
    restyle(word.docx, brand, LANGUAGE_TAGS[language])
    edges = [rel.target_part.element for rel in _edges(word.docx)]
    if landscape:
        turned(word.docx.element.body, edges, word.docx.styles.element)
    on_paper(word.docx.element.body, edges, word.docx.styles.element, brand.paper)
    _describe(word.docx, typeset(title, language), brand.name or "", LANGUAGE_TAGS[language])
    saved = io.BytesIO()
    word.docx.save(saved)
    return packed(saved)


class _Template(DocxTemplate):  # type: ignore[misc]
    """A template whose filled parts are still XML; docxtpl would mend them silently, and lose what does not fit."""

    def render_xml_part(self, *given: Any) -> str:
        """The part, filled."""
        made = str(super().render_xml_part(*given))
        parse_xml(made.encode())
        return made


class _Drawn:
    """A picture on its way into a template: markup, which is not escaped."""

    def __init__(self, picture: Picture, word: DocxTemplate, language: Language) -> None:
        inline = word.current_rendering_part.new_pic_inline(io.BytesIO(picture.data), Mm(picture.width), None)
        inline.docPr.set("descr", typeset(picture.alt, language))
        for side in ("distT", "distB", "distL", "distR"):
            inline.set(side, "0")  # LibreOffice would leave an eighth of an inch
        self.drawing = serialize_for_reading(inline)

    def __html__(self) -> str:
        """Ends the run of text, draws, and begins it again."""
        return f'</w:t></w:r><w:r><w:drawing>{self.drawing}</w:drawing></w:r><w:r><w:t xml:space="preserve">'


def _environment(language: Language, word: DocxTemplate) -> TemplateEnvironment:
    def printed(value: Any) -> Any:
        if value is None:
            return ""
        if isinstance(value, Undefined):
            return value
        if isinstance(value, Picture):
            return _Drawn(value, word, language)
        if isinstance(value, str):
            return typeset(value, language)
        if isinstance(value, int | float | datetime.date | datetime.time):
            return value
        raise TemplateRuntimeError(f"{type(value).__name__} is no text")

    return TemplateEnvironment(printed)


def _edges(word: WordDocument) -> list[Any]:
    kinds = (RELATIONSHIP_TYPE.HEADER, RELATIONSHIP_TYPE.FOOTER)
    return [rel for rel in word.part.rels.values() if rel.reltype in kinds]


def _give_each_section_its_header(word: WordDocument, rel_id: str, rendered: Sequence[str]) -> None:
    """Sections after the first, which share its header, each get a copy with its own text."""
    references = word.element.body.iter(qn("w:headerReference"))
    shared = [reference for reference in references if reference.get(qn("r:id")) == rel_id]
    for reference, xml in zip(shared[1:], rendered, strict=False):
        part, new_id = word.part.add_header_part()  # type: ignore[no-untyped-call]
        part.element[:] = parse_xml(xml)[:]
        reference.set(qn("r:id"), new_id)


def _complete_cells(root: Any) -> None:
    """Cells whose loop had nothing to say get the empty paragraph Word requires; their properties stand in order."""
    for cell in root.iter(qn("w:tc")):
        if cell[-1].tag != qn("w:p"):
            cell.append(OxmlElement("w:p"))
        properties = cell.find(qn("w:tcPr"))
        if properties is not None:
            ranks = {qn(f"w:{name}"): rank for rank, name in enumerate(_CELL_ORDER)}
            known = (deepcopy(child) for child in properties)
            properties[:] = sorted(known, key=lambda child: ranks.get(child.tag, len(ranks)))


def _keep_totals(root: Any) -> None:
    """A row in the style Total stays on the page of the row above it."""
    for table_row in root.iter(qn("w:tr")):
        above = table_row.getprevious()
        styles = [style.get(qn("w:val")) for style in table_row.iter(qn("w:pStyle"))]
        if styles == ["Total"] and above is not None and above.tag == qn("w:tr"):
            for properties in above.iter(qn("w:pPr")):
                properties.insert(1, OxmlElement("w:keepNext"))


def _describe(word: WordDocument, title: str, author: str, tag: str) -> None:
    properties = word.core_properties
    properties.title = title[:255]
    properties.author = one_line(author)[:255]
    properties.last_modified_by = properties.author
    properties.language = tag
    properties.subject = properties.comments = properties.keywords = ""
    properties.revision = 1
    properties.created = properties.modified = _EPOCH
