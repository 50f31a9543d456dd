"""What an experienced facilitator checks on each example, line by line."""

from pathlib import Path

import pytest
from test_engine_proof import designed

from seminar_designer.loading.catalogue import load_catalogue
from seminar_designer.model.block import Block
from seminar_designer.model.programme import Programme, ProgrammeDay, Slot

EXAMPLES = sorted((Path(__file__).parent.parent / "examples").glob("*.yaml"))
NAMES = [path.stem for path in EXAMPLES if "  series:" not in path.read_text(encoding="utf-8")]
"""Those that ask for days; cycles are planned by `seminar series`."""
DAY, SENSE, THREE = "deleguer-et-faire-un-retour", "manager-par-le-sens", "nouveaux-managers"
LIMIT = 2.0


def blocks(day: ProgrammeDay) -> list[tuple[Slot, Block]]:
    """The slots of a day that use a block."""
    catalogue = load_catalogue()
    return [(slot, catalogue.blocks[slot.block]) for slot in day.slots if slot.block]


def hours(programme: Programme) -> list[tuple[int, int]]:
    """First and last minute of each day, as its slots have them."""
    slots = [list(day.slots) for day in programme.days]
    return [(own[0].start, own[-1].end) for own in slots]


@pytest.mark.parametrize("name", NAMES)
def test_every_day_starts_and_ends_as_asked_with_an_opening_and_a_closing(name: str) -> None:
    """To the minute."""
    programme = designed(name, LIMIT)
    assert hours(programme) == [(day.start, day.end) for day in programme.brief.schedule.days]
    for day in programme.days:
        assert blocks(day)[0][1].opens
        assert blocks(day)[-1][1].family == "closing"


@pytest.mark.parametrize("name", NAMES)
def test_no_block_comes_back_and_each_fits_the_group(name: str) -> None:
    """Over all days."""
    programme = designed(name, LIMIT)
    used = [block for day in programme.days for _, block in blocks(day)]
    people = programme.brief.participants.expected
    assert len({block.id for block in used}) == len(used)
    assert all(block.group.min <= people <= block.group.max for block in used)


@pytest.mark.parametrize("name", NAMES)
def test_nobody_works_longer_than_ninety_five_minutes_and_lunch_is_at_lunch_time(name: str) -> None:
    """Sixty minutes at a distance."""
    programme = designed(name, LIMIT)
    longest = 60 if programme.brief.delivery == "remote" else 95
    for day in programme.days:
        stretch = 0
        for slot in day.slots:
            stretch = 0 if slot.kind in ("break", "lunch") else stretch + slot.minutes
            assert stretch <= longest
            assert slot.kind != "lunch" or (slot.start >= 12 * 60 and slot.end <= 14 * 60)


@pytest.mark.parametrize("name", NAMES)
def test_every_working_slot_serves_an_objective_and_open_ones_have_their_question(name: str) -> None:
    """In words of the brief's language."""
    programme = designed(name, LIMIT)
    families = load_catalogue().families
    for day in programme.days:
        for slot, block in blocks(day):
            assert slot.serves or not families[block.family].working
            assert bool(slot.question) == bool(block.open and slot.serves)


@pytest.mark.parametrize("name", [DAY, SENSE, THREE])
def test_people_leave_with_a_first_step_written_in_the_last_hour(name: str) -> None:
    """A block made for the passage back to work."""
    last = designed(name, LIMIT).days[-1]
    assert any(block.transfer and slot.end > last.end - 75 for slot, block in blocks(last))


def test_the_day_has_two_practices_on_delegation_or_feedback() -> None:
    """B01: concrete, learning by doing."""
    practised = [
        block
        for slot, block in blocks(designed(DAY, LIMIT).days[0])
        if slot.serves in ("deleg-brief", "fb-give") and block.family in ("practice", "game", "codevelopment")
    ]
    assert len(practised) >= 2


def test_the_retreat_eats_at_half_past_twelve_and_walks_on_the_first_afternoon() -> None:
    """B05: meals at 12:30, a walk outdoors."""
    first, second = designed(SENSE, LIMIT).days
    assert [slot.start for day in (first, second) for slot in day.slots if slot.kind == "lunch"] == [750, 750]
    assert any(block.posture == "moving" and slot.start > 750 for slot, block in blocks(first))


def test_the_retreat_goes_from_purpose_to_work_streams() -> None:
    """B05: purpose first, streams on the second day."""
    first, second = designed(SENSE, LIMIT).days
    assert next(slot.serves for slot, _ in blocks(first) if slot.serves) == "mn-purpose"
    assert [slot.serves for slot, _ in blocks(second) if slot.serves][-1] == "own-3"


def test_each_of_three_days_has_its_leading_theme_and_the_next_morning_recalls() -> None:
    """B13: management, change, project; recall at the start of days 2 and 3; the evening's work is announced."""
    programme, catalogue = designed(THREE, 3 * LIMIT), load_catalogue()
    themes = {objective.id: catalogue.root(objective.theme) for objective in programme.objectives}
    for day, theme in zip(programme.days, ("management", "change", "project"), strict=True):
        working = [(slot.minutes, themes[slot.serves]) for slot, _ in blocks(day) if slot.serves]
        assert sum(minutes for minutes, own in working if own == theme) > 0.5 * sum(minutes for minutes, _ in working)
    for day in programme.days[1:]:
        morning = {slot.start for slot in day.sessions[0].slots}
        assert any(block.recall and slot.start in morning for slot, block in blocks(day))
    assert programme.days[0].evening_work is not None
