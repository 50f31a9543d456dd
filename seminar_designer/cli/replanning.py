"""The work of `seminar replan`: read, search, check, write. Importing this brings the engine and Word along."""

from collections.abc import Sequence
from dataclasses import dataclass

from seminar_designer.cli.exits import Exit, Leave
from seminar_designer.cli.findings import Teller
from seminar_designer.cli.printing import people, print_json
from seminar_designer.cli.problems import problems_told
from seminar_designer.cli.progress import GapLine
from seminar_designer.cli.reopening import Reopened, reopen
from seminar_designer.cli.replan_asked import Order, understood
from seminar_designer.cli.replan_refused import Question, refused
from seminar_designer.cli.replan_told import Told, as_data, show_replanned
from seminar_designer.cli.summary import show_files
from seminar_designer.cli.template_fit import refuse_unfit
from seminar_designer.cli.wording import Words, known
from seminar_designer.cli.writing import DESIGNED, Written, contents, refuse_early, write_all
from seminar_designer.engine.answers.replan import Asked, Replanned, replan
from seminar_designer.engine.design import Infeasible, Options
from seminar_designer.model.programme import Programme
from seminar_designer.rules.checking import Checked, check

__all__ = ["Answer", "Order", "answer", "show"]

OF_A_DELAY = frozenset({"buffer", "break-spacing"})
"""Kinds of rules that a delay itself may break: that is told, since nothing can mend it."""


@dataclass(frozen=True)
class Answer:
    """A replanned programme as it is told, and the files it was written to."""

    told: Told
    written: Sequence[Written]
    words: Words


def answer(order: Order, line: GapLine, words: Words) -> Answer:
    """The programme after the change, checked and written. Leaves when there is none."""
    reopened = reopen(order.file, order.workspace, words)
    words = Words(known(order.lang) or reopened.programme.language)
    known_now = understood(order, reopened, words)
    if order.output is not None:
        refuse_early(order.output, order.force, words)
        refuse_unfit(DESIGNED, reopened.catalogue, order.workspace, words)
    asked, rules = known_now.asked, known_now.rules
    options = Options(seed=order.seed, time_limit=order.time_limit)
    try:
        found = replan(reopened.programme, asked, reopened.catalogue, rules, options, line.follow)
    except Infeasible as error:
        line.stage("explain")
        raise refused(error, Question(reopened, asked, rules, options), words) from error
    teller = Teller(found.programme, reopened.catalogue, rules, words.language)
    report = check(found.programme, reopened.catalogue, rules)
    left = _guard(report.violations, reopened, asked, found, teller, words)
    written: Sequence[Written] = ()
    if order.output is not None:
        line.stage("documents")
        with problems_told(words):
            made = contents(found.programme, reopened.catalogue, words, order.workspace)
        written = write_all(order.output, made, order.force, words)
    return Answer(Told(reopened.programme, asked, found, left, teller, known_now.edits), written, words)


def show(answer: Answer, *, json: bool) -> None:
    """JSON for a program, or what a coach wants to read."""
    words = answer.words
    if json:
        print_json(as_data(answer.told, words))
        return
    out = people()
    show_replanned(out, answer.told, words)
    show_files(out, answer.written, words)


def _guard(
    violations: Sequence[Checked], reopened: Reopened, asked: Asked, found: Replanned, teller: Teller, words: Words
) -> tuple[Checked, ...]:
    """What remains and cannot be mended: what a delay causes, what is past, what is locked and was so before.
    Anything else leaves, as in a design.
    """
    before = {(one.rule, one.finding.case, str(one.finding.facts)) for one in reopened.report.violations}
    kept = {lock.day for lock in asked.locks}
    left = []
    for one in violations:
        day = one.finding.day
        delayed = bool(_delays(found.programme)) and one.kind in OF_A_DELAY
        locked = day in kept and (one.rule, one.finding.case, str(one.finding.facts)) in before
        if not (delayed or locked or (found.past is not None and found.past.holds(day, one.finding.at))):
            raise Leave(Exit.INTERNAL, words.say("ends.broken", finding=teller.sentence(one)))
        left.append(one)
    return tuple(left)


def _delays(programme: Programme) -> list[int]:
    """Days (from 1) with a delay, of now or of an earlier replanning."""
    fixed = {(point.day, point.start) for point in programme.brief.fixed}
    return [
        number
        for number, day in enumerate(programme.days, start=1)
        if any(slot.kind == "fixed" and (number, slot.start) not in fixed for slot in day.slots)
    ]
