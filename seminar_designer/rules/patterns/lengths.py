"""The minutes of a session, as a measure."""

from seminar_designer.rules.faces import Measure
from seminar_designer.rules.setting import Setting


def length(setting: Setting) -> Measure:
    """Working minutes of a session, in grid units."""
    return Measure("length", units={candidate.index: 1 for candidate in setting.candidates})
