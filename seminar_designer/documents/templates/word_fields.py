"""The fields of a Word file (page numbers, dates…): those that would fetch or run something are told."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from docx.oxml.ns import qn

from seminar_designer.documents.templates.fault import Fault, Place
from seminar_designer.documents.templates.parts import Part

FETCHING: Final = frozenset((
    "DDE", "DDEAUTO", "INCLUDE", "INCLUDETEXT", "INCLUDEPICTURE", "IMPORT", "LINK", "DATABASE", "RD", "EMBED",
))  # fmt: skip
RUNNING: Final = frozenset(("MACROBUTTON", "CONTROL", "HTMLACTIVEX", "ADDIN", "PRINT", "GOTOBUTTON"))
HARMLESS: Final = frozenset((
    "=", "ADVANCE", "AUTHOR", "AUTONUM", "AUTONUMLGL", "AUTONUMOUT", "BIBLIOGRAPHY", "BIDIOUTLINE", "CITATION",
    "COMMENTS", "COMPARE", "CREATEDATE", "DATE", "DOCPROPERTY", "EDITTIME", "EQ", "FILENAME", "FILESIZE",
    "FORMCHECKBOX", "FORMDROPDOWN", "FORMTEXT", "HYPERLINK", "IF", "INDEX", "INFO", "KEYWORDS", "LASTSAVEDBY",
    "LISTNUM", "NOTEREF", "NUMCHARS", "NUMPAGES", "NUMWORDS", "PAGE", "PAGEREF", "PRINTDATE", "REF", "REVNUM",
    "SAVEDATE", "SECTION", "SECTIONPAGES", "SEQ", "STYLEREF", "SUBJECT", "SYMBOL", "TA", "TC", "TEMPLATE", "TIME",
    "TITLE", "TOA", "TOC", "USERADDRESS", "USERINITIALS", "USERNAME", "XE",
))  # fmt: skip
SAFE_LINKS: Final = ("http:", "https:", "mailto:", "tel:", "#")
"""How a hyperlink may begin: it is followed when somebody clicks it, and leads nowhere else."""

_NAME = re.compile(r"\s*(=|[^\s\\\"]+)")
_TARGET = re.compile(r'\s*HYPERLINK\s+"?([^"\s\\][^"\s]*|\\\\[^"\s]*)', re.IGNORECASE)
_MARK = re.compile(r"\{\{|\{%|\{#|\}\}|%\}|#\}")


@dataclass
class _Code:
    """A field being read: its code as far as it is known, and whether the code is over."""

    place: Place
    pieces: list[str] = field(default_factory=list)
    over: bool = False


def field_faults(part: Part) -> Iterator[Fault]:
    """Fields of the part that a template may not have."""
    stack: list[_Code] = []
    places = {paragraph.element: paragraph.place for paragraph in part.paragraphs()}
    wanted = ("w:p", "w:fldSimple", "w:fldChar", "w:instrText", "w:delInstrText")
    place = Place(part.kind, part.number)
    for element in part.root.iter(*map(qn, wanted)):
        if element.tag == qn("w:p"):
            place = places.get(element, place)
        elif element.tag == qn("w:fldSimple"):
            yield from _judged(element.get(qn("w:instr"), ""), place)
        elif element.tag in (qn("w:instrText"), qn("w:delInstrText")):
            (stack[-1] if stack else _Code(place)).pieces.append(element.text or "")
            if not stack:
                yield from _judged(element.text or "", place)
        else:
            yield from _stepped(element.get(qn("w:fldCharType")), stack, place)
    for code in stack:
        yield from _judged("".join(code.pieces), code.place)


def _stepped(kind: str | None, stack: list[_Code], place: Place) -> Iterator[Fault]:
    """One mark of a field: it begins, its code is over, or it ends."""
    if kind == "begin":
        if stack and not stack[-1].over and not "".join(stack[-1].pieces).strip():
            yield Fault("template_field_hidden", place)
        stack.append(_Code(place))
    elif kind == "separate" and stack:
        stack[-1].over = True
    elif kind == "end" and stack:
        ended = stack.pop()
        yield from _judged("".join(ended.pieces), ended.place)


def _judged(code: str, place: Place) -> Iterator[Fault]:
    if _MARK.search(code):
        yield Fault("template_field_tag", place, code.strip())
        return
    named = _NAME.match(code)
    if named is None:
        return
    name = named[1].upper()
    told = " ".join(code.split())
    if name in FETCHING:
        yield Fault("template_field_fetches", place, told)
    elif name in RUNNING:
        yield Fault("template_field_runs", place, told)
    elif name not in HARMLESS and not name.startswith("="):
        yield Fault("template_field_unknown", place, told)
    elif name == "HYPERLINK" and (target := _TARGET.match(code)) and not target[1].lower().startswith(SAFE_LINKS):
        yield Fault("template_hyperlink", place, target[1])
