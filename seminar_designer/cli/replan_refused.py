"""Why nothing can be replanned as asked: which of the things asked contradict one another, and what would do."""

import dataclasses
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from seminar_designer.cli.exits import Exit, Leave
from seminar_designer.cli.gathering import Gathered
from seminar_designer.cli.infeasible import reason_told
from seminar_designer.cli.reopening import Reopened
from seminar_designer.cli.why_told import quoted_name
from seminar_designer.cli.wording import Words
from seminar_designer.documents.typesetting.calendar_words import clock
from seminar_designer.engine.answers.past import past_of
from seminar_designer.engine.answers.replan import Asked, can_replan
from seminar_designer.engine.design import Infeasible, Options
from seminar_designer.engine.explaining.conflict import minimal_conflict
from seminar_designer.engine.explaining.requirements import Requirement
from seminar_designer.model.brief import Brief
from seminar_designer.model.clock import MIDNIGHT
from seminar_designer.model.schedule import Day, Lunch
from seminar_designer.rules.rule import Rules

ONE_TRY = 1.5
"""Deterministic seconds for each thing that is tried."""
LATER = (15, 30, 45, 60)
SHORTER_LUNCHES = (60, 45)
MOST = 3
"""Repairs that are told."""

Piece = tuple[str, Callable[[Asked], Asked]]
"""Something that was asked, in words, and what is asked without it."""


@dataclass(frozen=True)
class Question:
    """What could not be replanned."""

    reopened: Reopened
    asked: Asked
    rules: Rules
    options: Options

    @property
    def brief(self) -> Brief:
        """The brief that holds."""
        return self.asked.brief or self.reopened.programme.brief

    def with_day(self, number: int, day: Day) -> "Question":
        """The same question, one day of the brief being another."""
        days = list(self.brief.schedule.days)
        days[number] = day
        schedule = self.brief.schedule.model_copy(update={"days": tuple(days)})
        brief = self.brief.model_copy(update={"schedule": schedule})
        if self.asked.brief is not None:
            return dataclasses.replace(self, asked=dataclasses.replace(self.asked, brief=brief))
        programme = self.reopened.programme.model_copy(update={"brief": brief})
        return dataclasses.replace(self, reopened=dataclasses.replace(self.reopened, programme=programme))

    def meets(self, asked: Asked | None = None) -> bool | None:
        """Whether this can be replanned, as asked or as `asked` says; None when that is not known."""
        options = dataclasses.replace(self.options, time_limit=ONE_TRY)
        return can_replan(
            self.reopened.programme, asked or self.asked, self.reopened.catalogue, self.rules, options
        )  # fmt: skip


def refused(error: Infeasible, question: Question, words: Words) -> Leave:
    """Leaves with the conflict, its reasons and what would make it possible."""
    pieces = list(_pieces(question, words))
    conflict = _conflict(question, pieces)
    told = [words["replan.refused.heading" if error.proven else "infeasible.unproven"]]
    if len(conflict) > 1:
        told += [words["replan.refused.together"], *(f"  • {pieces[number][0]}" for number in conflict)]
    else:
        told += [words["infeasible.reasons"], *(f"  • {one}" for one in _reasons(error, question, words))]
    repairs = list(_repairs(question, pieces, conflict, words))
    if repairs:
        told += [words["explain.repairs"], *(words.say("explain.repair", says=one) for one in repairs)]
    return Leave(Exit.INFEASIBLE, *told)


def _pieces(question: Question, words: Words) -> Iterator[Piece]:
    asked, catalogue = question.asked, question.reopened.catalogue
    if asked.late:
        facts = {"late": asked.late, "at": clock(asked.now or 0, words.language), "day": asked.day}
        yield words.say("replan.pieces.late", **facts), lambda one: dataclasses.replace(one, late=0)
    if asked.participants is not None:
        said = words.say("replan.pieces.participants", n=asked.participants)
        yield said, lambda one: dataclasses.replace(one, participants=None)
    for block in asked.drop:
        said = words.say("replan.pieces.drop", block=quoted_name(catalogue, block, words))
        yield said, _without("drop", block)
    for lock in asked.locks:
        if lock.at is None:
            yield words.say("replan.pieces.lock_day", day=lock.day), _without("locks", lock)
        else:
            facts = {"day": lock.day, "at": clock(lock.at, words.language)}
            yield words.say("replan.pieces.lock_slot", **facts), _without("locks", lock)
    if asked.brief is not None:
        yield words["replan.pieces.brief"], lambda one: dataclasses.replace(one, brief=None)


