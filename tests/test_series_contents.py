"""The contents of a cycle: every meeting passes the checker, and what is proven of all holds."""

import datetime
import functools

from seminar_designer.engine.design import Options, design
from seminar_designer.loading.catalogue import load_catalogue
from seminar_designer.loading.rulebooks import load_rulebook
from seminar_designer.model.brief import Brief
from seminar_designer.model.catalogue import Catalogue
from seminar_designer.model.cycle import Cycle
from seminar_designer.model.programme import Programme
from seminar_designer.rules.checking import check
from seminar_designer.rules.registry import build_rules
from seminar_designer.series.arc import consultations, kinds
from seminar_designer.series.asks import asks_of
from seminar_designer.series.contents import Contents, Designing, all_contents
from seminar_designer.series.meetings import METHOD, STEPS, meeting_brief
from seminar_designer.series.planning import plan

NAMES = ["Anne", "Yann", "Marc", "Soizic", "Julien", "Fatou", "Karine"]


@functools.cache
def catalogue() -> Catalogue:
    return load_catalogue()


def designing() -> Designing:
    return Designing(catalogue(), lambda one: build_rules(load_rulebook(one.rulebook), one.rules))


def rows(programme: Programme) -> list[tuple[str, int]]:
    return [(slot.block or slot.kind, slot.minutes) for slot in programme.days[0].slots]


def test_every_meeting_of_a_cycle_is_sound_and_none_repeats_another():
    """A launch, an ordinary meeting with two consultations, a closing: one test, for it designs them once."""
    brief = Brief.model_validate({
        "title": "Cycle", "participants": {"expected": 7, "people": NAMES},
        "schedule": {"series": {"dates": ["2027-01-12", "2027-02-02", "2027-03-02"], "consultations": [1, 2, 1]}},
        "objectives": ["cd-help", "fb-give"],
    })  # fmt: skip
    cycle = plan(brief, datetime.date(2026, 12, 1))
    contents = all_contents(cycle, designing())
    for meeting in cycle.meetings:
        programme = contents.programmes[meeting.number]
        _is_sound(programme)
        _runs_through_its_steps(programme, len(meeting.consultations))
    _has_what_makes_it_one(contents)
    _nothing_but_the_method_comes_back(contents)
    assert contents.value == sum(one.proof.value for one in contents.programmes.values() if one.proof)
    assert _one_after_the_other(cycle) <= contents.value <= contents.bound <= 1.01 * contents.value
    kept = {number: contents.programmes[number] for number in (1, 2)}
    again = all_contents(cycle, designing(), kept)
    assert {number: again.programmes[number] for number in (1, 2)} == kept


def _one_after_the_other(cycle: Cycle) -> int:
    """The points of meetings that each are the best without what those before have used."""
    used: set[str] = set()
    points = 0
    for meeting in cycle.meetings:
        brief = meeting_brief(cycle, meeting, catalogue(), used)
        programme = design(brief, catalogue(), designing().rules(brief), Options(1, 6.0))
        assert programme.proof is not None
        points += programme.proof.value
        used |= {slot.block for slot in programme.days[0].slots if slot.block and slot.serves} - METHOD
    return points


def test_prices_take_part_only_where_no_block_comes_twice_in_a_meeting():
    """A block used twice would pay twice, and the bound would not hold."""
    for severity, counts in (("forbid", True), ("prefer", False)):
        brief = Brief.model_validate({
            "title": "Cycle", "participants": 7, "themes": ["management"], "rules": {"once": {"severity": severity}},
            "schedule": {"series": {"dates": ["2027-01-12", "2027-02-02"], "consultations": [1, 1]}},
        })  # fmt: skip
        cycle = plan(brief, datetime.date(2026, 12, 1))
        assert all(ask.uses_once == counts for ask in asks_of(cycle, designing(), cycle.meetings, ()))


def _is_sound(programme: Programme) -> None:
    rules = build_rules(load_rulebook(programme.brief.rulebook), programme.brief.rules)
    report = check(programme, catalogue(), rules)
    assert not report.violations
    assert programme.proof is not None and report.value == programme.proof.value


def _runs_through_its_steps(programme: Programme, many: int) -> None:
    """Six steps in order, an hour or more, with at most a pause before the synthesis."""
    found = rows(programme)
    steps = [(block, minutes) for block, minutes in found if block in STEPS]
    assert [block for block, _ in steps] == list(STEPS) * many
    for chain in range(many):
        assert 60 <= sum(minutes for _, minutes in steps[6 * chain : 6 * chain + 6]) <= 100
    after = {block: found[index + 1][0] for index, (block, _) in enumerate(found) if block in STEPS[:-1]}
    assert set(after.values()) <= {*STEPS, "break"}
    assert all(after[block] != "break" for block in STEPS[:3])


def _has_what_makes_it_one(contents: Contents) -> None:
    blocks = {number: [block for block, _ in rows(one)] for number, one in contents.programmes.items()}
    assert "codev-frame-first-session" in blocks[1]
    assert "codev-final-harvest" in blocks[3]
    assert all(blocks[number][0] == "learning-harvest-since-last" for number in (2, 3))
    for found in blocks.values():
        assert found.index("codev-logbook") > max(i for i, block in enumerate(found) if block == STEPS[-1])


def _nothing_but_the_method_comes_back(contents: Contents) -> None:
    used = [
        slot.block for one in contents.programmes.values() for slot in one.days[0].slots
        if slot.block and slot.serves and slot.block not in METHOD
    ]  # fmt: skip
    assert len(set(used)) == len(used)


def test_the_arc_of_eight_meetings():
    """Two consultations where there is room, a review midway."""
    series = Brief.model_validate({
        "title": "x", "participants": 8, "themes": ["codevelopment"], "schedule": {"series": {"meetings": 8}},
    }).schedule.series  # fmt: skip
    assert series is not None
    assert kinds(8) == ("launch", "regular", "regular", "midway", "regular", "regular", "regular", "closing")
    assert consultations(series, 8, 8) == (1, 1, 2, 1, 1, 2, 1, 1)
    assert sum(consultations(series, 8, 10)) >= 10
