"""Rules that other packages bring: found by their entry point, used like any other, and never able to stop us."""

from pathlib import Path
from textwrap import dedent

import pytest
from agreement import brief_of, programme_of
from command_line import seminar

from seminar_designer.engine.setting import build_setting
from seminar_designer.model.rulebook import RuleSetting
from seminar_designer.rules import plugins, registry, saying
from seminar_designer.rules.checking import check
from seminar_designer.rules.registry import build_rule, rule_kinds
from seminar_designer.rules.saying import rule_name, say

CODE = '''
"""A rule of another house: standing blocks cost."""

from seminar_designer.rules.patterns.judging import JudgingRule
from seminar_designer.rules.rule import NoParameters


class NoStanding(JudgingRule[NoParameters]):
    """Each standing block costs the weight."""

    kind = "no-standing"
    source = "our own practice"
    case = "stands"

    def judge(self, block, brief):
        return int(block.posture == "standing"), {}
'''
SENTENCES = """
name: {fr: "Personne debout", en: "Nobody stands"}
purpose: {fr: "On reste assis.", en: "People stay seated."}
cases:
  stands: {fr: "{block} se fait debout.", en: "{block} is done standing."}
counts: {fr: "pour chaque activité debout", en: "for each standing activity"}
"""


@pytest.fixture(autouse=True)
def _looked_for_anew(monkeypatch):
    """Each test finds the packages that it installs, and leaves none behind."""
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    forget()
    yield
    monkeypatch.undo()
    forget()


def forget() -> None:
    """Nothing is known of installed packages any more."""
    for kept in (plugins.installed, registry.rule_kinds, registry.built_in_kinds, registry._written, saying.sentences):
        kept.cache_clear()


def install(folder: Path, entry: str, code: str = CODE, sentences: str | None = SENTENCES) -> None:
    """A tiny distribution with one entry point, as pip would leave it on the path."""
    name = "ourhouse"
    package = folder / name
    package.mkdir()
    (package / "__init__.py").write_text("", encoding="utf-8")
    (package / "rules.py").write_text(dedent(code), encoding="utf-8")
    if sentences is not None:
        (package / "no-standing.yaml").write_text(sentences, encoding="utf-8")
    facts = folder / f"{name}-1.0.dist-info"
    facts.mkdir()
    (facts / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n", encoding="utf-8")
    (facts / "entry_points.txt").write_text(f"[seminar_designer.rules]\nstanding = {entry}\n", encoding="utf-8")


def test_a_rule_of_another_package_is_designed_with_and_checked(tmp_path: Path, monkeypatch):
    """The engine pays for it, the checker counts the same, and it speaks both languages."""
    import small

    from seminar_designer.engine.problem import build_problem

    install(tmp_path, "ourhouse.rules:NoStanding")
    monkeypatch.syspath_prepend(str(tmp_path))
    assert "no-standing" in rule_kinds()
    rule = build_rule("no-standing", RuleSetting.model_validate({"severity": "prefer", "weight": 3}))
    setting = build_setting(brief_of(), small.catalogue(), ())[0]
    problem = build_problem(setting, [rule])
    standing = next(c for c in setting.candidates if c.block.posture == "standing")
    seated = next(c for c in setting.candidates if c.block.posture == "seated")
    columns = [((standing.index, standing.low // 5), (seated.index, seated.low // 5)) for _ in setting.places]
    report = check(programme_of(setting, columns), small.catalogue(), [rule])
    assert problem.worth(columns)[0] == report.value == -3 * len(setting.places)
    assert say(report.checked[0], (), small.catalogue(), "fr").endswith("se fait debout.")
    assert rule_name("no-standing", "en") == "Nobody stands"


def test_it_is_designed_with_from_a_brief_and_shown(tmp_path: Path, monkeypatch):
    """`rulebook show --kind` knows it, and a brief may set it to forbid."""
    install(tmp_path, "ourhouse.rules:NoStanding")
    monkeypatch.syspath_prepend(str(tmp_path))
    shown = seminar("rulebook", "show", "--kind", "no-standing")
    assert shown.code == 0
    assert "Nobody stands" in shown.out
    assert "our own practice" in shown.out
    brief = tmp_path / "brief.yaml"
    example = Path(__file__).parents[1] / "examples" / "traverser-un-changement.yaml"
    text = example.read_text(encoding="utf-8")
    assert "\nrules:" not in text
    brief.write_text(text + "\nrules: {no-standing: {severity: forbid}}\n", encoding="utf-8")
    designed = seminar("design", brief, "-o", tmp_path / "out", "--time-limit", "1")
    assert designed.code == 0, designed.err
    checked = seminar("check", tmp_path / "out" / "programme.yaml", "--json")
    assert checked.code == 0

@pytest.mark.parametrize(
    ("entry", "code", "sentences", "said"),
    [
        ("ourhouse.rules:NoStanding", "raise RuntimeError('ill')", SENTENCES, "fails (RuntimeError: ill)"),
        ("ourhouse.rules:NoStanding", "import sys; sys.exit(3)", SENTENCES, "fails (SystemExit: 3)"),
        ("ourhouse.rules:Missing", CODE, SENTENCES, "loading it fails"),
        ("nowhere.rules:Missing", CODE, SENTENCES, "No module named 'nowhere'"),
        ("ourhouse.rules:JudgingRule", CODE, SENTENCES, "does not say its name"),
        ("ourhouse.rules:Any", "from typing import Any", SENTENCES, "is no rule"),
        ("ourhouse.rules:NoStanding", CODE.replace("no-standing", "quality"), SENTENCES, "the name “quality” is taken"),
        ("ourhouse.rules:NoStanding", CODE, None, "no-standing.yaml"),
        ("ourhouse.rules:NoStanding", CODE, "name: [", "sentences are missing"),
        ("ourhouse.rules:NoStanding", CODE, "name: only", "sentences are missing"),
    ],
)
def test_a_broken_one_is_told_and_stops_nothing(tmp_path: Path, monkeypatch, entry, code, sentences, said):
    """One line on stderr; the command does its work."""
    install(tmp_path, entry, code, sentences)
    if "quality" in code:
        (tmp_path / "ourhouse" / "quality.yaml").write_text(SENTENCES, encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    for module in ("ourhouse", "ourhouse.rules"):
        monkeypatch.delitem(__import__("sys").modules, module, raising=False)
    shown = seminar("rulebook", "show", "house")
    assert shown.code == 0
    assert "standing" not in rule_kinds()
    (line,) = shown.err.splitlines()
    assert line.startswith("Rule “standing” of the extension ourhouse left out: ")
    assert said in line


def test_commands_that_need_no_rules_do_not_look_for_any(tmp_path: Path, monkeypatch):
    """Nothing is imported for them."""
    install(tmp_path, "ourhouse.rules:NoStanding", "raise RuntimeError")
    monkeypatch.syspath_prepend(str(tmp_path))
    assert seminar("catalogue", "list", "--theme", "change").err == ""
