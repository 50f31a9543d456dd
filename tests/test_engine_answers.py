"""Alternatives, why and replanning, held against the checker and against what they promise."""

import itertools
from collections import Counter
from typing import Any

import pytest
from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st
from workshop import QUICK, blocks, brief, designed, rules

from seminar_designer.engine.answers.alternatives import Alternatives, alternatives, difference, value_of
from seminar_designer.engine.answers.alternatives import Asked as Wanted
from seminar_designer.engine.answers.changes import changes
from seminar_designer.engine.answers.held import sparing
from seminar_designer.engine.answers.replan import Asked, Lock, NotRunning, Replanned, UnknownLock, can_replan, replan
from seminar_designer.engine.answers.why import planned, why
from seminar_designer.engine.design import Infeasible, Options, design
from seminar_designer.engine.nearby import columns_of, worked
from seminar_designer.engine.problem import build_problem
from seminar_designer.engine.setting import Given, build_setting
from seminar_designer.loading.catalogue import load_catalogue
from seminar_designer.loading.rulebooks import load_rulebook
from seminar_designer.model.programme import Programme, ProgrammeDay
from seminar_designer.rules.checking import check
from seminar_designer.rules.registry import build_rules

OF_A_DELAY = {"buffer", "break-spacing"}


def checked(programme: Programme) -> int:
    """The value by the checker, of a programme that breaks no rule."""
    report = check(programme, load_catalogue(), rules())
    assert not report.violations
    return report.value


def replanned(**asked: Any) -> Replanned:
    """The workshop after a change."""
    return replan(designed(), Asked(**asked), load_catalogue(), rules(), QUICK)


# --- alternatives


@pytest.fixture(scope="module")
def three() -> Alternatives:
    """Three programmes of a half-day."""
    return alternatives(brief(1), load_catalogue(), rules(), Wanted(3, 0.3, 0.2), QUICK)


def test_alternatives_differ_enough_from_one_another(three):
    """Any two, by the share of minutes asked for."""
    assert len(three.programmes) == 3
    for one, other in itertools.combinations(three.programmes, 2):
        assert difference(one, other) >= 0.3
        assert difference(other, one) >= 0.3


def test_alternatives_lose_at_most_what_is_allowed(three):
    """By the checker, which finds no rule broken in any; the best comes first."""
    values = [checked(one) for one in three.programmes]
    assert values == [value_of(one) for one in three.programmes] == sorted(values, reverse=True)
    assert all(value >= 0.8 * values[0] for value in values)
    assert [three.loss(number) for number in range(3)] == [values[0] - value for value in values]


def test_what_loses_too_much_is_refused_and_kept_apart():
    """Nearly everything has to differ, and nothing may be lost."""
    found = alternatives(brief(1), load_catalogue(), rules(), Wanted(2, 0.8, 0.0), QUICK)
    assert len(found.programmes) == 1
    assert all(value_of(one) < value_of(found.programmes[0]) for one in found.refused)
    assert all(found.share_lost(one) > 0 for one in found.refused)


# --- why


def test_without_a_block_nothing_is_worth_more_than_the_proven_bound():
    """Whatever another search finds; the block is gone, and what rules lose adds up to what is lost."""
    block = next(slot.block for _, slot in blocks(designed()) if slot.serves is not None)
    answer = why(designed(), block, load_catalogue(), rules(), QUICK)
    assert answer.chosen
    assert answer.other is not None and answer.lost is not None and answer.least_lost is not None
    assert block not in {slot.block for _, slot in blocks(answer.other)}
    assert checked(answer.other) == answer.value - answer.lost
    assert answer.least_lost <= answer.lost
    assert sum(answer.by_rule.values()) == -answer.lost
    without = designed().brief.model_copy(update={"exclude": (block,)})
    settled = Given(objectives=planned(designed()))
    again = design(without, load_catalogue(), rules(), Options(seed=7, time_limit=0.25), given=settled)
    assert checked(again) <= answer.other.proof.bound
    assert {one.how for one in answer.changed if one.block == block} == {"gone"}


def test_an_absent_block_can_be_forced_at_a_price():
    """It is then in the other programme, which the checker accepts."""
    answer = why(designed(), "world-cafe", load_catalogue(), rules(), QUICK)
    assert not answer.chosen and not answer.slots
    assert answer.other is not None and answer.lost is not None
    assert "world-cafe" in {slot.block for _, slot in blocks(answer.other)}
    assert checked(answer.other) == answer.value - answer.lost
    assert sum(answer.by_rule.values()) == -answer.lost


