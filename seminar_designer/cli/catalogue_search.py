"""`seminar catalogue search`: the blocks that are about some words."""

from pathlib import Path

import click

from seminar_designer.browsing.search import Hit, Index
from seminar_designer.browsing.wanted import USUAL
from seminar_designer.cli.catalogue_list import entry, people_option, show
from seminar_designer.cli.exits import Exit
from seminar_designer.cli.printing import print_json
from seminar_designer.cli.problems import problems_told
from seminar_designer.cli.spoken import Spoken, option
from seminar_designer.cli.wording import Words
from seminar_designer.loading.catalogue import load_catalogue
from seminar_designer.model.catalogue import Catalogue

SHOWN = 15
"""Blocks that are shown; programs get all."""


def command(words: Words) -> click.Command:
    """The verb `search`."""
    params = [
        click.Argument(["words"], metavar=words["arguments.words"], nargs=-1, required=True),
        people_option(words),
        option(words, "json", is_flag=True),
        option(words, "workspace", type=Path),
    ]
    said = words

    def run(
        words: tuple[str, ...],
        people: int | None,
        json: bool,
        workspace: Path | None,
        lang: str | None,  # noqa: ARG001 - the words speak it already
    ) -> Exit:
        with problems_told(said):
            catalogue = load_catalogue(workspace)
        hits = Index(catalogue).search(" ".join(words))
        if json:
            print_json([{**entry(hit.block, people or USUAL), "score": round(hit.score, 2)} for hit in hits])
        else:
            _show(said, catalogue, hits, people or USUAL, " ".join(words))
        return Exit.DONE

    return Spoken("search", words, params=params, callback=run)


def _show(words: Words, catalogue: Catalogue, hits: list[Hit], people: int, asked: str) -> None:
    if hits and not hits[0].whole:
        click.echo(words["catalogue.not_whole"])
    show(words, catalogue, [hit.block for hit in hits[:SHOWN]], people)
    more = len(hits) - SHOWN
    if more > 0:
        click.echo(words.count("catalogue.more", more))
    elif not hits:
        click.echo(words.say("catalogue.nothing", asked=asked))
