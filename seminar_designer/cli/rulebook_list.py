"""`seminar rulebook list`: which rulebooks there are, and what each is for."""

from pathlib import Path

import click

from seminar_designer.cli.exits import Exit
from seminar_designer.cli.printing import people, print_json, table, text
from seminar_designer.cli.problems import problems_told
from seminar_designer.cli.spoken import Spoken, option
from seminar_designer.cli.wording import Words
from seminar_designer.documents.typesetting.typography import typeset
from seminar_designer.loading.rulebooks import Layer, known_rulebooks, load_chain


def command(words: Words) -> click.Command:
    """The verb `list`."""
    params = [option(words, "json", is_flag=True), option(words, "workspace", type=Path)]

    def run(
        json: bool,
        workspace: Path | None,
        lang: str | None,  # noqa: ARG001 - the words speak it already
    ) -> Exit:
        with problems_told(words):
            chains = [load_chain(name, workspace) for name in known_rulebooks(workspace)]
        if json:
            print_json({"schema": 1, "rulebooks": [_as_data(chain) for chain in chains]})
        else:
            _show(words, chains)
        return Exit.DONE

    return Spoken("rulebook.list", words, params=params, callback=run)


def _as_data(chain: tuple[Layer, ...]) -> dict[str, object]:
    own = chain[-1].rulebook
    return {
        "id": own.id,
        "purpose": own.purpose.model_dump() if own.purpose else None,
        "extends": [layer.rulebook.id for layer in reversed(chain[:-1])],
        "rules": len({id for layer in chain for id in layer.rulebook.rules}),
        "own_rules": len(own.rules),
        "file": str(chain[-1].source.file),
    }


def _show(words: Words, chains: list[tuple[Layer, ...]]) -> None:
    columns = words["rulebook.columns"]
    shown = table()
    shown.add_column(columns["id"], style="cyan", no_wrap=True)
    shown.add_column(columns["extends"], no_wrap=True)
    shown.add_column(columns["rules"], justify="right", no_wrap=True)
    shown.add_column(columns["purpose"])
    for chain in chains:
        own = chain[-1].rulebook
        base = " → ".join(layer.rulebook.id for layer in reversed(chain[:-1]))
        rules = len({id for layer in chain for id in layer.rulebook.rules})
        purpose = own.purpose[words.language] if own.purpose else ""
        shown.add_row(own.id, base, str(rules), text(typeset(purpose, words.language)))
    people().print(shown)
    click.echo(words.count("rulebook.count", len(chains)))
