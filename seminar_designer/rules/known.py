"""What is known of a programme when rules read it.

All of it for one that was designed here. Less for an agenda that somebody typed, or for a programme in which a block is
called by a name that the catalogue does not have: rules then speak only of what they can measure.
"""

from typing import Final, Literal

Known = Literal["hours", "slack", "people", "blocks", "objectives", "brief"]
"""The clock times; the minutes kept free; the number of participants; the block of every slot; the objective that every
slot serves; what the client has asked for (place, needs, budget, hours, fixed points…)."""

NOTHING: Final[frozenset[Known]] = frozenset()
EVERYTHING: Final[frozenset[Known]] = frozenset(("hours", "slack", "people", "blocks", "objectives", "brief"))
