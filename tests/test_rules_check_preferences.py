"""The checks of what makes a good programme: points earned, and lost for what is missed."""

import pytest
from caught import WEIGHT, caught, checked
from small import DELEGATION, FEEDBACK, GOOD, OWN, after, catalogue, programme, replaced

from seminar_designer.loading.rulebooks import load_rulebook
from seminar_designer.model.programme import Programme
from seminar_designer.model.rulebook import RuleSetting
from seminar_designer.rules.checking import check
from seminar_designer.rules.registry import build_rule, build_rules

PLENARY = {
    "of": {"doing": ["listen"]},
    "at_most": 0.25,
    "said": {"fr": "écoute en plénière", "en": "listening in plenary"},
}
WELCOME = {
    "of": {"family": ["opening", "icebreaker"]}, "where": "first-session", "at_least": 0.05, "cap": 25,
    "said": {"fr": "temps d'accueil", "en": "time to welcome"},
}  # fmt: skip
RECALL = {
    "of": {"recall": True}, "per": "later-day-starts", "at_least": 1,
    "said": {"fr": "rappel de la veille", "en": "recall of the day before"},
}  # fmt: skip
PLAY = {
    "of": {"any": [{"doing": ["play"]}, {"family": ["energiser"]}]}, "per": "half-day", "at_most": 2,
    "said": {"fr": "jeux", "en": "games"},
}  # fmt: skip


def test_the_house_finds_no_violation_in_the_good_programme():
    """So each violation in these tests comes from what was doctored."""
    rules = build_rules(load_rulebook("house"), {})
    assert not check(programme(), catalogue(), rules).violations


def test_good_blocks_earn_their_quality_every_five_minutes():
    """All small blocks have quality 3: 72 units."""
    (found,) = checked("quality", programme())
    assert found.finding.points == WEIGHT * 3 * 360 // 5
    assert found.finding.facts == {"average": 3.0}


def test_blocks_earn_the_strength_with_which_they_serve():
    """Feedback 30 × 3, 20 × 2, 15 × 2 and 60 × 3; delegation 25 × 2 and 50 × 3; the third 85 × 2 minutes."""
    (found,) = checked("relevance", programme())
    assert found.finding.points == WEIGHT * (90 + 40 + 30 + 180 + 50 + 150 + 170) // 5


def test_what_frames_the_days_earns_its_tune_every_five_minutes():
    """Five framing blocks of 75 minutes work on management (2), the root of both themes and asked itself."""
    (found,) = checked("in-tune", programme())
    assert found.finding.points == WEIGHT * 2 * 75 // 5
    assert found.finding.facts == {"average": 2.0}
    (found,) = checked("in-tune", programme(themes={"project": 1}))
    assert found.finding.facts == {"average": 1.0}


def test_every_passage_to_a_block_costs_the_same():
    """Fifteen blocks of 360 minutes in all."""
    (found,) = checked("transitions", programme())
    assert found.finding.points == -WEIGHT * 15
    assert found.finding.facts == {"blocks": 15, "minutes": 24}


@caught("relevance", "unfit", day=1, at="10:40")
def test_a_slot_that_serves_what_it_cannot_is_caught() -> Programme:
    """A model of feedback for delegation."""
    return programme(replaced(GOOD, "feedback-model", ("feedback-model", 15, DELEGATION)))


@caught("typical-durations", "other", day=2, at="11:15", units=2)
def test_a_block_at_another_length_than_usual_is_caught() -> Programme:
    """Twenty-five minutes instead of fifteen."""
    return programme(replaced(GOOD, "farewell", ("farewell", 25)))


@caught("theme-shares", "less", units=3)
def test_a_theme_with_less_than_its_share_is_caught() -> Programme:
    """A quarter of three quarters of 320 minutes is 60; the project gets 45."""
    return programme(replaced(replaced(GOOD, "one-two-four-all"), "dot-vote", ("dot-vote", 25, OWN)))


def test_a_theme_that_is_a_child_counts_alone():
    """Feedback gets 125 minutes of the 270 that three quarters of the time are; delegation does not count."""
    (found,) = checked("theme-shares", programme(themes="management-feedback"))
    assert found.finding.facts == {"theme": "management-feedback", "minutes": 125, "wanted": 270}


