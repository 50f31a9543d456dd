"""What the meetings of a cycle ask of their contents: those that ask for the same are one problem."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from seminar_designer.engine.design import Infeasible, Solved, solve
from seminar_designer.engine.first import found_of
from seminar_designer.engine.posing import Posed, pose
from seminar_designer.engine.problem import Column
from seminar_designer.engine.work import Work
from seminar_designer.model.brief import Brief
from seminar_designer.model.catalogue import Catalogue
from seminar_designer.model.cycle import Cycle, CycleMeeting
from seminar_designer.rules.kinds.once import Once
from seminar_designer.rules.rule import Rules
from seminar_designer.series.meetings import METHOD, meeting_brief
from seminar_designer.series.sharing import Offer


class NoContents(Exception):
    """A meeting cannot be designed."""

    def __init__(self, number: int, error: Infeasible) -> None:
        self.number = number
        self.error = error
        super().__init__(str(number))


@dataclass(frozen=True)
class Designing:
    """What designs are made with: the rules of a brief, the seed, and who is told of each meeting that is done."""

    catalogue: Catalogue
    rules: Callable[[Brief], Rules]
    seed: int = 1
    told: Callable[[int], None] = lambda _: None


@dataclass(frozen=True, eq=False)
class Ask:
    """Meetings that ask for the same contents, as one problem; asks are numbered from 0."""

    number: int
    meetings: tuple[CycleMeeting, ...]
    posed: Posed

    def offer(self, columns: Sequence[Column]) -> Offer:
        """A programme that one of the meetings may have."""
        found = found_of(self.posed.problem, tuple(columns))
        return Offer(self.number, found.value, self.posed.serving(columns) - METHOD, found)

    def solved(self, posed: Posed, limits: Sequence[float], seed: int, start: tuple[Column, ...] = ()) -> Solved:
        """The best programme, `posed` as it is or otherwise, within the first limit that is enough for one. Raises
        NoContents.
        """
        failed: Infeasible | None = None
        for limit in limits:
            try:
                return solve(posed, Work(limit), seed, start=start)
            except Infeasible as error:
                failed = error
                if error.proven:
                    break
        assert failed is not None
        raise NoContents(self.meetings[0].number, failed)

    @property
    def uses_once(self) -> bool:
        """Whether no programme uses a block twice but those of the method, so that a price is paid once at most."""
        return any(
            isinstance(rule, Once) and rule.forbids and rule.parameters.returns_from_days > 1
            and METHOD.issuperset(rule.parameters.each_session)
            for rule in self.posed.rules
        )


def asks_of(
    cycle: Cycle, designing: Designing, meetings: Sequence[CycleMeeting], taken: Collection[str]
) -> tuple[Ask, ...]:
    """What meetings ask for when blocks that others have `taken` are left out."""
    briefs = {one.number: meeting_brief(cycle, one, designing.catalogue, sorted(taken)) for one in meetings}
    same: dict[str, list[CycleMeeting]] = {}
    for meeting in meetings:
        same.setdefault(_asked(briefs[meeting.number]), []).append(meeting)
    found = []
    for number, own in enumerate(same.values()):
        brief = briefs[own[0].number]
        try:
            found.append(Ask(number, tuple(own), pose(brief, designing.catalogue, designing.rules(brief))))
        except Infeasible as error:
            raise NoContents(own[0].number, error) from error
    return tuple(found)


def _asked(brief: Brief) -> str:
    """What a meeting asks of its contents: all but when it is, its number, and who is client."""
    days = tuple(day.model_copy(update={"date": None}) for day in brief.schedule.days)
    meeting = brief.schedule.meeting
    kept = () if meeting is None else (len(meeting.consultations), meeting.led_by_helper)
    schedule = brief.schedule.model_copy(update={"days": days, "meeting": None})
    return f"{kept} {brief.model_copy(update={'schedule': schedule}).model_dump_json()}"
