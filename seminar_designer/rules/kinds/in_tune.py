"""Openings, icebreakers, energisers and closings speak of what the seminar is about."""

from collections.abc import Iterable, Sequence

from seminar_designer.model.block import Block
from seminar_designer.model.brief import Brief
from seminar_designer.model.catalogue import Catalogue
from seminar_designer.model.programme import PlannedObjective
from seminar_designer.rules.reading import Reading
from seminar_designer.rules.rule import Finding, NoParameters, Rule
from seminar_designer.rules.setting import Candidate, Setting


def tune(block: Block, brief: Brief, objectives: Sequence[PlannedObjective], catalogue: Catalogue) -> int:
    """How much a block speaks of what the brief is about, 0 (not at all) to 3: as strongly as its sheet works on one of
    the objectives or of their themes, and a degree less for a theme of the same root.
    """
    themes = {*brief.themes, *(objective.theme for objective in objectives)}
    roots = {catalogue.root(theme) for theme in themes if theme in catalogue.themes}
    found = [block.objectives.get(objective.id, 0) for objective in objectives]
    for theme, strength in block.themes.items():
        if theme in themes:
            found.append(strength)
        elif theme in catalogue.themes and catalogue.root(theme) in roots:
            found.append(strength - 1)
    return max(found, default=0)


class InTune(Rule[NoParameters]):
    """Each five minutes of a block that serves no objective earn its tune (0 to 3) times the weight."""

    kind = "in-tune"
    source = "learning-design rules R17"
    depends_on = frozenset(("blocks", "objectives", "brief"))

    def value(self, setting: Setting, candidate: Candidate, units: int) -> int:
        """Tune × weight a grid unit."""
        if candidate.working:
            return 0
        return self.weight * tune(candidate.block, setting.brief, setting.objectives, setting.catalogue) * units

    def check(self, reading: Reading) -> Iterable[Finding]:
        """One line for the whole programme."""
        framing = [placed for placed in reading.placed if placed.objective is None]
        units = sum(placed.units for placed in framing)
        objectives = reading.programme.objectives
        points = sum(
            tune(placed.block, reading.brief, objectives, reading.catalogue) * placed.units for placed in framing
        )
        if units and self.severity == "prefer":
            yield Finding("average", self.weight * points, None, None, {"average": points / units})