@caught("theme-shares", "less", day=2, units=2)
def test_a_day_with_its_own_weights_is_caught_alone() -> Programme:
    """The second day is for the project: it gets 85 minutes, where three quarters of 130 are 95 on the grid."""
    days = replaced(GOOD, "farewell", ("farewell", 30))
    hours = [{"start": "09:00", "end": "14:55", "lunch": {}}, {"start": "09:00", "end": "11:45", "themes": "project"}]
    return programme(days, schedule={"days": hours}, themes={})


@caught("one-stretch", "again", day=1, at="11:00", units=1)
def test_an_objective_worked_in_scraps_is_caught() -> Programme:
    """Feedback, delegation, feedback in one session."""
    return programme(after(GOOD, "feedback-model", ("delegation-scale", 5, DELEGATION)))


def test_the_beginning_of_each_objective_counts_once_as_a_preference_only():
    """It keeps the price linear; as a requirement or a warning it is no finding."""
    begun = checked("one-stretch", programme())
    assert [(one.finding.case, one.finding.points) for one in begun] == [("first", -WEIGHT)] * 3
    assert not checked("one-stretch", programme(), severity="forbid")
    assert not checked("one-stretch", programme(), severity="warn")


@caught("family-mix", "many", day=1, units=1, at_most=1)
def test_a_family_too_often_a_day_is_caught() -> Programme:
    """Two reflections on one day."""
    return programme(replaced(GOOD, "delegation-scale", ("one-two-four-all", 20, DELEGATION)))


@caught("family-repeat", "again", day=1, at="14:15", units=1)
def test_a_family_twice_in_a_row_is_caught() -> Programme:
    """One reflection after another."""
    return programme(replaced(GOOD, "delegation-scale", ("one-two-four-all", 20, DELEGATION)))


def test_the_steps_of_one_method_are_one_activity_of_their_family():
    """A block that another of its family leads to neither repeats it nor counts again."""
    small = catalogue()
    leading = small.blocks["own-tasks"].model_copy(update={"leads": ("one-two-four-all",)})
    method = small.model_copy(update={"blocks": {**small.blocks, "own-tasks": leading}})
    days = after(GOOD, "own-tasks", ("one-two-four-all", 35, DELEGATION))
    rules = [
        build_rule(kind, RuleSetting.model_validate({"severity": "prefer", "weight": 1, **more}))
        for kind, more in (("family-repeat", {}), ("family-mix", {"at_most": 1}))
    ]
    assert [one.kind for one in check(programme(days), small, rules).checked] == ["family-repeat", "family-mix"]
    assert not check(programme(days), method, rules).checked


@caught("energy-curve", "high", day=1, at="10:05", units=1)
def test_a_third_rousing_block_in_a_row_is_caught() -> Programme:
    """Names, mirrors and a walk."""
    return programme(after(GOOD, "feedback-game", ("delegation-line", 25, FEEDBACK)))


@caught("energy-curve", "low", day=1, at="11:25", units=1)
def test_a_third_calming_block_in_a_row_is_caught() -> Programme:
    """A model, tasks alone and a circle."""
    days = replaced(GOOD, "feedback-triads", ("own-tasks", 30, FEEDBACK), ("debrief-circle", 20, FEEDBACK))
    return programme(days)


@caught("active-start", "calm", day=1, at="13:20", units=1)
def test_an_afternoon_that_starts_calmly_is_caught() -> Programme:
    """Writing, with a full stomach."""
    return programme(replaced(GOOD, "delegation-line", ("own-tasks", 25, DELEGATION)))


@caught("seated-stretch", "long", day=1, at="10:40", units=3)
def test_people_seated_for_an_hour_are_caught() -> Programme:
    """Fifteen minutes of model and forty-five of tasks."""
    return programme(replaced(GOOD, "feedback-triads", ("own-tasks", 45, FEEDBACK)))


@caught("plenary-length", "long", day=1, at="10:40", units=2)
def test_a_long_input_is_caught() -> Programme:
    """Thirty minutes of listening."""
    return programme(replaced(GOOD, "feedback-model", ("feedback-model", 30, FEEDBACK)))


