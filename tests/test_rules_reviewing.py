"""Rulebooks looked at by themselves: what is wrong, what changes nothing, what cannot hold together."""

import re
from pathlib import Path

import pytest

from seminar_designer.loading.catalogue import load_catalogue
from seminar_designer.loading.problems import say
from seminar_designer.loading.rulebooks import known_rulebooks, load_chain
from seminar_designer.model.texts import LANGUAGES
from seminar_designer.rules.reviewing import Review, review

SAID = "said: {fr: essai, en: trial}"


def reviewed(folder: Path, rules: str, extends: str = "extends: house\n") -> Review:
    """What is found in a rulebook of a workspace with these rules, which stand from line 4 on."""
    file = folder / "constraints" / "mine.yaml"
    file.parent.mkdir(exist_ok=True)
    file.write_text(f"id: mine\n{extends or chr(10)}rules:\n{rules}", encoding="utf-8")
    return review(load_chain("mine", folder), load_catalogue())


def told(found: Review) -> list[tuple[str, int, str, str]]:
    """Severity, line, key and case of each finding."""
    return [(one.severity, one.problem.line, one.problem.where, one.problem.expected) for one in found.found]


@pytest.mark.parametrize("name", known_rulebooks())
def test_our_own_rulebooks_are_sound(name: str):
    """Nothing is wrong in them and nothing idle."""
    found = review(load_chain(name), load_catalogue())
    assert [say(one.problem, "en") for one in found.found] == []


def test_unknown_names_and_wrong_values_are_told_with_the_nearest(tmp_path: Path):
    """A rule, a kind, a parameter, a bound, a family, a block, a value; each at its line."""
    found = reviewed(
        tmp_path,
        f"""\
  novelti: {{severity: warn}}
  lively: {{kind: cont, per: day}}
  plenary-length: {{max_minuts: 10}}
  rounds: {{max_minutes: 500}}
  right-moment: {{first_session: [icebreakr]}}
  walks: {{kind: count, of: {{any: [{{block: [worldcafe]}}]}}, at_least: 1, {SAID}}}
  variety: {{values: [sing]}}
""",
    )
    errors = [one.problem for one in found.found if one.severity == "error"]
    assert [(one.line, one.where, one.nearest) for one in errors] == [
        (4, "rules.novelti", "novelty"),
        (5, "rules.lively.kind", "count"),
        (6, "rules.plenary-length.max_minuts", "max_minutes"),
        (7, "rules.rounds.max_minutes", None),
        (8, "rules.right-moment.first_session[1]", "icebreaker"),
        (9, "rules.walks.of.any[1].block[1]", "world-cafe"),
        (10, "rules.variety.values[1]", None),
    ]


def test_settings_that_change_nothing_are_told(tmp_path: Path):
    """Said already below, a weight that nobody pays, points for what cannot be for sale."""
    found = reviewed(
        tmp_path,
        """\
  seated-stretch: {max_minutes: 45, weight: 5}
  once: {severity: warn, weight: 3}
  trust: {severity: prefer}
""",
    )
    assert told(found) == [
        ("warning", 4, "rules.seated-stretch.max_minutes", "changes_nothing"),
        ("warning", 5, "rules.once.weight", "weight_unused"),
        ("warning", 6, "rules.trust.severity", "prefer_is_free"),
    ]


def test_what_the_brief_decides_cannot_be_forbidden(tmp_path: Path):
    """Nor preferred: no choice of blocks would mend it."""
    found = reviewed(tmp_path, "  day-length: {severity: forbid}\n")
    assert told(found) == [("error", 4, "rules.day-length.severity", "told_only")]