def test_a_block_that_cannot_be_there_meets_a_conflict():
    """The forum takes longer than any stretch, or more people."""
    answer = why(designed(), "open-space", load_catalogue(), rules(), QUICK)
    assert answer.other is None and answer.lost is None
    assert answer.conflict is not None
    assert answer.conflict.feasible is False
    assert ("include", "open-space") in {(one.kind, one.facts.get("block")) for one in answer.conflict.conflict}


# --- replan


@st.composite
def asked(draw: st.DrawFn) -> Asked:
    """What can happen to the workshop; what is dropped is not past, a day that is late is not locked."""
    facts: dict[str, Any] = {}
    programme = designed()
    if draw(st.booleans()):
        facts["day"] = draw(st.integers(1, len(programme.days)))
        day = programme.days[facts["day"] - 1]
        facts["now"] = draw(st.integers(day.start, day.start + 150))
        facts["late"] = draw(st.sampled_from([0, 0, 5, 12, 20, 30]))
    spot = (facts.get("day", 1), facts.get("now", 0))
    if draw(st.integers(0, 2)) == 0:
        facts["participants"] = draw(st.sampled_from([9, 12, 13, 16, 18, 23]))
    ahead = sorted({slot.block for day, slot in blocks(programme) if (day, slot.start) >= spot})
    if ahead and draw(st.booleans()):
        facts["drop"] = (draw(st.sampled_from(ahead)),)
    locks = []
    for day in range(1, len(programme.days) + 1):
        holds = {slot.block for number, slot in blocks(programme) if number == day}
        if not facts.get("late") and not holds & set(facts.get("drop", ())) and draw(st.integers(0, 3)) == 0:
            locks.append(Lock(day))
    return Asked(**facts, locks=tuple(locks))


@settings(
    max_examples=6, deadline=None, derandomize=True, database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)  # fmt: skip
@given(asked())
def test_whatever_happens_the_promises_of_a_replanning_hold(asked):
    """The past is untouched, only a delay or the past breaks rules, what is dropped is gone, what is locked stays."""
    before = designed()
    try:
        found = replan(before, asked, load_catalogue(), rules(), QUICK)
    except Infeasible as error:
        event(f"infeasible: {error.reasons[0].case}")
        return
    event("replanned")
    after = found.programme
    assert_past_untouched(before, found)
    for one in check(after, load_catalogue(), rules()).violations:
        late = bool(asked.late) and one.kind in OF_A_DELAY and one.finding.day == asked.day
        assert late or (found.past is not None and found.past.holds(one.finding.day, one.finding.at)), one
    assert not set(asked.drop) & {slot.block for _, slot in blocks(after)}
    for lock in asked.locks:
        assert timetable(after.days[lock.day - 1]) == timetable(before.days[lock.day - 1])
    assert_changes_add_up(before, after, found)
    closes = {one.id for one in load_catalogue().blocks.values() if one.closes}
    for day in after.days:
        assert [slot.block for slot in day.slots if slot.kind == "block"][-1] in closes
        assert sum(slot.minutes for slot in day.slots) == day.end - day.start
    assert after.proof is not None
    assert after.proof.value == check(after, load_catalogue(), rules()).value <= after.proof.bound
    if asked.late == 0 and asked.participants is None and not asked.drop:
        assert after == before


def timetable(day: ProgrammeDay) -> list[tuple[Any, ...]]:
    """What a day holds, minute by minute."""
    return [(slot.start, slot.end, slot.kind, slot.block, slot.serves, slot.title, slot.question) for slot in day.slots]


def assert_past_untouched(before: Programme, found: Replanned) -> None:
    """Slots that have begun are the very same."""
    if found.past is None:
        return
    day = found.past.day
    assert found.programme.days[:day] == before.days[:day]
    begun = tuple(found.past.slots)
    assert tuple(found.programme.days[day].slots)[: len(begun)] == begun
    assert tuple(before.days[day].slots)[: len(begun)] == begun


def assert_changes_add_up(before: Programme, after: Programme, found: Replanned) -> None:
    """Every use of a block of either programme is told once, and rightly."""
    olds = Counter((day, slot.start) for day, slot in blocks(before))
    news = Counter((day, slot.start) for day, slot in blocks(after))
    assert Counter((one.before[0], one.before[1].start) for one in found.changes if one.before) == olds
    assert Counter((one.after[0], one.after[1].start) for one in found.changes if one.after) == news
    for one in found.changes:
        assert (one.before is None, one.after is None) == (one.how == "new", one.how == "gone")
        if one.before is not None and one.after is not None:
            (day, old), (new_day, new) = one.before, one.after
            assert (old.block, old.serves) == (new.block, new.serves)
            same = (day, old.start) == (new_day, new.start)
            longer = new.minutes - old.minutes
            how = "longer" if longer > 0 else "shorter" if longer < 0 else "same" if same else "moved"
            assert one.how == how
    assert found.changes == changes(before, after)


