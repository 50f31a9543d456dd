"""The objectives a programme works on: the brief's, and where a theme has none, the engine's proposal."""

from seminar_designer.model.brief import Brief, OwnObjective
from seminar_designer.model.catalogue import Catalogue
from seminar_designer.model.objective import Kind, Objective
from seminar_designer.model.programme import PlannedObjective
from seminar_designer.model.texts import Text
from seminar_designer.rules.patterns.serving import strength
from seminar_designer.rules.registry import rule_kinds
from seminar_designer.rules.rule import NoParameters

MINUTES_AN_OBJECTIVE = 75
"""Working minutes one proposed objective should have."""
MOST_PROPOSED = 5


def plan_objectives(brief: Brief, catalogue: Catalogue) -> tuple[PlannedObjective, ...]:
    """The objectives of the brief in its order, then one or more proposed for each theme that has none.

    A brief that names none gets as many as its time carries, three to five on a day or more, each theme at least one.
    """
    planned = [_asked(number, wish, brief, catalogue) for number, wish in enumerate(brief.objectives, start=1)]
    minutes = sum(day.minutes for day in brief.schedule.days)
    room = max(len(brief.themes), min(MOST_PROPOSED, round(minutes / MINUTES_AN_OBJECTIVE))) if not planned else 0
    missing = {
        theme: weight
        for theme, weight in brief.themes.items()
        if not any(_within(objective.theme, theme, catalogue) for objective in planned)
    }
    total = sum(missing.values())
    for theme, weight in missing.items():
        wanted = max(1, round(room * weight / total))
        planned += _proposed(theme, wanted, brief, catalogue, {objective.id for objective in planned})
    return tuple(planned)


def _within(theme: str, wanted: str, catalogue: Catalogue) -> bool:
    return theme == wanted or (theme in catalogue.themes and catalogue.root(theme) == wanted)


def _asked(number: int, wish: str | OwnObjective, brief: Brief, catalogue: Catalogue) -> PlannedObjective:
    if isinstance(wish, str):
        return _from_catalogue(catalogue.objectives[wish], proposed=False)
    heaviest = max(brief.themes, key=lambda theme: brief.themes[theme], default=None)
    theme = wish.theme or heaviest or "group"
    kind = wish.kind or kind_of(wish.text, catalogue)
    said = wish.text[0].upper() + wish.text[1:]
    return PlannedObjective(id=f"own-{number}", theme=theme, kind=kind, statement=Text(fr=said, en=said), own=True)


def kind_of(words: str, catalogue: Catalogue) -> Kind:
    """The kind of an objective in the client's words, by the first verb that announces one; practice otherwise."""
    lowered = f" {words.lower()} ".replace("'", " ").replace("’", " ")
    places = [
        (lowered.index(f" {verb} "), kind)
        for kind, pattern in catalogue.patterns.items()
        for verbs in pattern.verbs.values()
        for verb in verbs
        if f" {verb} " in lowered
    ]
    return min(places)[1] if places else "practise"


def _from_catalogue(objective: Objective, proposed: bool) -> PlannedObjective:
    return PlannedObjective(
        id=objective.id, theme=objective.theme, kind=objective.kind, statement=objective.statement, proposed=proposed
    )


def _proposed(
    theme: str, wanted: int, brief: Brief, catalogue: Catalogue, taken: set[str]
) -> list[PlannedObjective]:
    """The objectives of a theme that the blocks which fit this brief serve best."""
    fitting = [rule_kinds()[kind](kind, "forbid", 0, NoParameters()) for kind in ("group-size", "delivery", "needs")]
    blocks = [
        block
        for block in catalogue.blocks.values()
        if not block.open and all(rule.misfit(block, brief) is None for rule in fitting)  # type: ignore[attr-defined]
    ]
    choices = []
    for objective in catalogue.objectives.values():
        if objective.id in taken or not _within(objective.theme, theme, catalogue):
            continue
        planned = _from_catalogue(objective, proposed=True)
        served = sorted((strength(block, planned, catalogue) for block in blocks), reverse=True)
        choices.append((-sum(served[:4]), objective.id, planned))
    return [planned for _, _, planned in sorted(choices, key=lambda choice: choice[:2])[:wanted]]
