"""`seminar rulebook show`: a rulebook rule by rule, or one kind of rule in full."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click
from rich.console import Console

from seminar_designer.cli.exits import Exit, Leave
from seminar_designer.cli.printing import people, print_json, table, text
from seminar_designer.cli.problems import known_name, problems_told
from seminar_designer.cli.rulebook_kind import kind_as_data, show_kind
from seminar_designer.cli.spoken import Spoken, option
from seminar_designer.cli.wording import Words
from seminar_designer.documents.typesetting.typography import typeset
from seminar_designer.loading.rulebooks import Layer, laid_over, load_chain
from seminar_designer.rules.describing import Told, parameters_of, rules_told, said_source, said_value
from seminar_designer.rules.registry import rule_kinds, rules_of_book
from seminar_designer.rules.saying import rule_name, rule_purpose, sentences

_STYLES = {"forbid": "bold red", "prefer": "green", "warn": "yellow", "ignore": "dim"}


def command(words: Words) -> click.Command:
    """The verb `show`."""
    params = [
        click.Argument(["name"], metavar=words["arguments.rulebook"], required=False),
        option(words, "kind"),
        option(words, "json", is_flag=True),
        option(words, "workspace", type=Path),
    ]

    def run(
        name: str | None,
        kind: str | None,
        json: bool,
        workspace: Path | None,
        lang: str | None,  # noqa: ARG001 - the words speak it already
    ) -> Exit:
        if kind is not None:
            known = known_name(words, "kind", kind, rule_kinds())
            if json:
                print_json(kind_as_data(known))
            else:
                show_kind(words, known)
            return Exit.DONE
        if name is None:
            raise Leave(Exit.BAD_INPUT, words["rulebook.name_or_kind"])
        with problems_told(words):
            chain = load_chain(name, workspace)
            rules_of_book(laid_over(chain), chain[-1].source.file)
            told = list(rules_told(chain))
        if json:
            print_json(_as_data(chain, told))
        else:
            _show(words, chain, told)
        return Exit.DONE

    return Spoken("rulebook.show", words, params=params, callback=run)


def _as_data(chain: tuple[Layer, ...], told: list[Told]) -> dict[str, Any]:
    own = chain[-1].rulebook
    return {
        "schema": 1,
        "id": own.id,
        "purpose": own.purpose.model_dump() if own.purpose else None,
        "extends": [layer.rulebook.id for layer in reversed(chain[:-1])],
        "rules": [_rule_as_data(one) for one in told],
    }


def _rule_as_data(told: Told) -> dict[str, Any]:
    rule = told.rule
    said = sentences(rule.kind)
    values = rule.parameters.model_dump(mode="json", exclude_none=True)
    return {
        "id": rule.id,
        "kind": rule.kind,
        "name": {language: rule_name(rule.id, language, [rule]) for language in ("fr", "en")},
        "purpose": said.purpose.model_dump(),
        "severity": told.severity,
        "weight": rule.weight if told.severity == "prefer" else None,
        "counts": said.counts.model_dump() if said.counts else None,
        "source": told.source,
        "set_by": told.set_by,
        "parameters": [
            {
                "name": one.name,
                "value": values.get(one.name),
                "unit": one.unit,
                "default": _plain(one.default),
                "set_by": told.set_by.get(one.name),
            }
            for one in parameters_of(rule.kind)
        ],
    }


def _plain(value: Any) -> Any:
    return list(value) if isinstance(value, tuple) else value


def _show(words: Words, chain: tuple[Layer, ...], told: list[Told]) -> None:
    out = people()
    own = chain[-1].rulebook
    base = " → ".join(layer.rulebook.id for layer in reversed(chain[:-1]))
    out.print(text(words.say("rulebook.extends" if base else "rulebook.alone", id=own.id, base=base), "bold"))
    if own.purpose:
        out.print(text(typeset(own.purpose[words.language], words.language)))
    for one in told:
        _rule(out, words, one)
    out.print()
    click.echo(words.count("rulebook.rules", len(told)))


def _rule(out: Console, words: Words, told: Told) -> None:
    rule, language = told.rule, words.language
    out.print()
    kind = "" if rule.kind == rule.id else words.say("rulebook.of_kind", kind=rule.kind)
    heading = text(f"{rule.id}{kind} – {typeset(rule_name(rule.id, language, [rule]), language)}", "bold")
    out.print(heading)
    shown = table(heading=False)
    shown.add_column(no_wrap=True, style="cyan")
    shown.add_column()
    shown.add_column(no_wrap=True, style="dim")
    shown.add_row(
        words["rulebook.severity"],
        text(_severity(words, told), _STYLES[told.severity]),
        words.say("rulebook.set_by", id=told.set_by.get("severity", "–")),
    )
    for name, value, default, by in _parameters(words, told):
        said = value if default is None else words.say("rulebook.instead", value=value, default=default)
        shown.add_row(name, text(typeset(said, language)), "" if by is None else words.say("rulebook.set_by", id=by))
    out.print(shown)
    out.print(text(typeset(rule_purpose(rule.id, language, [rule]), language)))
    if told.source:
        source = typeset(said_source(told.source, language), language)
        out.print(text(words.say("rulebook.source", source=source), "dim"))


def _severity(words: Words, told: Told) -> str:
    """« préférée : 4 points toutes les 5 min au-delà »."""
    counts = sentences(told.rule.kind).counts
    name = words[f"rulebook.severities.{told.severity}"]
    if told.severity != "prefer" or counts is None:
        return str(name)
    points = words.count("rulebook.points", told.rule.weight)
    said = words.say("rulebook.priced", severity=name, points=points, counts=counts[words.language])
    return typeset(said, words.language)


def _parameters(words: Words, told: Told) -> Iterator[tuple[str, str, str | None, str | None]]:
    """Name, value, the kind's default where it is another, and who set it."""
    values = told.values
    for one in parameters_of(told.rule.kind):
        value = values[one.name]
        if value is None or one.unit == "text":
            continue
        said = said_value(value, one.unit, words.language)
        other = not one.required and one.default is not None and one.default != value
        default = said_value(one.default, one.unit, words.language) if other else None
        yield one.name, said, default, told.set_by.get(one.name)
