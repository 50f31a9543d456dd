"""Some families have their moment in a programme."""

from collections.abc import Iterable

from seminar_designer.model.base import Model
from seminar_designer.model.block import Block, Edge
from seminar_designer.model.schedule import Schedule
from seminar_designer.rules.known import NOTHING
from seminar_designer.rules.reading import Reading
from seminar_designer.rules.rule import Finding, Rule
from seminar_designer.rules.setting import Candidate, Place, Setting


class Parameters(Model):
    """Families that belong to a moment: the first session, a session that starts a day, one that ends a day."""

    first_session: tuple[str, ...] = ("icebreaker",)
    day_starts: tuple[str, ...] = ("opening",)
    day_ends: tuple[str, ...] = ("closing", "evaluation")


class RightMoment(Rule[Parameters]):
    """Getting acquainted comes first, openings start a day, closings and evaluations end one; recall may start one."""

    kind = "right-moment"
    Parameters = Parameters
    source = "learning-design rules R01, R02, R70"
    depends_on = NOTHING

    def _moment(
        self, block: Block, first: bool, opens: Edge | None, closes: Edge | None, schedule: Schedule
    ) -> str | None:
        """The moment the block belongs to when it is not this one."""
        family, moments = block.family, self.parameters
        if family in moments.first_session and not first:
            return "first_session"
        if family in moments.day_starts and (opens is None or (block.opens and opens not in block.opens)):
            return "day_starts"
        recalls = block.recall and opens == "day"
        if family in moments.day_ends and not recalls:
            if closes is None or (block.closes and closes not in block.closes):
                return "day_ends"
            if block.transfer and closes != "programme" and schedule.meeting is None:
                return "day_ends"
        return None

    def admits(self, setting: Setting, candidate: Candidate, place: Place) -> bool:
        """Whether this is the moment of the block."""
        schedule = setting.brief.schedule
        return self._moment(candidate.block, place.index == 0, place.opens, place.closes, schedule) is None

    def check(self, reading: Reading) -> Iterable[Finding]:
        """One finding for each block out of its moment."""
        schedule, last_day = reading.brief.schedule, len(reading.programme.days) - 1
        for session in reading.sessions:
            opens: Edge | None = schedule.opens(session.day) if session.first_of_day else None
            closes: Edge | None = schedule.closes(session.day == last_day) if session.last_of_day else None
            for placed in session.placed:
                moment = self._moment(placed.block, session.index == 0, opens, closes, schedule)
                if moment is not None:
                    yield Finding(moment, 0, placed.day + 1, placed.slot.start, {"block": placed.block.id})
