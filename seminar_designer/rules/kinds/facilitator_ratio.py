"""One facilitator has so many people at most."""

import math
from collections.abc import Iterable

from pydantic import Field

from seminar_designer.model.base import Model
from seminar_designer.rules.reading import Reading
from seminar_designer.rules.rule import Finding, Rule


class Parameters(Model):
    """People that one facilitator can look after."""

    people: int = Field(default=20, ge=2, le=200)


class FacilitatorRatio(Rule[Parameters]):
    """There are facilitators enough for the group as a whole."""

    kind = "facilitator-ratio"
    Parameters = Parameters
    source = "learning-design rules R65, R81"
    depends_on = frozenset(("people", "brief"))
    told_only = True

    def check(self, reading: Reading) -> Iterable[Finding]:
        """A finding when there are too few."""
        needed, present = math.ceil(reading.people / self.parameters.people), reading.brief.facilitators
        if present < needed:
            facts = {"people": reading.people, "present": present, "needed": needed, "most": self.parameters.people}
            yield Finding("few", 0, None, None, facts)
