"""No block comes back."""

from collections.abc import Hashable, Iterable, Iterator

from pydantic import Field

from seminar_designer.model.base import Identifier, Model
from seminar_designer.model.block import Block
from seminar_designer.rules.faces import Measure, Row, Term
from seminar_designer.rules.known import NOTHING
from seminar_designer.rules.reading import Reading
from seminar_designer.rules.rule import Finding, Rule
from seminar_designer.rules.setting import Candidate, Setting


class Parameters(Model):
    """`returns_from_days`: in programmes of at least so many days blocks may return on another day, repeatable ones as
    they are and open ones for another objective; shorter programmes are rich enough without. `each_session`: blocks
    that every session may have anew, such as the steps of a method.
    """

    returns_from_days: int = Field(default=4, ge=1)
    each_session: tuple[Identifier, ...] = ()


class Once(Rule[Parameters]):
    """A block is used once a programme; in long ones some may return on another day."""

    kind = "once"
    source = "learning-design rules R34"
    Parameters = Parameters
    depends_on = NOTHING

    def _returns(self, block: Block, days: int) -> bool:
        """Whether a block may return on another day."""
        return (block.open or block.repeatable) and days >= self.parameters.returns_from_days

    def _groups(self, setting: Setting) -> Iterator[tuple[str, list[Candidate], bool]]:
        """Groups of candidates of which one may be used, a day (True) or a programme (False)."""
        for block, numbers in setting.by_block.items():
            candidates = [setting.candidates[number] for number in numbers]
            returns = self._returns(candidates[0].block, len(setting.brief.schedule.days))
            yield block, candidates, returns
            if returns and not candidates[0].block.repeatable:
                for candidate in candidates:
                    serves = candidate.objective.id if candidate.objective else "nothing"
                    yield f"{block} for {serves}", [candidate], False

    def later(self, setting: Setting) -> Iterable[tuple[int, int]]:
        """No block twice in one session."""
        for same in setting.by_block.values():
            yield from ((first, second) for first in same for second in same)

    def across(self, setting: Setting) -> Iterable[Row]:
        """At most one use a programme, or a day."""
        days = sorted({place.day for place in setting.places})
        if not self.forbids and len(days) == 1:
            return  # `later` and the rule that forbids leave nothing to prefer within a day
        for name, candidates, daily in self._groups(setting):
            if candidates[0].block.id in self.parameters.each_session:
                continue
            if not self.forbids and not (candidates[0].block.open or candidates[0].block.repeatable):
                continue
            measure = Measure(f"uses of {name}", count={candidate.index: 1 for candidate in candidates})
            for group in [[day] for day in days] if daily else [days]:
                terms = [Term(place.index, measure) for place in setting.places if place.day in group]
                if len(terms) > 1:
                    yield Row(f"{self.id} {name} {group}", terms, high=1, price=self.price)

    def check(self, reading: Reading) -> Iterable[Finding]:
        """One finding for each use too many."""
        seen: set[Hashable] = set()
        for placed in reading.placed:
            block = placed.block
            keys: list[Hashable] = [block.id]
            if block.id in self.parameters.each_session:
                keys = [(block.id, "session", placed.session)]
            elif self._returns(block, len(reading.programme.days)):
                keys = [(block.id, "day", placed.day)]
                if not block.repeatable and "objectives" in reading.known:
                    keys.append((block.id, "serves", placed.serves))
            if any(key in seen for key in keys):
                yield Finding("again", self.lost(1), placed.day + 1, placed.slot.start, {"block": block.id})
            seen.update(keys)
