"""A real programme to ask about: two half-days for fourteen, designed once, in a second."""

import functools
from pathlib import Path
from typing import Any

from seminar_designer.engine.design import Options, design
from seminar_designer.loading.atomic import write_file
from seminar_designer.loading.catalogue import load_catalogue
from seminar_designer.loading.programme import write_yaml
from seminar_designer.loading.rulebooks import load_rulebook
from seminar_designer.model.brief import Brief
from seminar_designer.model.programme import Programme, Slot
from seminar_designer.rules.registry import build_rules
from seminar_designer.rules.rule import Rules

QUICK = Options(time_limit=0.25)


def brief(days: int = 2, **facts: Any) -> Brief:
    """Half-days from nine to noon, two objectives."""
    hours = [{"date": f"2027-03-{9 + day:02d}", "start": "09:00", "end": "12:00"} for day in range(days)]
    return Brief.model_validate(
        {
            "title": "Deux demi-journées pour déléguer", "participants": {"expected": 14, "min": 12, "max": 20},
            "schedule": {"days": hours}, "themes": {"management": 1}, "objectives": ["deleg-level", "fb-give"],
            **facts,
        }
    )  # fmt: skip


@functools.cache
def rules() -> Rules:
    """The house's rules."""
    return build_rules(load_rulebook("house"), {})


@functools.cache
def designed() -> Programme:
    """The programme of two half-days."""
    return design(brief(), load_catalogue(), rules(), Options(time_limit=0.6))


def written(folder: Path, programme: Programme | None = None) -> Path:
    """The programme in a file, as the command writes it."""
    file = folder / "programme.yaml"
    write_file(file, write_yaml(programme or designed()).encode())
    return file


def blocks(programme: Programme) -> list[tuple[int, Slot]]:
    """Every slot of a block, with its day from 1."""
    return [
        (number, slot)
        for number, day in enumerate(programme.days, start=1)
        for slot in day.slots
        if slot.kind == "block"
    ]
