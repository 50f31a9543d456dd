"""The objectives a programme works on: the brief's, and where a theme has none, the engine's proposal."""

from collections.abc import Iterator, Sequence

from seminar_designer.model.block import Block
from seminar_designer.model.brief import Brief, OwnObjective
from seminar_designer.model.catalogue import Catalogue
from seminar_designer.model.objective import Kind, Objective
from seminar_designer.model.programme import PlannedObjective
from seminar_designer.model.texts import Text
from seminar_designer.rules.patterns.fitting import FittingRule
from seminar_designer.rules.patterns.serving import strength
from seminar_designer.rules.patterns.thread import takes_up, yields
from seminar_designer.rules.rule import Rules

MINUTES_AN_OBJECTIVE = 75
"""Working minutes one proposed objective should have."""
MOST_PROPOSED = 5


def plan_objectives(brief: Brief, catalogue: Catalogue, rules: Rules) -> tuple[PlannedObjective, ...]:
    """The objectives of the brief in its order, then one or more proposed for each theme that has none.

    A brief that names none gets as many as its time carries, three to five on a day or more, each theme at least one.
    Rather fewer are proposed than one for which too few blocks fit this group and this place.
    """
    planned = [_asked(number, wish, brief, catalogue) for number, wish in enumerate(brief.objectives, start=1)]
    minutes = sum(day.minutes for day in brief.schedule.days) - sum(point.minutes for point in brief.fixed)
    carried = min(MOST_PROPOSED, round(minutes / MINUTES_AN_OBJECTIVE))
    room = 0 if planned else max(len(brief.themes), carried)
    missing = {
        theme: weight
        for theme, weight in brief.themes.items()
        if not any(_within(objective.theme, theme, catalogue) for objective in planned)
    }
    total = sum(missing.values())
    wanted = {theme: max(1, round(room * weight / total)) for theme, weight in missing.items()}
    share = minutes // max(1, len(planned) + sum(wanted.values()))
    blocks = list(_fitting(brief, catalogue, rules)) if missing else []
    for theme, many in wanted.items():
        taken = {objective.id for objective in planned}
        planned += _proposed(theme, many, share, brief.participants.expected, blocks, catalogue, taken)
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


def _fitting(brief: Brief, catalogue: Catalogue, rules: Rules) -> Iterator[Block]:
    """The blocks that may be used for this group, in this place."""
    fitting = [rule for rule in rules if isinstance(rule, FittingRule) and rule.forbids]
    for block in catalogue.blocks.values():
        split = block.subgroups(brief.participants.expected)
        if split is not None and all(rule.misfit(block, brief) is None for rule in fitting):
            yield block


def _proposed(
    theme: str, wanted: int, share: int, people: int, blocks: Sequence[Block], catalogue: Catalogue, taken: set[str]
) -> list[PlannedObjective]:
    """The objectives of a theme that these blocks serve best, among those they can serve for half a `share`."""
    choices = []
    for objective in catalogue.objectives.values():
        if objective.id in taken or not _within(objective.theme, theme, catalogue):
            continue
        planned = _from_catalogue(objective, proposed=True)
        serving = _serving(planned, blocks, catalogue)
        served = sorted((strength(block, planned, catalogue) for block in serving if not block.open), reverse=True)
        minutes = sum(block.span(people).max for block in serving)
        choices.append((min(0, minutes - share), -sum(served[:4]), objective.id, planned))
    able = [choice for choice in choices if choice[0] >= -(share // 2)]
    ranked = sorted(able, key=lambda choice: choice[1:3]) or sorted(choices, key=lambda choice: choice[:3])[:1]
    return [planned for *_, planned in ranked[:wanted]]


def _serving(objective: PlannedObjective, blocks: Sequence[Block], catalogue: Catalogue) -> list[Block]:
    """The blocks that serve an objective and find what they use among what the others yield."""
    serving = [block for block in blocks if strength(block, objective, catalogue)]
    made = {block.id: yields(block, objective.id, catalogue) for block in serving}
    while True:
        found = []
        for block in serving:
            needs = takes_up(block, objective.id, catalogue)
            if not needs or any(needs & made[other.id] for other in serving if other is not block):
                found.append(block)
        if len(found) == len(serving):
            return found
        serving = found
