"""`seminar template fields`: all that a template may print, with what it means and an example."""

from collections.abc import Collection, Sequence
from pathlib import Path
from typing import Any

import click

from seminar_designer.cli.exits import Exit
from seminar_designer.cli.printing import people, print_json, table, text
from seminar_designer.cli.spoken import Spoken, argument, option
from seminar_designer.cli.template_of import known_document, sample_of, source_of
from seminar_designer.cli.wording import Words
from seminar_designer.documents.templates.checking import check_template
from seminar_designer.documents.templates.telling_fields import Told, told_fields
from seminar_designer.documents.typesetting.typography import typeset
from seminar_designer.loading.data_folders import data_folder
from seminar_designer.model.texts import LANGUAGES

_LONGEST = 70
"""Characters of an example that are shown."""


def command(words: Words) -> click.Command:
    """The verb `fields`."""
    params = [
        argument(words, "document"),
        option(words, "programme", said="sample-programme", type=Path),
        option(words, "json", is_flag=True),
        option(words, "workspace", type=Path),
    ]

    def run(
        document: str,
        programme: Path | None,
        json: bool,
        workspace: Path | None,
        lang: str | None,  # noqa: ARG001 - the words speak it already
    ) -> Exit:
        name = known_document(words, document)
        source = source_of(words, name, workspace, programme)
        fields = sample_of(words, name, source, given=programme is not None).fields
        if json:
            told = {one: list(told_fields(name, fields, one, source.folders)) for one in LANGUAGES}
            print_json({"schema": 1, "document": name, "fields": _as_data(told)})
        else:
            built_in = (data_folder("outputs") / "templates" / f"{name}.docx").read_bytes()
            told_here = list(told_fields(name, fields, words.language, source.folders))
            _show(words, name, told_here, check_template(built_in, fields).used)
        return Exit.DONE

    return Spoken("template.fields", words, params=params, callback=run)


def _as_data(told: dict[Any, list[Told]]) -> list[dict[str, Any]]:
    rows = zip(*told.values(), strict=True)
    return [
        {
            "path": row[0].path,
            "kind": row[0].kind,
            "meaning": {language: one.meaning for language, one in zip(told, row, strict=True)},
            "example": row[0].example,
            "label": row[0].label,
        }
        for row in rows
    ]


def _show(words: Words, name: str, told: Sequence[Told], printed: Collection[str]) -> None:
    out = people()
    out.print(text(words.say("template.fields.heading", name=name), "bold"))
    labels = [one for one in told if one.label]
    shown = table()
    for column, style in (("path", "cyan"), ("kind", "dim"), ("meaning", ""), ("example", "dim")):
        shown.add_column(words[f"template.fields.columns.{column}"], style=style, no_wrap=column in ("path", "kind"))
    for one in told:
        if not one.label:
            kind = words[f"template.fields.kinds.{one.kind}"]
            shown.add_row(one.path, kind, text(typeset(one.meaning, words.language)), text(_cut(one.example)))
    out.print(shown)
    out.print(text(words.say("template.fields.labels", name=name, language=words.language), "bold"))
    shown = table(heading=False)
    shown.add_column(no_wrap=True, style="cyan")
    shown.add_column(style="dim")
    for one in labels:
        if one.path in printed and one.example:
            shown.add_row(one.path, text(_cut(one.example)))
    out.print(shown)
    click.echo(words["template.fields.how"])


def _cut(example: str) -> str:
    return example if len(example) <= _LONGEST else f"{example[:_LONGEST]}…"
