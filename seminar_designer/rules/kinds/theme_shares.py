"""Themes get the time the brief weighs them with."""

from collections.abc import Iterable, Iterator, Mapping

from pydantic import Field

from seminar_designer.model.base import Model
from seminar_designer.model.brief import Brief
from seminar_designer.model.catalogue import Catalogue
from seminar_designer.model.schedule import GRID
from seminar_designer.rules.faces import Measure, Row, Term
from seminar_designer.rules.reading import Reading
from seminar_designer.rules.rule import Finding, Rule
from seminar_designer.rules.setting import Setting


class Parameters(Model):
    """`working_share`: part of the net minutes that is expected to work on themes (the rest opens, closes, wakes)."""

    working_share: float = Field(default=0.75, ge=0.1, le=1)


class ThemeShares(Rule[Parameters]):
    """Each theme of the brief, or of one day, gets its share of the working minutes; each five missing cost.

    A slot counts for the theme of the objective it serves.
    """

    kind = "theme-shares"
    source = "the brief"
    Parameters = Parameters
    depends_on = frozenset(("blocks", "objectives", "brief"))

    def _targets(self, weights: Mapping[str, float], net: int) -> Iterator[tuple[str, int]]:
        """Grid units each theme should have."""
        total = sum(weights.values())
        for theme, weight in weights.items():
            yield theme, int(net * self.parameters.working_share * weight / total) // GRID

    def _scopes(self, brief: Brief) -> Iterator[tuple[int | None, Mapping[str, float]]]:
        """The whole programme (None), and each day that has weights of its own."""
        if brief.themes:
            yield None, brief.themes
        for index, day in enumerate(brief.schedule.days):
            if day.themes:
                yield index, day.themes

    def across(self, setting: Setting) -> Iterable[Row]:
        """Minutes of each theme, over the programme or a day."""
        for day, weights in self._scopes(setting.brief):
            net = setting.net if day is None else setting.day_net(day)
            places = [place for place in setting.places if day is None or place.day == day]
            for theme, target in self._targets(weights, net):
                counted = {
                    c.index: 1
                    for c in setting.candidates
                    if c.objective is not None and within(c.objective.theme, theme, setting.catalogue)
                }
                measure = Measure(f"minutes on {theme}", units=counted)
                terms = [Term(place.index, measure) for place in places]
                yield Row(f"share of {theme} {day}", terms, low=target, price=self.price)

    def check(self, reading: Reading) -> Iterable[Finding]:
        """One finding for each theme that misses time."""
        for day, weights in self._scopes(reading.brief):
            net = reading.net if day is None else reading.day_net(day)
            for theme, target in self._targets(weights, net):
                units = sum(
                    placed.units
                    for placed in reading.placed
                    if (day is None or placed.day == day)
                    and placed.objective is not None
                    and within(placed.objective.theme, theme, reading.catalogue)
                )
                if units < target:
                    facts = {"theme": theme, "minutes": units * GRID, "wanted": target * GRID}
                    yield Finding("less", self.lost(target - units), None if day is None else day + 1, None, facts)


def within(theme: str, wanted: str, catalogue: Catalogue) -> bool:
    """Whether a theme is the wanted one or a child of it."""
    return theme == wanted or (theme in catalogue.themes and catalogue.root(theme) == wanted)
