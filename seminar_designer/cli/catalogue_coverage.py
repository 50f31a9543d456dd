"""`seminar catalogue coverage`: how many blocks the solver can choose from, and where there are too few."""

import statistics
from collections.abc import Iterable, Sequence
from itertools import groupby
from pathlib import Path
from typing import get_args

import click
from rich.table import Table

from seminar_designer.browsing.coverage import Coverage, Grid, Hole, Situation, cover, load_grid, without
from seminar_designer.cli.catalogue_list import people_option
from seminar_designer.cli.exits import Exit
from seminar_designer.cli.printing import people as console
from seminar_designer.cli.printing import print_json, table, text
from seminar_designer.cli.problems import known_name, problems_told
from seminar_designer.cli.spoken import Spoken, option
from seminar_designer.cli.wording import Words
from seminar_designer.loading.catalogue import load_catalogue
from seminar_designer.model.block import Mode

SHOWN = 40
"""Objectives whose holes are shown; programs get all."""
_THRESHOLDS = ("candidates", "moment", "frame", "made-for")


def command(words: Words) -> click.Command:
    """The verb `coverage`."""
    params = [
        option(words, "theme"),
        people_option(words),
        option(words, "mode", type=click.Choice(get_args(Mode))),
        *(option(words, name, type=click.IntRange(0, 99)) for name in _THRESHOLDS),
        option(words, "json", is_flag=True),
        option(words, "workspace", type=Path),
    ]

    def run(
        theme: str | None,
        people: int | None,
        mode: Mode | None,
        json: bool,
        workspace: Path | None,
        lang: str | None,  # noqa: ARG001 - the words speak it already
        **least: int | None,
    ) -> Exit:
        with problems_told(words):
            catalogue = load_catalogue(workspace)
            grid = _at_least(load_grid(workspace), least)
        if theme is not None:
            known_name(words, "theme", theme, catalogue.themes)
        with problems_told(words):
            coverage = cover(catalogue, grid, workspace=workspace, theme=theme, people=people, mode=mode)
        if json:
            print_json(_as_data(coverage))
        else:
            _show(words, coverage)
        return Exit.DONE

    return Spoken("coverage", words, params=params, callback=run)


def _at_least(grid: Grid, asked: dict[str, int | None]) -> Grid:
    """The grid with the thresholds of the command line."""
    given = {name: value for name, value in asked.items() if value is not None}
    return grid.model_copy(update={"least": grid.least.model_copy(update=given)})


def _as_data(coverage: Coverage) -> dict[str, object]:
    framing = [
        {"role": role, "mode": one.mode, "people": one.people, "blocks": len(coverage.of_role(role, one))}
        for role, described in coverage.grid.roles.items()
        if described.frames
        for one in coverage.situations
    ]
    holes = [
        {
            "of": hole.of,
            "objective": hole.objective or None,
            "moment": hole.moment,
            "role": hole.role or None,
            "count": hole.count,
            "situations": [{"mode": one.mode, "people": one.people} for one in hole.situations],
        }
        for hole in coverage.holes()
    ]
    return {
        "schema": 1,
        "least": coverage.grid.least.model_dump(),
        "objectives": {one.id: {"made_for": coverage.made_for(one.id)} for one in coverage.objectives},
        "cells": list(coverage.cells()),
        "framing": framing,
        "holes": holes,
    }


def _show(words: Words, coverage: Coverage) -> None:
    out = console()
    shown_mode = coverage.situations[0].mode
    sizes = [one for one in coverage.situations if one.mode == shown_mode]
    for heading, shown in (
        (words["coverage.fitting"], _fitting(words, coverage)),
        (words.say("coverage.by_theme", mode=_mode(words, shown_mode)), _by_theme(words, coverage, sizes)),
        (words.say("coverage.by_role", mode=_mode(words, shown_mode)), _by_role(words, coverage, sizes)),
    ):
        out.print(text(heading, "bold"))
        out.print(shown)
    holes = list(coverage.holes())
    if not holes:
        out.print(text(words["coverage.no_hole"], "bold green"))
        return
    out.print(text(words.count("coverage.holes", len(holes)), "bold yellow"))
    poor = coverage.poor()
    for situation, count in poor.items():
        mode = _mode(words, situation.mode).capitalize()
        facts = {"mode": mode, "people": situation.people, "all": len(coverage.objectives)}
        out.print(text(words.say("coverage.poor", count=count, **facts)))
    shown, more = _holes(words, coverage, list(without(holes, poor)))
    out.print(shown)
    if more:
        out.print(text(words.count("coverage.more", more)))


