"""What each rulebook promises, measured: the same brief is designed under the house's rulebook and under it."""

import functools
import itertools
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from seminar_designer.engine.design import Options, design
from seminar_designer.loading.catalogue import load_catalogue
from seminar_designer.loading.data_folders import data_folder
from seminar_designer.loading.rulebooks import known_rulebooks, load_rulebook
from seminar_designer.loading.yaml_nodes import read_yaml
from seminar_designer.model.block import Block
from seminar_designer.model.brief import Brief
from seminar_designer.model.programme import Programme, Slot
from seminar_designer.rules.checking import check
from seminar_designer.rules.patterns.costs import cents
from seminar_designer.rules.registry import build_rules

LIMIT = 0.7
OTHERS = tuple(name for name in known_rulebooks() if name not in ("house", "codevelopment"))
FEEDBACK = {"objectives": ["fb-give", "co-facts"], "themes": ["management"]}
CHANGE = {"objectives": ["chg-emotions", "chg-losses"], "themes": ["change"]}
IDEAS = {"objectives": ["su-action", "cr-ideas"], "themes": ["sustainability"]}
PROJECT = {"objectives": ["pm-lessons", "pm-risk"], "themes": ["project"]}


@functools.cache
def designed(rulebook: str, subject: str, people: int = 12, delivery: str = "onsite") -> Programme:
    """A workshop of three hours under a rulebook; nothing in it breaks a requirement."""
    catalogue = load_catalogue()
    brief = Brief.model_validate(
        {
            "title": "Trois heures", "participants": people, "delivery": delivery, "rulebook": rulebook,
            "schedule": {"days": [{"start": "09:00", "end": "12:00"}]}, "facilitators": 1 + people // 20,
            "venue": {"outdoor": True}, **{"fb": FEEDBACK, "chg": CHANGE, "su": IDEAS, "pm": PROJECT}[subject],
        }
    )  # fmt: skip
    rules = build_rules(load_rulebook(rulebook), {})
    programme = design(brief, catalogue, rules, Options(time_limit=LIMIT))
    assert not check(programme, catalogue, rules).violations
    return programme


def used(programme: Programme) -> Iterator[tuple[Slot, Block]]:
    """The slots of its blocks, in order."""
    catalogue = load_catalogue()
    return ((slot, catalogue.blocks[slot.block]) for day in programme.days for slot in day.slots if slot.block)


def share(programme: Programme, wanted: Callable[[Block], bool]) -> float:
    """The part of the minutes of all blocks that these have."""
    net = sum(slot.minutes for slot, _ in used(programme))
    return sum(slot.minutes for slot, block in used(programme) if wanted(block)) / net


def longest_stretch(programme: Programme) -> int:
    """Minutes between two breaks at most."""
    longest = stretch = 0
    for slot in programme.days[0].slots:
        stretch = 0 if slot.kind == "break" else stretch + slot.minutes
        longest = max(longest, stretch)
    return longest


def pace(programme: Programme) -> float:
    """How long its blocks last, as so many times their usual lengths."""
    people = programme.brief.participants.expected
    usual = sum(block.span(people).typical for _, block in used(programme))
    return sum(slot.minutes for slot, _ in used(programme)) / usual


def uses(programme: Programme, wanted: Callable[[Block], bool]) -> int:
    """How many of its blocks are such."""
    return sum(wanted(block) for _, block in used(programme))


def consumed(programme: Programme) -> float:
    """Euros of materials that are thrown away."""
    people, catalogue = programme.brief.participants.expected, load_catalogue()
    return sum(cents(block, people, programme.brief.facilitators, catalogue) for _, block in used(programme)) / 100


def layout_changes(programme: Programme) -> int:
    """Changes of layout that no break leaves time for."""
    changes = 0
    for session in programme.days[0].sessions:
        blocks = [load_catalogue().blocks[slot.block] for slot in session.slots if slot.block]
        layouts = [block.room.layout for block in blocks if block.room.layout != "any"]
        changes += sum(one != other for one, other in itertools.pairwise(layouts))
    return changes


def adapted(block: Block) -> bool:
    """Whether someone who sees or hears poorly needs it changed."""
    return block.accessibility.sight != "fine" or block.accessibility.hearing != "fine"


@pytest.mark.parametrize("name", OTHERS)
def test_each_rulebook_extends_the_house_and_sets_only_what_it_changes(name: str) -> None:
    """No line repeats what the house says anyway."""
    house = load_rulebook("house").rules
    own = read_yaml(data_folder("constraints") / f"{name}.yaml").data
    assert own["extends"] == "house"
    for rule, setting in own["rules"].items():
        known = house[rule].model_dump() if rule in house else {}
        assert {key for key, value in setting.items() if known.get(key) != value} == set(setting), rule


