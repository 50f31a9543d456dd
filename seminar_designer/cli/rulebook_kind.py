"""One kind of rule in full, as people and programs read it."""

from collections.abc import Iterator
from typing import Any

from rich.console import Console

from seminar_designer.cli.printing import people, table, text
from seminar_designer.cli.wording import Words
from seminar_designer.documents.typesetting.typography import typeset
from seminar_designer.model.texts import LANGUAGES
from seminar_designer.rules.describing import (
    Described,
    describing,
    faces_of,
    parameters_of,
    said_source,
    said_unit,
    said_value,
    written,
)
from seminar_designer.rules.registry import rule_kinds
from seminar_designer.rules.saying import sentences


def kind_as_data(kind: str) -> dict[str, Any]:
    """A kind for a program."""
    described, said = rule_kinds()[kind], sentences(kind)
    return {
        "schema": 1,
        "kind": kind,
        "name": said.name.model_dump(),
        "purpose": said.purpose.model_dump(),
        "source": described.source,
        "severities": ["warn", "ignore"] if described.told_only else ["forbid", "prefer", "warn", "ignore"],
        "counts": said.counts.model_dump() if said.counts else None,
        "faces": list(faces_of(kind)),
        "depends_on": sorted(described.depends_on),
        "parameters": [_as_data(one) for one in parameters_of(kind)],
        "cases": {case: sentence.model_dump() for case, sentence in said.cases.items()},
    }


def _as_data(one: Described) -> dict[str, Any]:
    return {
        "name": one.name,
        "unit": one.unit,
        "meaning": one.meaning.model_dump(),
        "required": one.required,
        "default": list(one.default) if isinstance(one.default, tuple) else one.default,
        "limits": one.limits,
    }


def show_kind(words: Words, kind: str) -> None:
    """A kind on the terminal: what it is for, its parameters, faces, and what it says in both languages."""
    language = words.language
    described, said = rule_kinds()[kind], sentences(kind)
    out = people()
    out.print(text(f"{kind} – {typeset(said.name[language], language)}", "bold"))
    out.print(text(typeset(said.purpose[language], language)))
    if described.source:
        source = typeset(said_source(described.source, language), language)
        out.print(text(words.say("rulebook.source", source=source), "dim"))
    if described.told_only:
        out.print(text(words["rulebook.told_only"], "yellow"))
    elif said.counts is not None:
        out.print(text(typeset(words.say("rulebook.counts", counts=said.counts[language]), language)))
    else:
        out.print(text(words["rulebook.not_for_sale"]))
    _parameters(out, words, kind)
    _lines(out, words, "faces", ((face, describing()["faces"][face][language]) for face in faces_of(kind)))
    known = ((one, describing()["known"][one][language]) for one in sorted(described.depends_on))
    _lines(out, words, "known", known)
    _lines(out, words, "cases", _cases(kind))


def _parameters(out: Console, words: Words, kind: str) -> None:
    found = list(parameters_of(kind))
    if not found:
        return
    out.print()
    out.print(text(words["rulebook.headings.parameters"], "bold"))
    shown = table(heading=False)
    shown.add_column(no_wrap=True, style="cyan")
    shown.add_column()
    for one in found:
        shown.add_row(one.name, text(typeset(" ".join(_meaning(words, one)), words.language)))
    out.print(shown)


def _meaning(words: Words, one: Described) -> Iterator[str]:
    """What it means, its unit, bounds and default."""
    language = words.language
    yield one.meaning[language]
    unit = said_unit(one.unit, language)
    low, high = one.limits.get("ge", one.limits.get("gt")), one.limits.get("le", one.limits.get("lt"))
    bounds = "" if low is None and high is None else words.say("rulebook.bounds", low=_bound(low), high=_bound(high))
    default = words["rulebook.required"]
    if not one.required:
        none = one.default in (None, (), {})
        said = words["rulebook.none"] if none else said_value(one.default, one.unit, language)
        default = words.say("rulebook.default", default=said)
    yield "(" + "; ".join(part for part in (unit, bounds, default) if part).replace("; ", words["rulebook.and"]) + ")"


def _bound(limit: Any) -> str:
    return "…" if limit is None else written(limit)


def _cases(kind: str) -> Iterator[tuple[str, str]]:
    for case, sentence in sentences(kind).cases.items():
        for language in LANGUAGES:
            yield case if language == LANGUAGES[0] else "", f"{language}: {typeset(sentence[language], language)}"


def _lines(out: Console, words: Words, heading: str, lines: Iterator[tuple[str, str]]) -> None:
    out.print()
    out.print(text(words[f"rulebook.headings.{heading}"], "bold"))
    shown = table(heading=False)
    shown.add_column(no_wrap=True, style="cyan")
    shown.add_column()
    for name, said in lines:
        shown.add_row(name, text(said))
    out.print(shown)