@pytest.mark.parametrize(
    ("rules", "expected"),
    [
        ("  a: {kind: count, of: {doing: [play]}, at_least: 3, at_most: 2, SAID}\n",
         ("error", 4, "rules.a.at_least", "least_above_most")),
        ("  a: {kind: share, of: {doing: [play]}, at_least: 0.5, at_most: 0.2, SAID}\n",
         ("error", 4, "rules.a.at_least", "least_above_most")),
        ("  a: {kind: count, of: {doing: [play]}, SAID}\n", ("warning", 4, "rules.a", "no_bound")),
        ("  a: {kind: count, of: {block: [world-cafe]}, at_least: 2, SAID}\n",
         ("warning", 4, "rules.a.at_least", "selects_few")),
        ("  a: {kind: count, of: {family: [game], learning: [concept], doing: [listen]}, at_most: 2, SAID}\n",
         ("warning", 4, "rules.a.of", "selects_nothing")),
        (("  a: {kind: count, severity: forbid, of: {doing: [play]}, per: half-day, at_least: 3, SAID}\n"
         "  b: {kind: count, severity: forbid, of: {doing: [play, move]}, per: day, at_most: 2, SAID}\n"),
         ("error", 4, "rules.a.at_least", "against_count")),
        (("  a: {kind: count, of: {doing: [play]}, per: day, at_least: 3, SAID}\n"
         "  b: {kind: count, severity: forbid, of: {doing: [play, move]}, per: day, at_most: 2, SAID}\n"),
         ("warning", 4, "rules.a.at_least", "against_count")),
        (("  a: {kind: share, of: {doing: [listen]}, at_least: 0.4, SAID}\n"
         "  b: {kind: share, of: {doing: [listen, write]}, at_most: 0.3, SAID}\n"),
         ("warning", 4, "rules.a.at_least", "against_share")),
        (("  a: {kind: share, severity: forbid, of: {doing: [listen]}, at_least: 0.6, SAID}\n"
         "  b: {kind: share, severity: forbid, of: {doing: [write]}, at_least: 0.6, SAID}\n"),
         ("error", 5, "rules.b.at_least", "shares_over")),
        (("  a: {kind: count, severity: forbid, of: {family: [game]}, per: half-day, at_least: 6, SAID}\n"
         "  b: {kind: share, severity: forbid, of: {family: [game]}, at_most: 0.05, SAID}\n"),
         ("error", 4, "rules.a.at_least", "count_over_share")),
        (("  a: {kind: order, first: {doing: [play]}, then: {doing: [write]}, SAID}\n"
         "  b: {kind: order, first: {doing: [write]}, then: {doing: [play]}, SAID}\n"),
         ("warning", 5, "rules.b", "against_order")),
        (("  a: {kind: together, severity: forbid, first: {family: [game]}, then: {family: [debrief]}, SAID}\n"
         "  b: {kind: apart, severity: forbid, first: {family: [debrief, input]}, then: {family: [game]}, SAID}\n"),
         ("error", 4, "rules.a", "together_and_apart")),
        ("  break-spacing: {max_minutes: 40, min_session: 60}\n",
         ("error", 4, "rules.break-spacing.min_session", "breaks_backwards")),
    ],
)  # fmt: skip
def test_what_cannot_hold_together_is_told(tmp_path: Path, rules: str, expected):
    """An error when both must hold, a warning otherwise; in sentences of both languages."""
    found = reviewed(tmp_path, rules.replace("SAID", SAID), extends="")
    assert told(found) == [expected]
    for language in LANGUAGES:
        said = say(found.found[0].problem, language)
        assert not set("{}") & set(said.partition(" – ")[2])


def test_what_a_base_says_is_held_against_it_too(tmp_path: Path):
    """The other rule is named with its rulebook and line."""
    found = reviewed(tmp_path, f"  a: {{kind: share, of: {{doing: [listen]}}, at_least: 0.5, {SAID}}}\n")
    assert ("warning", 4, "rules.a.at_least", "against_share") in told(found)
    assert any("“house: plenary-share” (line " in say(one.problem, "en") for one in found.found)


def test_kinds_that_no_rulebook_of_the_chain_sets_are_named(tmp_path: Path):
    """With the house's, few are left."""
    assert "quality" in reviewed(tmp_path, "  once: {severity: forbid}\n", extends="").unset
    left = {"apart", "chain-length", "distance", "together"}
    assert set(reviewed(tmp_path, "  once: {returns_from_days: 3}\n").unset) <= left


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_rules_of_the_guide_are_sound(tmp_path: Path, language: str):
    """Whoever copies them from docs/ into a rulebook hears of nothing wrong."""
    guide = Path(__file__).parents[1] / "docs" / f"guide.{language}.md"
    blocks = re.findall(r"^```yaml\n(rules:\n.*?)^```$", guide.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE)
    assert any("kind: distance" in block for block in blocks)
    for block in blocks:
        found = reviewed(tmp_path, block.removeprefix("rules:\n"))
        assert [say(one.problem, "en") for one in found.found if one.severity == "error"] == []
