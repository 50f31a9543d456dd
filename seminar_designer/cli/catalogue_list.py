"""`seminar catalogue list`: the blocks, all or those that fit."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any, get_args

import click

from seminar_designer.browsing.wanted import ENERGIES, USUAL, Wanted, energy_of, span_for
from seminar_designer.cli.exits import Exit
from seminar_designer.cli.printing import people as console
from seminar_designer.cli.printing import print_json, table, text
from seminar_designer.cli.problems import known_name, problems_told
from seminar_designer.cli.spoken import Spoken, option
from seminar_designer.cli.wording import Words
from seminar_designer.loading.catalogue import load_catalogue
from seminar_designer.model.block import Block, Doing, Learning, Mode, Posture
from seminar_designer.model.catalogue import Catalogue

_CHOICES: dict[str, Sequence[str]] = {
    "mode": get_args(Mode),
    "learning": get_args(Learning),
    "doing": get_args(Doing),
    "posture": get_args(Posture),
    "energy": ENERGIES,
}
"""Options that take one of the words of a sheet."""


def command(words: Words) -> click.Command:
    """The verb `list`."""
    params = [
        option(words, "family"),
        option(words, "theme"),
        option(words, "objective"),
        people_option(words),
        option(words, "minutes", type=click.IntRange(1, 480)),
        *(option(words, name, type=click.Choice(values)) for name, values in _CHOICES.items()),
        option(words, "no-material", is_flag=True),
        option(words, "json", is_flag=True),
        option(words, "workspace", type=Path),
    ]

    def run(
        json: bool,
        workspace: Path | None,
        lang: str | None,  # noqa: ARG001 - the words speak it already
        **asked: Any,
    ) -> Exit:
        with problems_told(words):
            catalogue = load_catalogue(workspace)
        wanted = Wanted(**asked)
        _known(words, catalogue, wanted)
        blocks = [block for block in catalogue.blocks.values() if wanted.fits(block, catalogue)]
        people = wanted.people or USUAL
        if json:
            print_json([entry(block, people) for block in blocks])
        else:
            show(words, catalogue, blocks, people)
            click.echo(words.count("catalogue.count", len(blocks)))
        return Exit.DONE

    return Spoken("list", words, params=params, callback=run)


def people_option(words: Words) -> click.Option:
    """`--people`, for whom durations and quantities are given."""
    return option(words, "people", type=click.IntRange(2, 200))


def _known(words: Words, catalogue: Catalogue, wanted: Wanted) -> None:
    """Leaves when something is named that does not exist."""
    for kind, name, names in (
        ("family", wanted.family, catalogue.families),
        ("theme", wanted.theme, catalogue.themes),
        ("objective", wanted.objective, catalogue.objectives),
    ):
        if name is not None:
            known_name(words, kind, name, names)


def entry(block: Block, people: int) -> dict[str, object]:
    """A block as programs read it in a list."""
    minutes = span_for(block, people)
    return {
        "id": block.id,
        "name": block.name.model_dump(),
        "family": block.family,
        "themes": block.themes,
        "objectives": block.objectives,
        "open": block.open,
        "people": people,
        "minutes": minutes.model_dump() if minutes else None,
        "group": {"min": block.group.min, "max": block.group.max},
        "delivery": block.delivery.model_dump(),
        "learning": block.learning,
        "doing": block.doing,
        "posture": block.posture,
        "energy": energy_of(block),
        "materials": len(block.materials),
    }


def show(words: Words, catalogue: Catalogue, blocks: Sequence[Block], people: int) -> None:
    """The table of these blocks, in their order."""
    columns = words["catalogue.columns"]
    shown = table()
    shown.add_column(columns["id"], style="cyan", no_wrap=True)
    shown.add_column(columns["name"])
    shown.add_column(columns["family"])
    shown.add_column(columns["group"], justify="right", no_wrap=True)
    shown.add_column(words.say("catalogue.columns.minutes", people=people), justify="right", no_wrap=True)
    for block in blocks:
        minutes = span_for(block, people)
        said = words["catalogue.unfit"]
        if minutes is not None:
            said = words.say("catalogue.span", min=minutes.min, max=minutes.max)
        group = words.say("catalogue.span", min=block.group.min, max=block.group.max)
        family = catalogue.families[block.family].name[words.language]
        shown.add_row(block.id, text(block.name[words.language]), text(family), group, said)
    if blocks:
        console().print(shown)