def _sized(words: Words, first: str, sizes: Iterable[int]) -> Table:
    """A table with a column a group size."""
    shown = table()
    shown.add_column(words[f"coverage.columns.{first}"])
    for size in sizes:
        shown.add_column(words.say("coverage.columns.people", people=size), justify="right", no_wrap=True)
    return shown


def _fitting(words: Words, coverage: Coverage) -> Table:
    """How many blocks fit each mode and size."""
    shown = _sized(words, "mode", dict.fromkeys(one.people for one in coverage.situations))
    for mode, found in groupby(coverage.situations, key=lambda one: one.mode):
        shown.add_row(_mode(words, mode), *(str(len(coverage.fitting[one])) for one in found))
    return shown


def _by_theme(words: Words, coverage: Coverage, sizes: Sequence[Situation]) -> Table:
    """For each root theme, candidates an objective has: the fewest and the median."""
    catalogue = coverage.catalogue
    shown = _sized(words, "theme", [one.people for one in sizes])
    by_root: dict[str, list[str]] = {}
    for objective in coverage.objectives:
        by_root.setdefault(catalogue.root(objective.theme), []).append(objective.id)
    for root, ids in by_root.items():
        counts = [[len(coverage.candidates(id, one)) for id in ids] for one in sizes]
        name = words.count("coverage.theme", len(ids), name=catalogue.themes[root].name[words.language])
        shown.add_row(text(name), *(_spread(words, found) for found in counts))
    return shown


def _by_role(words: Words, coverage: Coverage, sizes: Sequence[Situation]) -> Table:
    """For each role, how many blocks frame a day, or how many an objective has."""
    shown = _sized(words, "role", [one.people for one in sizes])
    for name, role in coverage.grid.roles.items():
        counts = []
        for one in sizes:
            if role.frames:
                counts.append(str(len(coverage.of_role(name, one))))
            else:
                found = [coverage.candidates(objective.id, one) for objective in coverage.objectives]
                serving = [sum(coverage.role_of(block) == name for block in blocks) for blocks in found]
                counts.append(_spread(words, serving))
        shown.add_row(text(role.name[words.language]), *counts)
    return shown


def _spread(words: Words, counts: Sequence[int]) -> str:
    """The fewest and the median of some counts."""
    if not counts:
        return str(words["catalogue.unfit"])
    return words.say("coverage.spread", least=min(counts), median=f"{statistics.median(counts):.0f}")


def _holes(words: Words, coverage: Coverage, holes: Sequence[Hole]) -> tuple[Table, int]:
    """A row for each objective or role with what it lacks, and how many more there would be."""
    shown = table()
    shown.add_column(words["coverage.columns.hole"], max_width=44)
    shown.add_column(words["coverage.columns.lacks"])
    grouped = [(key, list(found)) for key, found in groupby(holes, key=lambda one: (one.role, one.objective))]
    for (role, objective), found in grouped[:SHOWN]:
        if role:
            name = coverage.grid.roles[role].name[words.language]
        else:
            statement = coverage.catalogue.objectives[objective].statement[words.language]
            name = words.say("coverage.objective", statement=statement, id=objective)
        shown.add_row(text(name), text(" · ".join(_lack(words, coverage, one) for one in found)))
    return shown, max(0, len(grouped) - SHOWN)


def _lack(words: Words, coverage: Coverage, hole: Hole) -> str:
    """What is lacking, and where: « à vivre : 0 (en présence 40 et 80, à distance 40) »."""
    what = words[f"coverage.of.{hole.of}"] if hole.moment is None else words[f"coverage.moments.{hole.moment}"]
    if not hole.situations:
        return words.say("coverage.lack", what=what, count=hole.count)
    return words.say("coverage.lack_where", what=what, count=hole.count, where=_where(words, coverage, hole.situations))


def _where(words: Words, coverage: Coverage, situations: Sequence[Situation]) -> str:
    """The situations, sizes of a mode together; a mode by its name alone when it is all of them."""
    real = [one for one in coverage.situations if one.people <= coverage.grid.largest[one.mode]]
    if len(situations) == len(real) > 1:
        return str(words["coverage.everywhere"])
    told = []
    for mode, found in groupby(situations, key=lambda one: one.mode):
        sizes = [one.people for one in found]
        whole = len(sizes) == sum(one.mode == mode for one in real) > 1
        told.append(_mode(words, mode) + ("" if whole else " " + ", ".join(map(str, sizes))))
    return str(words["coverage.apart"]).join(told)


def _mode(words: Words, mode: str) -> str:
    return str(words[f"coverage.modes.{mode}"])
