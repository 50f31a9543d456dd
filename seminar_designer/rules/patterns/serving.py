"""Which blocks serve an objective, how well, and for how long."""

from seminar_designer.model.block import Block
from seminar_designer.model.catalogue import Catalogue
from seminar_designer.model.programme import PlannedObjective
from seminar_designer.rules.faces import Measure
from seminar_designer.rules.setting import Setting


def minutes_serving(setting: Setting, objective: str) -> Measure:
    """Grid units of the slots of a session that serve the objective."""
    serving = {c.index: 1 for c in setting.candidates if c.objective is not None and c.objective.id == objective}
    return Measure(f"minutes for {objective}", units=serving)


def strength(block: Block, objective: PlannedObjective, catalogue: Catalogue) -> int:
    """How well a block serves an objective: 0 (not at all) to 3 (made for it).

    A dedicated block serves those its sheet lists, and, one degree less strongly than it works on the theme, others
    of its themes if it suits their kind (any of the root theme for an objective in the client's own words). An open
    block serves any objective of a kind it suits, with strength 2: it brings the form, the objective's question brings
    the matter. Blocks of families that frame the day serve an objective only when their sheet says which kinds they
    suit (an action plan suits a commitment).
    """
    if not catalogue.families[block.family].working and not block.suits:
        return 0
    if objective.id in block.objectives:
        return block.objectives[objective.id]
    if objective.kind not in block.suits:
        return 0
    if block.open:
        return 2
    weights = [
        weight
        for theme, weight in block.themes.items()
        if theme == objective.theme
        or (objective.own and theme in catalogue.themes and catalogue.root(theme) == objective.theme)
    ]
    return max(weights, default=1) - 1
