"""Checking a template against the fields of its document: everything wrong at once, each with its place."""

import io
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from docx.document import Document as WordDocument
from docxtpl import DocxTemplate  # type: ignore[import-untyped]
from jinja2.exceptions import SecurityError

from seminar_designer.documents.templates.blocks import Blocks
from seminar_designer.documents.templates.environment import TemplateEnvironment
from seminar_designer.documents.templates.expressions import Expressions, inner
from seminar_designer.documents.templates.fault import Fault, Place
from seminar_designer.documents.templates.fields import Field
from seminar_designer.documents.templates.package import FATAL, UNREADABLE, package_faults
from seminar_designer.documents.templates.parts import FILLED, Part, opened, parts
from seminar_designer.documents.templates.tags import tags
from seminar_designer.documents.templates.word_fields import field_faults

GIVEN = frozenset({"brand", "logo"})
"""What every template is given besides its labels and the fields of its document."""

_PROPERTIES = ("author", "comments", "identifier", "language", "subject", "title")
"""Properties of the file that docxtpl fills in too."""


@dataclass(frozen=True)
class Checked:
    """What is wrong with a template, which fields it uses, and which of its document it does not."""

    faults: tuple[Fault, ...]
    used: frozenset[str] = frozenset()
    unused: tuple[str, ...] = ()


def check_template(data: bytes, fields: Field) -> Checked:
    """What is wrong with the template that these bytes are, for a document with these fields."""
    faults = package_faults(data)
    if any(fault.case in FATAL for fault in faults):
        return Checked(tuple(faults))
    try:
        word = opened(data)
        found = list(parts(word))
    except Exception:  # noqa: BLE001 - python-docx and lxml fail in many ways on a damaged file
        return Checked(tuple(faults or [UNREADABLE]))
    expressions = Expressions(fields)
    for part in found:
        faults += sorted(_of_part(part, expressions), key=lambda fault: fault.place.paragraph)
    if not faults:
        faults += _unrunnable(word, found)
    used = frozenset(map(".".join, expressions.used))
    return Checked(tuple(dict.fromkeys(faults)), used, tuple(_unused(fields, expressions.used)))


def danger_faults(data: bytes) -> list[Fault]:
    """What a Word file calls from outside or would run; tags are not looked at."""
    return package_faults(data) or [fault for part in parts(opened(data)) for fault in field_faults(part)]


def _of_part(part: Part, expressions: Expressions) -> Iterator[Fault]:
    yield from field_faults(part)
    blocks = Blocks(expressions)
    for one in tags(part):
        if isinstance(one, Fault):
            yield one
        elif part.kind not in FILLED:
            yield Fault("template_unfilled", one.place, one.written)
        else:
            yield from blocks.read(one)
    yield from blocks.end()
    expressions.scopes.clear()
    expressions.lenient = False


def _unrunnable(word: WordDocument, found: Sequence[Part]) -> Iterator[Fault]:
    """What Jinja would be given in the end, when it refuses that: the last word, whatever tags were seen."""
    template = DocxTemplate(io.BytesIO())
    environment = TemplateEnvironment()
    filled = [part for part in found if part.kind in FILLED]
    sources = [
        (Place(part.kind, part.number), template.patch_xml(template.xml_to_string(part.root))) for part in filled
    ]
    sources += [(Place("properties"), str(getattr(word.core_properties, name))) for name in _PROPERTIES]
    for place, source in sources:
        try:
            environment.from_string(source)
        except SecurityError as error:
            yield Fault("template_expression", place, str(error))
        except Exception as error:  # noqa: BLE001 - Jinja gives up on some with errors of Python
            yield Fault("template_unreadable", place, facts=(("reason", str(error)),))


def _unused(fields: Field, used: Collection[tuple[str, ...]], before: tuple[str, ...] = ()) -> Iterator[str]:
    """Fields not used; of a group or a list that is not, only itself."""
    for name, part in fields.parts.items():
        path = (*before, name)
        if part.role or (not before and name in GIVEN):
            continue
        if not any(one[: len(path)] == path for one in used):
            yield ".".join(path)
        else:
            yield from _unused(inner(part), used, path)
