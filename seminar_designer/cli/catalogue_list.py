"""`seminar catalogue list`: the blocks, all or those that fit."""

from collections.abc import Callable
from pathlib import Path

import click

from seminar_designer.cli.exits import Exit
from seminar_designer.cli.printing import people as console
from seminar_designer.cli.printing import print_json, table, text
from seminar_designer.cli.problems import known_name, problems_told
from seminar_designer.cli.spoken import Spoken, option
from seminar_designer.cli.wording import Words
from seminar_designer.loading.catalogue import load_catalogue
from seminar_designer.model.block import Block
from seminar_designer.model.catalogue import Catalogue
from seminar_designer.model.minutes import Span
from seminar_designer.model.programme import PlannedObjective
from seminar_designer.rules.patterns.serving import strength

Keeps = Callable[[Block], bool]


def command(words: Words) -> click.Command:
    """The verb `list`."""
    params = [
        option(words, "family"),
        option(words, "theme"),
        option(words, "objective"),
        people_option(words),
        option(words, "json", is_flag=True),
        option(words, "workspace", type=Path),
    ]

    def run(
        family: str | None,
        theme: str | None,
        objective: str | None,
        people: int | None,
        json: bool,
        workspace: Path | None,
        lang: str | None,  # noqa: ARG001 - the words speak it already
    ) -> Exit:
        with problems_told(words):
            catalogue = load_catalogue(workspace)
        keeps = [*_family(words, catalogue, family), *_theme(words, catalogue, theme)]
        keeps += _objective(words, catalogue, objective)
        if people is not None:
            keeps.append(lambda block: span(block, people) is not None)
        blocks = [block for block in catalogue.blocks.values() if all(keep(block) for keep in keeps)]
        if json:
            print_json([_entry(block, people or USUAL) for block in blocks])
        else:
            _show(words, catalogue, blocks, people or USUAL)
        return Exit.DONE

    return Spoken("list", words, params=params, callback=run)


USUAL = 12
"""People for whom durations are given when nobody says how many come."""


def people_option(words: Words) -> click.Option:
    """`--people`, for whom durations and quantities are given."""
    return option(words, "people", type=click.IntRange(2, 200))


def span(block: Block, people: int) -> Span | None:
    """Minutes of the block for this group, or None when it does not work for as many."""
    if not block.group.min <= people <= block.group.max or block.subgroups(people) is None:
        return None
    return block.span(people)


def _family(words: Words, catalogue: Catalogue, family: str | None) -> list[Keeps]:
    if family is None:
        return []
    known_name(words, "family", family, catalogue.families)
    return [lambda block: block.family == family]


def _theme(words: Words, catalogue: Catalogue, theme: str | None) -> list[Keeps]:
    if theme is None:
        return []
    known_name(words, "theme", theme, catalogue.themes)
    return [lambda block: any(theme in (own, catalogue.root(own)) for own in block.themes)]


def _objective(words: Words, catalogue: Catalogue, id: str | None) -> list[Keeps]:
    if id is None:
        return []
    found = catalogue.objectives[known_name(words, "objective", id, catalogue.objectives)]
    planned = PlannedObjective(id=found.id, theme=found.theme, kind=found.kind, statement=found.statement)
    return [lambda block: strength(block, planned, catalogue) > 0]


def _entry(block: Block, people: int) -> dict[str, object]:
    minutes = span(block, people)
    return {
        "id": block.id,
        "name": block.name.model_dump(),
        "family": block.family,
        "themes": block.themes,
        "objectives": block.objectives,
        "open": block.open,
        "people": people,
        "minutes": minutes.model_dump() if minutes else None,
    }


def _show(words: Words, catalogue: Catalogue, blocks: list[Block], people: int) -> None:
    columns = words["catalogue.columns"]
    shown = table()
    shown.add_column(columns["id"], style="cyan", no_wrap=True)
    shown.add_column(columns["name"])
    shown.add_column(columns["family"])
    shown.add_column(words.say("catalogue.columns.minutes", people=people), justify="right", no_wrap=True)
    for block in blocks:
        minutes = span(block, people)
        said = words["catalogue.unfit"]
        if minutes is not None:
            said = words.say("catalogue.span", min=minutes.min, max=minutes.max)
        family = catalogue.families[block.family].name[words.language]
        shown.add_row(block.id, text(block.name[words.language]), text(family), said)
    if blocks:
        console().print(shown)
    click.echo(words.count("catalogue.count", len(blocks)))
