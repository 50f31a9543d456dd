"""`seminar check`: a programme against its rules, whoever made it."""

from pathlib import Path

import click
from rich.console import Console

from seminar_designer.cli.exits import Exit
from seminar_designer.cli.findings import Teller, of_severity
from seminar_designer.cli.printing import people, print_json, table, text
from seminar_designer.cli.problems import problems_told, words_for
from seminar_designer.cli.spoken import Spoken, argument, option
from seminar_designer.cli.wording import Words, known
from seminar_designer.loading.catalogue import load_catalogue
from seminar_designer.loading.problems import nearest_of
from seminar_designer.loading.programme import load_programme
from seminar_designer.loading.rulebooks import load_rulebook
from seminar_designer.model.clock import write_clock
from seminar_designer.model.programme import Programme
from seminar_designer.model.rulebook import Severity
from seminar_designer.rules.checking import Report
from seminar_designer.rules.checking import check as check_programme
from seminar_designer.rules.registry import rules_of
from seminar_designer.rules.rule import Rules

_STYLES: dict[Severity, str] = {"forbid": "bold red", "warn": "bold yellow", "prefer": "bold"}
"""Severities that are shown, gravest first."""


def command(words: Words) -> click.Command:
    """The verb `check`."""
    params = [
        argument(words, "programme"),
        option(words, "rulebook"),
        option(words, "json", is_flag=True),
        option(words, "workspace", type=Path),
    ]

    def run(programme: str, rulebook: str | None, json: bool, workspace: Path | None, lang: str | None) -> Exit:
        file = Path(programme)
        with problems_told(words_for(file, lang, words)):
            catalogue = load_catalogue(workspace)
            read = load_programme(file)
        said = Words(known(lang) or read.language)
        with problems_told(said):
            rules = _rules(read, file, rulebook, workspace)
        report = check_programme(read, catalogue, rules)
        teller = Teller(read, catalogue, rules, said.language)
        if json:
            print_json(_as_data(report, teller))
        else:
            _show(report, teller, said)
        return _code(report)

    return Spoken("check", words, params=params, callback=run)


def _rules(programme: Programme, file: Path, rulebook: str | None, workspace: Path | None) -> Rules:
    """The rules of the rulebook asked for, or of the brief's; the brief's changes stand on top of either."""
    if rulebook is None:
        found = load_rulebook(programme.brief.rulebook, workspace, file)
    else:
        found = load_rulebook(rulebook, workspace)
    return rules_of(file, programme.brief, found, ("brief",))


def _code(report: Report) -> Exit:
    if report.violations:
        return Exit.VIOLATED
    return Exit.BAD_INPUT if report.unknown else Exit.DONE


def _as_data(report: Report, teller: Teller) -> dict[str, object]:
    findings = [
        {
            "rule": one.rule,
            "kind": one.kind,
            "severity": one.severity,
            "case": one.finding.case,
            "points": one.finding.points,
            "day": one.finding.day,
            "at": None if one.finding.at is None else write_clock(one.finding.at),
            "text": teller.sentence(one),
        }
        for one in report.checked
    ]
    return {
        "schema": 1,
        "sound": not report.violations and not report.unknown,
        "violations": len(report.violations),
        "value": report.value,
        "unknown_blocks": list(report.unknown),
        "findings": findings,
    }


def _show(report: Report, teller: Teller, words: Words) -> None:
    out = people()
    for block in report.unknown:
        nearest = nearest_of(block, teller.catalogue.blocks)
        case = "check.unknown" if nearest is None else "check.unknown_nearest"
        out.print(text(words.say(case, block=block, nearest=nearest), "bold red"))
    for severity, style in _STYLES.items():
        _findings(out, report, teller, words, severity, style)
    held = sum(rule.forbids for rule in teller.rules)
    broken = len({one.rule for one in report.violations})
    verdict = words.count("check.bad", broken) if broken else words.count("check.good", held)
    if not report.unknown or broken:
        out.print(text(verdict, "bold red" if broken else "bold green"))
    out.print(text(_value(report, teller, words)))


def _findings(out: Console, report: Report, teller: Teller, words: Words, severity: Severity, style: str) -> None:
    found = [one for one in of_severity(report, severity) if severity != "prefer" or one.finding.points]
    if not found:
        return
    out.print(text(words[f"check.severities.{severity}"], style))
    shown = table(heading=False)
    shown.add_column(justify="right", no_wrap=True, style="dim")
    shown.add_column()
    for one in sorted(found, key=lambda one: one.finding.points):
        points = words.points(one.finding.points) if severity == "prefer" else "•"
        shown.add_row(points, text(teller.sentence(one)))
    out.print(shown)
    out.print()


def _value(report: Report, teller: Teller, words: Words) -> str:
    value = words.whole(report.value)
    proof = teller.programme.proof
    if proof is None or proof.value == report.value:
        return words.say("check.value", value=value)
    return words.say("check.value_differs", value=value, claimed=words.whole(proof.value))
