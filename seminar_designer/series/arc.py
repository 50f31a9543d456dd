"""The arc of a cycle: what kind each meeting is, how many consultations it has, what it works on.

After the arc of co-development (launch, learning the roles, a review midway, deeper cases, autonomy, harvest): a group
of strangers first becomes one, and objectives come back after some meetings rather than at once.
"""

from collections.abc import Sequence

from seminar_designer.model.block import Block
from seminar_designer.model.brief import Brief, BriefObjective
from seminar_designer.model.catalogue import Catalogue
from seminar_designer.model.cycle import MeetingKind
from seminar_designer.model.schedule import Series

SPARE = 2
"""Consultations beyond one each: an absence breaks no promise (co-development, plan P10)."""
TWICE = 180
"""Minutes from which a meeting can hold two consultations of an hour."""
HELP = "cd-help"
"""The objective that consultations serve where the brief names no other of co-development."""
INPUTS = 3
"""Objectives taken from each theme of a brief that names none."""
SHORT = 60
"""Minutes that an input may take."""


def kinds(meetings: int) -> tuple[MeetingKind, ...]:
    """The kind of each meeting; in the middle one the group takes stock."""
    middle = (meetings + 1) // 2
    found: list[MeetingKind] = ["regular"] * meetings
    found[0], found[-1] = "launch", "closing"
    if meetings >= 4:
        found[middle - 1] = "midway"
    return tuple(found)


def consultations(series: Series, meetings: int, people: int) -> tuple[int, ...]:
    """How many consultations each meeting has: as the brief says; else one each, and two at as many regular ones as
    are needed for everybody to be client once and a few to spare.
    """
    if series.consultations:
        return series.consultations
    planned = [1] * meetings
    regular = [number for number, kind in enumerate(kinds(meetings)) if kind == "regular"]
    double = min(len(regular), max(0, people + SPARE - meetings)) if series.minutes >= TWICE else 0
    for number in _spread(regular, double):
        planned[number] = 2
    return tuple(planned)


def _spread(among: Sequence[int], many: int) -> list[int]:
    """So many of them, at even distances."""
    return [among[(2 * number + 1) * len(among) // (2 * many)] for number in range(many)]


def helping(brief: Brief, catalogue: Catalogue) -> str:
    """The objective that consultations serve."""
    asked = [one for one in brief.objectives if isinstance(one, str) and _helps(one, catalogue)]
    return asked[0] if asked else HELP


def inputs(brief: Brief, catalogue: Catalogue) -> list[BriefObjective]:
    """What short inputs work on, in the order in which they come: the brief's other objectives, else those of its
    themes that most sheets are made for.
    """
    asked: list[BriefObjective] = [
        one for one in brief.objectives if not (isinstance(one, str) and _helps(one, catalogue))
    ]
    if asked:
        return asked
    found: list[list[str]] = [
        _of_theme(theme, brief.participants.expected, catalogue)
        for theme in brief.themes if catalogue.root(theme) != "codevelopment"
    ]  # fmt: skip
    return [one for rank in range(INPUTS) for theme in found for one in theme[rank : rank + 1]]


def _helps(objective: str, catalogue: Catalogue) -> bool:
    found = catalogue.objectives.get(objective)
    return found is not None and catalogue.root(found.theme) == "codevelopment"


def _of_theme(theme: str, people: int, catalogue: Catalogue) -> list[str]:
    within = [
        one.id for one in catalogue.objectives.values() if theme in (one.theme, catalogue.root(one.theme))
    ]  # fmt: skip
    made = {id: sum(_serves(block, id, people) for block in catalogue.blocks.values()) for id in within}
    return sorted((id for id in within if made[id]), key=lambda one: (-made[one], one))[:INPUTS]


def _serves(block: Block, objective: str, people: int) -> bool:
    fits = block.group.min <= people <= block.group.max
    return fits and block.objectives.get(objective, 0) >= 2 and block.span(people).min <= SHORT
