"""The file of a template before its text is read: without macros, and it calls nothing outside."""

import io
import re
import zipfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, Final

from docx.oxml.parser import parse_xml

from seminar_designer.documents.templates.fault import Fault
from seminar_designer.documents.templates.word_fields import SAFE_LINKS

MOST_MEGABYTES = 60
"""Size of all parts once unpacked."""

MOST_PARTS = 3_000
_CONTENT_TYPES = "[Content_Types].xml"
_OLD_OFFICE: Final = b"\xd0\xcf\x11\xe0"
_MACROS: Final = frozenset(("vbaproject", "wordvbadata", "attachedtoolbars", "keymapcustomizations"))
_ACTIVE: Final = frozenset((
    "oleobject", "control", "activexcontrolbinary", "extensibility", "webextension", "webextensiontaskpanes",
))  # fmt: skip
_FOREIGN: Final = frozenset(("afchunk", "subdocument", "frame"))
_MERGE: Final = frozenset(("mailmergesource", "mailmergeheadersource", "recipientdata"))
_REMOTE = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//|\\\\")
_VML: Final = "{urn:schemas-microsoft-com:vml}"
_NAMED: Final = {"webVideoPr": "template_linked_content", "mailMerge": "template_merge"}
"""Elements that lead out of the file without a relationship."""


_RUNNING = re.compile("ppaction://(program|macro|ole)", re.IGNORECASE)


@dataclass(frozen=True)
class Format:
    """A format of templates: the program, the ending of its files, what its table of contents calls them."""

    app: str
    ending: str
    kind: str


WORD: Final = Format("Word", ".docx", "wordprocessingml.document")
POWERPOINT: Final = Format("PowerPoint", ".pptx", "presentationml.presentation")

UNREADABLE: Final = Fault("template_other_format", facts=(("app", WORD.app), ("ending", WORD.ending)))
"""The archive is sound, and what is in it is not."""

FATAL: Final = frozenset(("template_other_format", "template_old_format", "template_too_big", "template_doctype"))
"""Faults after which nothing more can be read."""


def package_faults(data: bytes, format: Format = WORD) -> list[Fault]:
    """What makes the file unfit to be a template of this format, whatever its text says."""
    facts = (("app", format.app), ("ending", format.ending))
    return [replace(fault, facts=(*facts, *fault.facts)) for fault in dict.fromkeys(_whole(data, format))]


def _whole(data: bytes, format: Format) -> list[Fault]:
    if data.startswith(_OLD_OFFICE):
        return [Fault("template_old_format")]
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return list(_faults(archive, format))
    except Exception:  # noqa: BLE001 - a damaged archive fails in as many ways as there are libraries below
        return [Fault("template_other_format")]


def _faults(archive: zipfile.ZipFile, format: Format) -> Iterator[Fault]:
    infos = archive.infolist()
    if len(infos) > MOST_PARTS or sum(info.file_size for info in infos) > MOST_MEGABYTES * 1_000_000:
        yield Fault("template_too_big", facts=(("limit", str(MOST_MEGABYTES)),))
        return
    names = Counter(info.filename.lower() for info in infos)
    yield from (Fault("template_twice", found=name) for name, count in names.items() if count > 1)
    yield from _kinds(archive, format)
    if any(name.endswith(("vbaproject.bin", "vbadata.xml")) for name in names):
        yield Fault("template_macros")
    for info in infos:
        if info.filename.lower().endswith((".xml", ".rels")):
            root = parse_xml(archive.read(info))
            if root.getroottree().docinfo.doctype:
                yield Fault("template_doctype", found=info.filename)
            yield from _related(root) if info.filename.lower().endswith(".rels") else _drawn(root)


def _kinds(archive: zipfile.ZipFile, format: Format) -> Iterator[Fault]:
    """What the table of contents says that the parts are."""
    types = [one.get("ContentType", "") for one in parse_xml(archive.read(_CONTENT_TYPES)).iter("*")]
    if any("macroenabled" in one.lower() or "vbaproject" in one.lower() for one in types):
        yield Fault("template_macros")
    elif any(one.endswith(f"{format.kind.partition('.')[0]}.template.main+xml") for one in types):
        yield Fault("template_of_program")
    elif not any(one.endswith(f"{format.kind}.main+xml") for one in types):
        yield Fault("template_other_format")


def _related(root: Any) -> Iterator[Fault]:
    """Relationships of a part that lead out of the file, or to something that runs."""
    for one in root.iter("{*}Relationship"):
        kind = one.get("Type", "").rpartition("/")[2].lower()
        target = one.get("Target", "")
        outside = one.get("TargetMode", "").lower() == "external" or _REMOTE.match(target) is not None
        if kind in _MACROS:
            yield Fault("template_macros")
        elif kind in _ACTIVE:
            yield Fault("template_active", found=target)
        elif kind in _FOREIGN:
            yield Fault("template_foreign", found=target)
        elif kind in _MERGE:
            yield Fault("template_merge", found=target)
        elif kind == "package" and not outside and not target.lower().endswith(".xlsx"):
            yield Fault("template_active", found=target)
        elif outside and not (kind == "hyperlink" and target.lower().startswith(SAFE_LINKS)):
            case = {"image": "picture", "attachedtemplate": "template", "hyperlink": "hyperlink"}.get(kind, "content")
            yield Fault("template_hyperlink" if case == "hyperlink" else f"template_linked_{case}", found=target)


def _drawn(root: Any) -> Iterator[Fault]:
    """Drawings that name their picture by an address, videos of the web, queries of a mail merge, buttons that run."""
    for one in root.iter("*"):
        source = one.get("src") if one.tag.startswith(_VML) else None
        if source and _REMOTE.match(source):
            yield Fault("template_linked_picture", found=source)
        if _RUNNING.match(one.get("action", "")):
            yield Fault("template_active", found=one.get("action"))
        name = one.tag.rpartition("}")[2]
        if name in _NAMED:
            yield Fault(_NAMED[name], found=name)