def _without(name: str, value: object) -> Callable[[Asked], Asked]:
    def less(asked: Asked) -> Asked:
        kept = tuple(one for one in getattr(asked, name) if one != value)
        return dataclasses.replace(asked, drop=kept) if name == "drop" else dataclasses.replace(asked, locks=kept)

    return less


def _less(asked: Asked, pieces: Sequence[Piece], numbers: Sequence[int]) -> Asked:
    for number in numbers:
        asked = pieces[number][1](asked)
    return asked


def _conflict(question: Question, pieces: Sequence[Piece]) -> list[int]:
    """Numbers of the pieces that cannot be met together, each needed for that."""
    everything = [Requirement("asked", rule=str(number)) for number in range(len(pieces))]

    def meets(kept: Sequence[Requirement]) -> bool | None:
        there = {int(one.rule) for one in kept}
        return question.meets(_less(question.asked, pieces, [n for n in range(len(pieces)) if n not in there]))

    return [int(one.rule) for one in minimal_conflict(everything, meets)] if len(pieces) > 1 else [0][: len(pieces)]


def _reasons(error: Infeasible, question: Question, words: Words) -> Iterator[str]:
    """What stands in the way: that the day is over, or what the engine has seen."""
    asked, programme = question.asked, question.reopened.programme
    if asked.late and asked.now is not None:
        past = past_of(programme, asked.day - 1, asked.now, asked.late)
        end = programme.days[asked.day - 1].end
        facts = {"day": asked.day, "resumes": clock(past.resumes, words.language), "end": clock(end, words.language)}
        fixed = [point for point in programme.brief.fixed if point.day == asked.day]
        points = [point for point in fixed if past.until <= point.start < past.resumes]
        for point in points:
            yield words.say("replan.refused.fixed", title=point.title, at=clock(point.start, words.language), **facts)
        left = end - past.resumes
        if left < LATER[1]:
            yield words.say("replan.refused.no_time", left=max(0, left), **facts)
        if points or left < LATER[1]:
            return
    gathered = Gathered(question.asked.brief or programme.brief, question.reopened.catalogue, question.rules)
    told = [reason_told(one, gathered, words) for one in error.reasons if one.facts.get("rule") not in ENGINE_ONLY]
    yield from dict.fromkeys(told or [words["replan.refused.nothing"]])


ENGINE_ONLY = frozenset({"locked", "fewest-changes"})
"""Rules made for one question, which nobody has set."""


def _repairs(question: Question, pieces: Sequence[Piece], conflict: Sequence[int], words: Words) -> Iterator[str]:
    """At most three changes that do, each tried; of longer and longer days the first that does."""
    found = 0
    for ladder in _ladders(question, pieces, conflict, words):
        said = next((said for said, changed in ladder if found < MOST and changed.meets()), None)
        if said is not None:
            found += 1
            yield said


def _ladders(
    question: Question, pieces: Sequence[Piece], conflict: Sequence[int], words: Words
) -> Iterator[list[tuple[str, Question]]]:
    """Changes worth trying, the least first."""
    asked = question.asked
    number = (asked.day if asked.now is not None else len(question.brief.schedule.days)) - 1
    day = question.brief.schedule.days[number]
    ladder = []
    for minutes in LATER:
        if day.last_minute + minutes < MIDNIGHT:
            later = day.model_copy(update={"end": day.end + minutes})
            facts = {"after": clock(later.end, words.language), "before": clock(day.end, words.language)}
            said = words.say("replan.refused.later", day=number + 1, **facts)
            ladder.append((said, question.with_day(number, later)))
    yield ladder
    meal = day.meal
    if meal is not None:
        shorter = [
            (minutes, day.model_copy(update={"lunch": Lunch(minutes=minutes, between=meal.between)}))
            for minutes in SHORTER_LUNCHES
            if minutes < meal.minutes
        ]
        yield [
            (words.say("replan.refused.lunch", after=minutes, before=meal.minutes, day=number + 1),
             question.with_day(number, changed))
            for minutes, changed in shorter
        ]  # fmt: skip
    for one in conflict if len(conflict) > 1 else ():
        said = words.say("replan.refused.give_up", what=pieces[one][0])
        yield [(said, dataclasses.replace(question, asked=pieces[one][1](asked)))]
