"""The checks of coherence: what must stand before, after, together or apart."""

from caught import caught, checked
from small import DELEGATION, FEEDBACK, GOOD, OWN, after, programme, replaced

from seminar_designer.model.programme import Programme


def test_in_a_long_programme_an_open_block_may_return_for_another_objective():
    """On another day; for the same objective it may not."""
    other = programme(replaced(GOOD, "own-tasks", ("one-two-four-all", 30, DELEGATION)))
    same = programme(replaced(GOOD, "own-tasks", ("one-two-four-all", 30, OWN)))
    assert not checked("once", other, returns_from_days=2)
    assert [one.finding.day for one in checked("once", same, returns_from_days=2)] == [2]
    assert [one.finding.day for one in checked("once", other)] == [2]


@caught("exclusions", "clash", day=2, at="09:45")
def test_redundant_blocks_on_one_day_are_caught() -> Programme:
    """Listing tasks alone, then the same in growing groups."""
    return programme(after(GOOD, "story-so-far", ("own-tasks", 30, OWN)))


@caught("prerequisites", "missing", day=1, at="10:40", units=1)
def test_a_block_before_its_prerequisite_is_caught() -> Programme:
    """Triads before the model they practise."""
    return programme(after(replaced(GOOD, "feedback-model"), "feedback-triads", ("feedback-model", 15, FEEDBACK)))


@caught("chains", "broken", day=1, at="10:10")
def test_a_chain_with_something_in_between_is_caught() -> Programme:
    """A word between the game and its debrief."""
    return programme(after(GOOD, "feedback-game", ("one-word", 5)))


@caught("debrief-follows", "missing", day=1, at="09:35")
def test_an_experience_left_without_debrief_is_caught() -> Programme:
    """The game, then a break."""
    return programme(replaced(GOOD, "debrief-circle"))


@caught("debrief-follows", "missing", day=1, at="09:35")
def test_a_debrief_for_another_objective_is_none() -> Programme:
    """The circle looks back for the sake of delegation."""
    return programme(replaced(GOOD, "debrief-circle", ("debrief-circle", 20, DELEGATION)))


@caught("debrief-once", "again", day=1, at="09:35", units=1)
def test_a_debrief_of_nothing_is_caught() -> Programme:
    """The circle without the game."""
    return programme(replaced(GOOD, "feedback-game"))


@caught("artefacts-exist", "missing", day=2, at="09:40", units=1)
def test_a_vote_on_ideas_that_do_not_exist_is_caught() -> Programme:
    """Nobody has looked for any."""
    return programme(replaced(GOOD, "one-two-four-all"))


@caught("artefacts-exist", "missing", day=1, at="10:20", units=1)
def test_an_experience_that_has_gone_cold_is_caught() -> Programme:
    """It keeps for its own session only: the debrief comes after the break."""
    days = replaced(replaced(GOOD, "debrief-circle"), "feedback-model", ("debrief-circle", 20, FEEDBACK))
    return programme(days)


@caught("artefacts-used", "left", day=2, at="09:15", units=1)
def test_ideas_that_nobody_takes_up_are_caught() -> Programme:
    """Ideas, and no vote."""
    return programme(replaced(GOOD, "dot-vote"))


@caught("trust", "early", day=1, at="10:35")
def test_a_block_that_asks_for_more_trust_than_there_is_is_caught() -> Programme:
    """Triads among people who have not met."""
    return programme(replaced(GOOD, "name-game"))


def test_a_team_that_starts_with_trust_needs_no_icebreaker():
    """Trust 2 is there from the start."""
    assert not checked("trust", programme(replaced(GOOD, "name-game")), start=2)


@caught("objectives-served", "short", units=1)
def test_an_objective_with_too_little_time_is_caught() -> Programme:
    """50 minutes of 335, where half an even share is 55."""
    days = replaced(replaced(GOOD, "delegation-scale"), "own-tasks", ("own-tasks", 20, DELEGATION))
    return programme(replaced(days, "delegation-line", ("delegation-line", 30, DELEGATION)))


@caught("progression", "idle", day=1, at="13:20")
def test_a_session_that_works_on_nothing_is_caught() -> Programme:
    """Names again in the afternoon."""
    return programme([[*GOOD[0][:2], [("name-game", 20), ("buffer", 5), ("one-word", 10)]], GOOD[1]])