def test_a_delay_is_laid_into_the_day_and_the_other_day_stays():
    """Twenty minutes late at half past nine of the first day."""
    found = replanned(now=570, late=20)
    first, second = found.programme.days
    late = next(slot for slot in first.slots if slot.kind == "fixed")
    assert late.minutes == 20
    assert found.past is not None
    assert (late.start, late.end) == (found.past.until, found.past.resumes)
    assert timetable(second) == timetable(designed().days[1])
    assert not [one for one in found.changes if one.how == "moved" and one.after and one.after[0] == 2]


def test_a_delay_with_a_locked_day_after_it_is_possible():
    """The session that is cut in two shifts the numbers of the sessions of the second day."""
    found = replanned(now=570, late=10, locks=(Lock(2),))
    assert timetable(found.programme.days[1]) == timetable(designed().days[1])


def test_a_group_for_which_a_past_block_is_too_small_is_replanned_all_the_same():
    """What has taken place has taken place, whether it suits thirty people or not."""
    found = replanned(now=690, participants=30)
    assert tuple(found.programme.days[0].slots)[:3] == tuple(designed().days[0].slots)[:3]
    assert found.programme.brief.participants.expected == 30


def test_a_locked_block_that_does_not_suit_the_new_group_is_no_programme():
    """What is locked is still to come, so it has to fit."""
    sheets = load_catalogue().blocks
    day, slot = min(blocks(designed()), key=lambda own: sheets[own[1].block].group.max)
    for locks, met in ((Lock(day),), False), ((), True):
        asked = Asked(participants=sheets[slot.block].group.max + 1, locks=locks)
        assert can_replan(designed(), asked, load_catalogue(), rules(), Options(time_limit=1.0)) is met


def test_a_locked_slot_keeps_its_session_its_length_and_its_words():
    """Its title and question were written by hand; the rest of the day is made anew."""
    day, slot = next((day, slot) for day, slot in blocks(designed()) if slot.question is not None)
    others = [one.block for number, one in blocks(designed()) if number == day and one.serves]
    other = next(one for one in others if one != slot.block)
    mine = {"title": "Ma façon de le dire", "question": "Et vous ?"}
    edited = designed().model_dump(by_alias=True)
    for session in edited["days"][day - 1]["sessions"]:
        session["slots"] = [{**one, **mine} if one["block"] == slot.block else one for one in session["slots"]]
    programme = Programme.model_validate(edited)
    order = Asked(drop=(other,), locks=(Lock(day, slot.start),))
    found = replan(programme, order, load_catalogue(), rules(), QUICK).programme
    kept = [one for number, one in blocks(found) if number == day and one.block == slot.block]
    assert [(one.title, one.question, one.minutes) for one in kept] == [(*mine.values(), slot.minutes)]


def test_the_same_change_gives_the_same_programme():
    """Nothing depends on the clock."""
    assert replanned(now=570, late=5).programme == replanned(now=570, late=5).programme


@pytest.mark.parametrize(("day", "now"), [(1, 539), (1, 720), (3, 600)])
def test_a_time_outside_the_day_is_refused(day, now):
    """Before it, at its end, on a day that is not there."""
    with pytest.raises(NotRunning):
        replanned(day=day, now=now, late=5)


@pytest.mark.parametrize("lock", [Lock(3), Lock(1, 541), Lock(2, 0)])
def test_a_lock_on_nothing_is_refused(lock):
    """An unknown day, a minute at which nothing starts."""
    with pytest.raises(UnknownLock):
        replanned(participants=13, locks=(lock,))


def test_a_session_of_which_nothing_is_left_is_nothing_to_start_from():
    """A search that starts from an empty session has no move to make."""
    (_, first), *_ = list(worked(designed()))
    setting = build_setting(brief(exclude=[slot.block for slot in first]), load_catalogue(), rules())[0]
    assert columns_of(setting, designed()) == ()
    assert len(columns_of(build_setting(brief(), load_catalogue(), rules())[0], designed())) == 4


def test_what_has_taken_place_is_admitted_there_and_nowhere_else():
    """Whatever a rule that looks at the block alone says of it by now."""
    (_, _), (_, second), *_ = list(worked(designed()))
    gone = next(slot for slot in second if slot.serves)
    own = brief(exclude=[gone.block])
    spared = [sparing(rule, {1: second}) for rule in build_rules(load_rulebook("house"), {})]
    setting = build_setting(own, load_catalogue(), spared)[0]
    (candidate,) = [
        one.index for one in setting.candidates
        if one.block.id == gone.block and one.objective and one.objective.id == gone.serves
    ]
    admitted = build_problem(setting, spared).admitted[:, candidate]
    assert admitted.tolist() == [place == 1 for place in range(len(admitted))]
