"""The place offers what the block needs."""

from typing import Any

from seminar_designer.model.block import Block
from seminar_designer.model.brief import Brief
from seminar_designer.rules.patterns.fitting import FittingRule


class Venue(FittingRule):
    """Walls, movable chairs and an outdoor place are there when a block needs them; at a distance none is needed."""

    kind = "venue"
    source = "learning-design rules R60, R64"
    depends_on = frozenset(("brief",))

    def misfit(self, block: Block, brief: Brief) -> dict[str, Any] | None:
        """The first thing that is missing."""
        if brief.delivery == "remote":
            return None
        room, venue = block.room, brief.venue
        missing = {
            "walls": room.walls == "needed" and not venue.walls,
            "movable_chairs": (
                (room.movable_chairs or room.layout in ("circle", "cleared")) and not venue.movable_chairs
            ),
            "outdoor": room.layout == "outside" and not venue.outdoor,
        }
        return next(({"missing": name} for name, lacks in missing.items() if lacks), None)
