"""The furniture stays where it is."""

from collections.abc import Hashable, Iterable

from seminar_designer.model.block import Block
from seminar_designer.rules.faces import Automaton, Move
from seminar_designer.rules.known import NOTHING
from seminar_designer.rules.reading import Reading
from seminar_designer.rules.rule import Finding, NoParameters, Rule
from seminar_designer.rules.setting import Place, Setting


def layout(block: Block) -> str | None:
    """How the block wants seats and tables, None when it takes them as they are."""
    return None if block.room.layout == "any" else block.room.layout


class LayoutChanges(Rule[NoParameters]):
    """Each change of layout inside a session, where no break leaves time for it, costs the weight."""

    kind = "layout-changes"
    source = "learning-design rules R60, R63"
    depends_on = NOTHING

    def inside(self, setting: Setting, place: Place) -> Iterable[Automaton]:
        """Remembers the last layout."""
        if setting.brief.delivery == "remote":
            return ()
        tokens: list[Hashable | None] = [layout(candidate.block) for candidate in setting.candidates]
        moved = self.cost(1)

        def step(last: Hashable, token: Hashable, _: int) -> Move | None:
            if last in (None, token):
                return Move(token)
            return None if moved is None else Move(token, cost=moved)

        return (Automaton("layout changes", tokens, None, step, bounding=self.forbids),)

    def check(self, reading: Reading) -> Iterable[Finding]:
        """One finding for each change."""
        if reading.brief.delivery == "remote":
            return
        for session in reading.sessions:
            last = None
            for placed in session.placed:
                wanted = layout(placed.block)
                last = None if placed.after_unknown else last
                if last is not None and wanted is not None and wanted != last:
                    facts = {"block": placed.block.id, "before": last, "layout": wanted}
                    yield Finding("moved", self.lost(1), placed.day + 1, placed.slot.start, facts)
                last = wanted or last