@caught("progression", "many", day=1, at="10:40", at_most=1)
def test_a_session_with_too_many_objectives_is_caught() -> Programme:
    """Feedback and delegation in one session, where one is allowed."""
    return programme(replaced(GOOD, "feedback-triads", ("feedback-triads", 60, DELEGATION)))


@caught("progression", "back", day=2, at="09:15")
def test_an_objective_taken_up_again_after_another_is_caught() -> Programme:
    """Back to feedback on the second day."""
    return programme(replaced(GOOD, "one-two-four-all", ("one-two-four-all", 35, FEEDBACK)))


@caught("progression", "jump", day=1, at="13:20")
def test_an_objective_that_is_skipped_is_caught() -> Programme:
    """From feedback to the third objective."""
    return programme(replaced(GOOD, "delegation-line", ("delegation-line", 25, OWN)))


@caught("progression", "unfinished")
def test_a_programme_that_stops_before_its_last_objective_is_caught() -> Programme:
    """The first day alone."""
    return programme(GOOD[:1], fixed=[])


@caught("one-stretch", "again", day=2, at="09:50", units=1)
def test_going_back_to_an_objective_is_caught() -> Programme:
    """Feedback again on the second day, after the third objective has begun."""
    return programme(after(GOOD, "one-two-four-all", ("feedback-model", 15, FEEDBACK)))


@caught("learning-order", "concept", day=1, at="09:50", units=1)
def test_theory_before_any_experience_is_caught() -> Programme:
    """The model comes first; the game it should follow is gone."""
    return programme(replaced(replaced(GOOD, "feedback-game"), "debrief-circle"))


@caught("learning-order", "apply", day=2, at="09:40", units=1)
def test_application_before_anything_else_is_caught() -> Programme:
    """A vote at once."""
    return programme(replaced(GOOD, "one-two-four-all"))


@caught("learning-phases", "missing", units=1, phases={"practise": ["experience", "concept", "apply"]})
def test_a_moment_of_the_cycle_that_is_missing_is_caught() -> Programme:
    """No model for feedback; the other kinds of objective ask for nothing."""
    return programme(replaced(GOOD, "feedback-model"))


@caught("diverge-first", "converge", day=2, at="09:40", units=1)
def test_a_choice_before_anything_was_opened_up_is_caught() -> Programme:
    """A vote, and nothing to choose from."""
    return programme(replaced(GOOD, "one-two-four-all"))


@caught("chain-finished", "broken_off", day=1, at="10:40", units=1)
def test_a_chain_that_breaks_off_is_caught() -> Programme:
    """The model, and never the triads to which it leads."""
    return programme(replaced(GOOD, "feedback-triads", ("own-tasks", 60, FEEDBACK)))


@caught("resumed", "left", day=1, at="10:40", units=1)
def test_what_is_not_taken_up_is_caught() -> Programme:
    """The model, then tasks alone instead of the triads that take it up."""
    return programme(replaced(GOOD, "feedback-triads", ("own-tasks", 60, FEEDBACK)))


@caught("resumed", "nothing", day=1, at="10:55", units=1)
def test_taking_up_what_was_not_there_is_caught() -> Programme:
    """The triads, and no model before them."""
    return programme(replaced(GOOD, "feedback-model", ("own-tasks", 15, FEEDBACK)))


def test_a_pause_may_come_before_what_is_taken_up_but_lunch_may_not():
    """The break moves between the model and the triads, then lunch does."""
    morning, afternoon = GOOD[0][:2], GOOD[0][2]
    (first, second), rest = morning, GOOD[1:]
    paused = ((*first[:-1], second[0], first[-1]), second[1:])
    assert not checked("resumed", programme(((*paused, afternoon), *rest)))
    late = (first, (second[0], ("buffer", 10), ("lunch", 75)), (second[1], *afternoon))
    found = checked("resumed", programme((late, *rest)))
    assert [one.finding.case for one in found] == ["left", "nothing"]


CHAIN = {"blocks": ["feedback-model", "feedback-triads"]}


@caught("chain-length", "short", day=1, at="10:40", units=1, **CHAIN)
def test_a_chain_that_is_too_short_is_caught() -> Programme:
    """Fifty-five minutes in all."""
    return programme(replaced(GOOD, "feedback-triads", ("feedback-triads", 40, FEEDBACK)))


@caught("chain-length", "long", day=1, at="10:40", units=1, **CHAIN)
def test_a_chain_that_drags_on_is_caught() -> Programme:
    """A hundred and five minutes in all."""
    return programme(replaced(GOOD, "feedback-triads", ("feedback-triads", 90, FEEDBACK)))
