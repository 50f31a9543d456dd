"""Filling a template of a coach's own: refused before, when it is unfit, and never trusted after."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from jinja2 import TemplateError

from seminar_designer.documents.templates.checking import check_template, danger_faults
from seminar_designer.documents.templates.fault import Fault, refuse_if
from seminar_designer.documents.templates.fields import Field, field_of, group, merged
from seminar_designer.loading.problems import BadInput, Problem

Fill = Callable[[bytes], bytes]
"""From the bytes of a template to those of the document."""


def fields_given(values: Mapping[str, Any], sections: Sequence[Mapping[str, Any]] = ()) -> Field:
    """The fields of a template that receives these values, and those of its sections."""
    given = field_of(values)
    for section in sections:
        own = group({name: replace(field_of(value), role="section") for name, value in section.items()})
        given = merged(given, own)
    return given


def fill_own(file: Path, fields: Field, fill: Fill) -> bytes:
    """The document that `fill` makes from the template `file`. Raises BadInput with all that makes it unfit."""
    try:
        data = file.read_bytes()
    except OSError:
        raise BadInput([Problem(file, 0, 0, "", "file_unreadable")]) from None
    refuse_if(check_template(data, fields).faults, file)
    made, faults = tried(data, fill)
    refuse_if(faults, file)
    return made


def tried(data: bytes, fill: Fill) -> tuple[bytes, list[Fault]]:
    """What `fill` makes of a template that seems sound, and what turns out to be wrong with it."""
    try:
        made = fill(data)
        return made, danger_faults(made)
    except Exception as error:  # noqa: BLE001 - what a stranger's file makes of Word's libraries is not to be foreseen
        reason = f"{type(error).__name__}: {error}"
        return b"", [Fault("template_cannot_fill", facts=(("reason", reason),))]


def fill_built_in(file: Path, fields: Callable[[], Field], fill: Fill) -> bytes:
    """The document from a built-in template, which is trusted; texts of the coach's own may miss what it prints."""
    data = file.read_bytes()
    try:
        return fill(data)
    except TemplateError:
        refuse_if(check_template(data, fields()).faults, file)
        raise