@pytest.mark.parametrize("name", ["house", *OTHERS])
def test_each_rulebook_says_for_whom_it_is_and_why_it_changes_what_it_changes(name: str) -> None:
    """A purpose in both languages; every rule, or the first of a few, has its reason above it in French and English."""
    assert load_rulebook(name).purpose is not None
    text = Path(data_folder("constraints") / f"{name}.yaml").read_text(encoding="utf-8")
    lines = text[text.index("\nrules:\n") :].splitlines()
    reasons = [number for number, line in enumerate(lines) if line.startswith("  # ") and " – " in f" {line[4:]} "]
    rules = [number for number, line in enumerate(lines) if line.startswith("  ") and line[2:3].isalpha()]
    assert len(reasons) >= len(rules) * 0.6
    assert min(reasons) < min(rules)


def test_at_a_distance_sessions_are_short_and_everything_gets_a_quarter_more() -> None:
    """No hour without a break, a moment off the screen, less to adapt, most of the time among a few."""
    house, remote = designed("house", "pm", 10, "remote"), designed("remote", "pm", 10, "remote")
    assert longest_stretch(remote) <= 60 < longest_stretch(house)
    assert pace(remote) > pace(house)
    assert uses(remote, lambda block: block.interaction == "solo" or block.posture != "seated") >= 1
    assert uses(remote, lambda block: block.delivery.remote == "adapted") <= 1
    assert share(remote, lambda block: block.interaction in ("pair", "subgroup")) >= 0.45


def test_in_hybrid_nobody_confides_and_less_has_to_be_adapted() -> None:
    """Breaks are nearer, the pace is slower."""
    house, hybrid = designed("house", "chg", 12, "hybrid"), designed("hybrid", "chg", 12, "hybrid")
    assert not uses(hybrid, lambda block: block.effects.trust_needed > 1)
    assert longest_stretch(hybrid) <= 75 < longest_stretch(house)
    assert uses(hybrid, lambda block: block.delivery.hybrid == "adapted") < uses(
        house, lambda block: block.delivery.hybrid == "adapted"
    )
    assert pace(hybrid) > pace(house)


def test_a_large_group_works_in_small_ones_and_moves_no_chairs() -> None:
    """Few activities a session, long breaks; a hundred people can be planned for."""
    house, large = designed("house", "su", 60), designed("large-group", "su", 60)
    sessions = [[slot for slot in session.slots if slot.block] for session in large.days[0].sessions]
    assert max(map(len, sessions)) <= 3
    assert layout_changes(large) == 0
    assert min(slot.minutes for slot in large.days[0].slots if slot.kind == "break") >= 25
    grouped = [share(one, lambda block: block.interaction in ("pair", "subgroup")) for one in (house, large)]
    assert grouped[1] >= max(0.5, grouped[0] - 0.05)
    assert list(used(designed("large-group", "su", 110)))


def test_action_learning_means_practice_and_hardly_any_input() -> None:
    """Every objective is lived and practised; nobody listens for long."""
    house, active = designed("house", "fb"), designed("action-learning", "fb")

    def practice(block: Block) -> bool:
        return block.learning in ("experience", "apply")

    assert share(active, practice) >= share(house, practice)
    assert share(active, practice) >= 0.5
    assert share(active, lambda block: block.doing == "listen") <= 0.12
    for objective in active.objectives:
        lived = {block.learning for slot, block in used(active) if slot.serves == objective.id}
        assert {"experience", "apply"} <= lived


def test_a_reflective_programme_has_fewer_activities_and_more_looking_back() -> None:
    """Time alone, no energiser, at most three activities between two breaks."""
    house, calm = designed("house", "chg"), designed("reflective", "chg")

    def reflects(block: Block) -> bool:
        return block.learning == "reflect"

    assert share(calm, reflects) > share(house, reflects)
    assert share(calm, reflects) >= 0.4
    assert uses(calm, lambda _: True) <= uses(house, lambda _: True)
    assert uses(calm, lambda block: block.interaction == "solo") >= 1
    assert not uses(calm, lambda block: block.family == "energiser")


def test_a_sustainable_programme_throws_less_away_and_works_on_foot() -> None:
    """Less than half the euros of supplies, and a walk."""
    house, sober = designed("house", "su"), designed("sustainable", "su")
    assert consumed(sober) < 0.5 * consumed(house)
    assert uses(sober, lambda block: block.posture == "moving" or block.room.layout == "outside") >= 1


def test_an_accessible_programme_needs_little_adapting_and_takes_its_time() -> None:
    """Seated, without touch, with nearer breaks and more spare time."""
    house, open_to_all = designed("house", "pm"), designed("accessible", "pm")
    assert not uses(open_to_all, lambda block: block.accessibility.touch != "none")
    assert uses(open_to_all, adapted) < uses(house, adapted)
    standing = [share(one, lambda block: block.posture != "seated") for one in (house, open_to_all)]
    assert standing[1] < standing[0]
    assert standing[1] <= 0.3
    assert longest_stretch(open_to_all) <= 75 < longest_stretch(house)
    assert layout_changes(open_to_all) == 0
    spare = [sum(slot.minutes for slot in one.days[0].slots if slot.kind == "buffer") for one in (house, open_to_all)]
    assert spare[1] > spare[0]