@caught("share", "many", units=6, **PLENARY)
def test_too_much_of_something_is_caught() -> Programme:
    """150 of 495 minutes are listened to, where 120 would do."""
    return programme(replaced(GOOD, "feedback-model", ("feedback-model", 150, FEEDBACK)))


@caught("share", "few", day=1, at="09:00", units=1, **WELCOME)
def test_too_little_of_something_where_it_is_wanted_is_caught() -> Programme:
    """15 minutes of welcome in the first session, where five per cent of 340 are 17."""
    return programme(replaced(GOOD, "name-game"))


def test_a_share_never_asks_for_more_than_its_cap():
    """Five per cent are capped at fifteen minutes."""
    assert not checked("share", programme(replaced(GOOD, "name-game")), **{**WELCOME, "cap": 15})


@caught("count", "few", day=2, at="09:00", units=1, **RECALL)
def test_a_later_day_without_recall_is_caught() -> Programme:
    """The second day starts with work."""
    return programme(replaced(GOOD, "story-so-far"))


@caught("count", "many", day=1, at="09:00", units=1, **PLAY)
def test_too_many_of_something_in_a_half_day_is_caught() -> Programme:
    """Names, mirrors, and names again."""
    return programme(after(GOOD, "feedback-model", ("name-game", 20)))


@pytest.mark.parametrize(
    ("per", "places"),
    [
        ("programme", [(None, None)]),
        ("day", [(1, 540), (2, 540)]),
        ("half-day", [(1, 540), (1, 800), (2, 540)]),
        ("session", [(1, 540), (1, 640), (1, 800), (2, 540), (2, 615)]),
        ("first-session", [(1, 540)]),
        ("last-session", [(2, 615)]),
        ("later-day-starts", [(2, 540)]),
    ],
)
def test_a_count_is_taken_in_each_place_of_its_scope(per, places):
    """Where nothing of the sort is found, each place is told once."""
    found = checked("count", programme(), **{**RECALL, "of": {"family": ["energiser"]}, "per": per})
    assert [(one.finding.day, one.finding.at) for one in found] == places


@caught("layout-changes", "moved", day=1, at="10:25", units=1)
def test_a_change_of_layout_without_a_break_is_caught() -> Programme:
    """A circle, then a walk outside."""
    return programme(after(GOOD, "debrief-circle", ("delegation-line", 25, FEEDBACK)))


def test_a_screen_has_no_layout():
    """Nothing is moved at a distance."""
    days = after(GOOD, "debrief-circle", ("delegation-line", 25, FEEDBACK))
    assert not checked("layout-changes", programme(days, delivery="remote"))


def test_what_is_usual_may_be_stretched_up_to_the_longest():
    """A quarter more of 60 minutes is 75, of which the block can last 70; the others of 15 to 35 are short too."""
    found = [one.finding.facts for one in checked("typical-durations", programme(), times=1.25)]
    usual = {facts["block"]: facts["usual"] for facts in found}
    assert (usual["feedback-triads"], usual["welcome-and-frame"]) == (70, 20)


def test_consumables_may_be_counted_by_the_euro():
    """Two pads of sticky notes, with ten per cent to spare, make 2.64 euros."""
    assert not checked("sober-materials", programme())
    (found,) = checked("sober-materials", programme(), euros=1)
    assert found.finding.facts == {"block": "action-plan", "euros": 2}
    assert found.finding.points == -WEIGHT * 2


@pytest.mark.parametrize(
    ("of", "blocks"),
    [
        ({"touch": ["needed"]}, 1),
        ({"sight": ["needed"]}, 0),
        ({"remote": ["no"]}, 1),
        ({"hybrid": ["adapted"], "touch": ["none"]}, 0),
        ({"hearing": ["fine"], "touch": ["needed"]}, 1),
    ],
)
def test_blocks_are_selected_by_what_they_ask_of_people(of, blocks):
    """Only the name game touches, and only it does not work at a distance; nothing depends on sight alone."""
    said = {"fr": "activités", "en": "activities"}
    found = checked("count", programme(), of=of, at_most=0, said=said)
    assert sum(one.finding.facts["found"] for one in found) == blocks
