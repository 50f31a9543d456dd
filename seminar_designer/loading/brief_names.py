"""The names in a brief: they exist in the catalogue, and what is asked for is not excluded.

Checks read the raw data and skip what is not usable, so a mistake of form elsewhere hides none of these.
"""

from collections.abc import Collection, Iterator
from typing import Any

from seminar_designer.loading.problems import Keys, Problem, shown, where
from seminar_designer.loading.references import named, unknown
from seminar_designer.loading.yaml_nodes import Source
from seminar_designer.model.catalogue import Catalogue


def name_problems(source: Source, catalogue: Catalogue, known_blocks: Collection[str] = ()) -> Iterator[Problem]:
    """All that a brief names and does not exist, or asks for and excludes."""
    blocks = {*catalogue.blocks, *known_blocks}
    yield from _themes(source, catalogue)
    yield from _objectives(source, catalogue)
    yield from _blocks(source, catalogue, blocks)
    yield from _included_and_excluded(source, catalogue)


def _themes(source: Source, catalogue: Catalogue) -> Iterator[Problem]:
    places: list[tuple[Keys, Any]] = [(("themes",), source.data.get("themes"))]
    for number, day in enumerate(raw_days(source.data)):
        if isinstance(day, dict):
            places.append((("schedule", "days", number, "themes"), day.get("themes")))
    for keys, value in places:
        for path, name in named(keys, value):
            yield from unknown(source, path, name, "theme", catalogue.themes)


def _objectives(source: Source, catalogue: Catalogue) -> Iterator[Problem]:
    for keys, objective in each("objectives", source.data):
        if isinstance(objective, dict):
            yield from unknown(source, (*keys, "theme"), objective.get("theme"), "theme", catalogue.themes)
        elif isinstance(objective, str) and " " not in objective.strip():
            yield from unknown(source, keys, objective, "objective_or_own", catalogue.objectives)


def each(key: str, data: dict[str, Any]) -> Iterator[tuple[Keys, Any]]:
    """Each item of a list, or the single value that stands for a list of one."""
    value = data.get(key)
    if isinstance(value, list):
        yield from (((key, number), item) for number, item in enumerate(value))
    elif value is not None:
        yield (key,), value


def _blocks(source: Source, catalogue: Catalogue, blocks: Collection[str]) -> Iterator[Problem]:
    for key in ("include", "history"):
        for keys, name in each(key, source.data):
            yield from unknown(source, keys, name, "block", blocks)
    for keys, name in each("exclude", source.data):
        yield from unknown(source, keys, name, "block_or_family", {*blocks, *catalogue.families})


def _included_and_excluded(source: Source, catalogue: Catalogue) -> Iterator[Problem]:
    excluded = {name: str(source.at(keys)[0]) for keys, name in each("exclude", source.data) if isinstance(name, str)}
    for keys, name in each("include", source.data):
        if not isinstance(name, str):
            continue
        family = catalogue.blocks[name].family if name in catalogue.blocks else ""
        if name in excluded or family in excluded:
            case = "include_excluded" if name in excluded else "include_excluded_family"
            facts = (("line", excluded.get(name) or excluded[family]), ("family", family))
            yield Problem(source.file, *source.at(keys), where(keys), case, shown(name), facts=facts)


def raw_days(data: dict[str, Any]) -> list[Any]:
    """The days as the brief has them, none when it has no list of them."""
    schedule = data.get("schedule")
    days = schedule.get("days") if isinstance(schedule, dict) else None
    return days if isinstance(days, list) else []
