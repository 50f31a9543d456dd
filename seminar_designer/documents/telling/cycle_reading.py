"""A cycle read in one language: its meetings, who is what at each, and what somebody has to do there."""

from collections.abc import Iterator
from dataclasses import dataclass

from seminar_designer.documents.document import CycleOrder
from seminar_designer.documents.telling.cycle_words import WORDS
from seminar_designer.documents.telling.occasion import Occasion
from seminar_designer.documents.telling.reading import capitalised
from seminar_designer.documents.telling.whole_cycle import whole
from seminar_designer.documents.typesetting.calendar_words import duration, full_date, hours, listed, short_date
from seminar_designer.documents.typesetting.words import Words
from seminar_designer.model.consultation import ROLES, Role
from seminar_designer.model.cycle import CycleMeeting


@dataclass(frozen=True)
class Consulted:
    """Who is what in one consultation; `label` tells it from the other one of its meeting."""

    label: str
    client: str
    reserve: str
    helper: str
    time_keeper: str
    observer: str


@dataclass(frozen=True)
class Met:
    """A meeting as its calendar tells it; `back` are those who tell what became of their actions."""

    number: int
    name: str
    date: str
    hours: str
    kind: str
    usual: bool
    consultations: tuple[Consulted, ...]
    back: str
    notes: tuple[str, ...]

    @property
    def clients(self) -> str:
        """The clients of its consultations, in order."""
        return ", ".join(one.client for one in self.consultations if one.client)


@dataclass(frozen=True)
class Part:
    """What somebody is at a meeting, and what they prepare for it."""

    roles: str
    prepare: str
    strong: bool = False


class CycleReading:
    """Tells a cycle in the words that its papers share, and in those of its nature."""

    def __init__(self, order: CycleOrder) -> None:
        self.order = order
        self.cycle = order.cycle
        self.brief = order.cycle.brief
        self.language = order.language
        self.occasion = Occasion(whole(order))
        self.words: Words = order.shared(WORDS).over(self.brief.nature)
        self.named = bool(self.brief.participants.people)

    @property
    def minutes(self) -> int:
        """Minutes of all meetings."""
        return sum(meeting.end - meeting.start for meeting in self.cycle.meetings)

    def length(self) -> str:
        """« 8 rencontres de 3 h 30, 28 h en tout »."""
        lengths = {meeting.end - meeting.start for meeting in self.cycle.meetings}
        many = self.words.count("meetings", len(self.cycle.meetings))
        total = duration(self.minutes, self.language)
        if len(lengths) > 1:
            return self.words.say("length", many=many, total=total)
        return self.words.say("length_each", many=many, each=duration(lengths.pop(), self.language), total=total)

    def period(self) -> str:
        """From the first day to the last."""
        first, last = (short_date(self.cycle.meetings[at].date, self.language) for at in (0, -1))
        return self.words.say("period", first=first, last=last)

    def glance(self) -> tuple[str, ...]:
        """Length, place and who leads, as far as they are known."""
        place = self.occasion.place()
        told = (
            self.length(), "" if place.missing else place.text,
            self.words.say("led_by", name=self.occasion.leader) if self.occasion.leader else "",
        )  # fmt: skip
        return tuple(capitalised(one) for one in told if one)

    def meetings(self) -> tuple[Met, ...]:
        """Every meeting of the cycle."""
        return tuple(map(self._met, self.cycle.meetings))

    def _met(self, meeting: CycleMeeting) -> Met:
        return Met(
            meeting.number,
            self.words.say("meeting", number=meeting.number),
            capitalised(full_date(meeting.date, self.language)),
            hours(meeting.start, meeting.end, self.language),
            str(self.words["kinds"][meeting.kind]),
            meeting.kind == "regular",
            tuple(self._consulted(meeting)),
            listed(self.back(meeting.number), self.language) if self.back(meeting.number) else "",
            tuple(self._notes(meeting)),
        )

    def _consulted(self, meeting: CycleMeeting) -> Iterator[Consulted]:
        many = len(meeting.consultations)
        for number, one in enumerate(meeting.consultations):
            label = "AB"[number] if many > 1 else ""
            yield Consulted(label, *(getattr(one, role) or "" for role in ROLES))

    def _notes(self, meeting: CycleMeeting) -> Iterator[str]:
        if meeting.absent:
            yield self.words.say("absent", names=listed(list(meeting.absent), self.language))
        if self.cycle.leads(meeting.number) and meeting.consultations:
            yield str(self.words["helper_leads"])

    def back(self, number: int) -> list[str]:
        """Who tells at the meeting of that number what became of their actions: the clients of the one before."""
        if number == 1:
            return []
        told = [one.client for one in self.cycle.meetings[number - 2].consultations if one.client]
        there = self.cycle.present(number)
        return [name for name in dict.fromkeys(told) if name in there]

    def staying(self) -> tuple[str, ...]:
        """Those who belong to the group to the end."""
        return self.cycle.members(len(self.cycle.meetings))

    def part(self, name: str, number: int) -> Part:
        """What the person is at the meeting of that number, and what they prepare."""
        meeting = self.cycle.meetings[number - 1]
        if name in meeting.absent:
            return Part(str(self.words["away"]), "")
        roles: dict[Role, None] = {}
        for one in meeting.consultations:
            roles |= {role: None for role, who in one.held() if who == name}
        told = [self._role(role, number) for role in roles]
        prepare = [self._prepare(role, number) for role in roles]
        if name in self.back(number):
            told.append(str(self.words["back"]["role"]))
            prepare.append(str(self.words["back"]["prepare"]))
        if not told:
            told.append(str(self.words["consultant"]["role"]))
        if not prepare:
            prepare.append(str(self.words["consultant"]["prepare"]))
        return Part(capitalised(", ".join(told)), " ".join(prepare), "client" in roles)

    def _role(self, role: Role, number: int) -> str:
        leads = role == "helper" and self.cycle.leads(number)
        return str(self.words["leading" if leads else "roles"]["role" if leads else role])

    def _prepare(self, role: Role, number: int) -> str:
        leads = role == "helper" and self.cycle.leads(number)
        return str(self.words["leading"]["prepare"] if leads else self.words["prepare"][role])
