"""`seminar check` on a programme: every rule, with the line of the file for whatever it finds."""

from collections.abc import Iterator

from rich.console import Console

from seminar_designer.cli.check import Asked
from seminar_designer.cli.exits import Exit
from seminar_designer.cli.findings import Teller, of_severity
from seminar_designer.cli.printing import people, print_json, table, text
from seminar_designer.cli.problems import problems_told, words_for
from seminar_designer.cli.wording import Words, known
from seminar_designer.loading.catalogue import load_catalogue
from seminar_designer.loading.problems import nearest_of
from seminar_designer.loading.programme import read_programme
from seminar_designer.loading.rulebooks import load_rulebook
from seminar_designer.model.clock import write_clock
from seminar_designer.model.people import Participants
from seminar_designer.model.programme import Programme
from seminar_designer.model.rulebook import Severity
from seminar_designer.rules.checking import Checked, Report, Stranger, check
from seminar_designer.rules.registry import rules_of
from seminar_designer.rules.rule import Finding, Rules

STYLES: dict[Severity, str] = {"forbid": "bold red", "warn": "bold yellow", "prefer": "bold"}
"""Severities that are shown, gravest first."""


def run(asked: Asked) -> Exit:
    """Checks the programme of the file asked for."""
    with problems_told(words_for(asked.file, asked.lang, asked.words)):
        catalogue = load_catalogue(asked.workspace)
        read, lines = read_programme(asked.file)
    said = Words(known(asked.lang) or read.language)
    if asked.people is not None:
        read = _for_people(read, asked.people)
    with problems_told(said):
        rules = _rules(read, asked)
    report = check(read, catalogue, rules)
    teller = Teller(read, catalogue, rules, said.language, lines)
    if asked.json:
        print_json(_as_data(report, teller, said))
    else:
        _show(report, teller, said)
    if report.violations:
        return Exit.VIOLATED
    return Exit.BAD_INPUT if report.strangers else Exit.DONE


def _for_people(programme: Programme, number: int) -> Programme:
    """The programme as it would be for so many people."""
    participants = Participants(expected=number, profile=programme.brief.participants.profile)
    return programme.model_copy(update={"brief": programme.brief.model_copy(update={"participants": participants})})


def _rules(programme: Programme, asked: Asked) -> Rules:
    """The rules of the rulebook asked for, or of the brief's; the brief's changes stand on top of either."""
    if asked.rulebook is None:
        found = load_rulebook(programme.brief.rulebook, asked.workspace, asked.file)
    else:
        found = load_rulebook(asked.rulebook, asked.workspace)
    return rules_of(asked.file, programme.brief, found, ("brief",))


def _as_data(report: Report, teller: Teller, words: Words) -> dict[str, object]:
    findings = [
        {
            "rule": one.rule,
            "kind": one.kind,
            "severity": one.severity,
            "case": one.finding.case,
            "points": one.finding.points,
            "day": one.finding.day,
            "at": None if one.finding.at is None else write_clock(one.finding.at),
            "line": teller.line(one),
            "text": teller.sentence(one),
        }
        for one in report.checked
    ]
    strangers = [
        {
            "what": one.what,
            "name": one.name,
            "day": one.day,
            "at": write_clock(one.at),
            "line": teller.stands.of(one.day, one.at),
            "text": said,
        }
        for one, said in zip(report.strangers, _strangers(report, teller, words), strict=True)
    ]
    return {
        "schema": 1,
        "sound": not report.violations and not report.strangers,
        "violations": len(report.violations),
        "value": report.value,
        "unknown_blocks": list(report.unknown),
        "unknown": strangers,
        "unmeasured": [{"rule": one.rule, "missing": sorted(one.missing)} for one in report.unmeasured],
        "findings": findings,
    }


def _strangers(report: Report, teller: Teller, words: Words) -> Iterator[str]:
    """A sentence for each slot that names what nobody knows."""
    for one in report.strangers:
        facts = {"place": teller.place(_as_finding(one)), "name": one.name}
        sentence = words.say(f"check.strangers.{one.what if one.name else 'none'}", **facts)
        names = teller.catalogue.blocks if one.what == "block" else [one.id for one in teller.programme.objectives]
        nearest = nearest_of(one.name, names) if one.name else None
        yield words.say("check.strangers.nearest", sentence=sentence, nearest=nearest) if nearest else sentence


def _as_finding(one: Stranger) -> Checked:
    return Checked("", "", "forbid", Finding("", 0, one.day, one.at))


def _show(report: Report, teller: Teller, words: Words) -> None:
    out = people()
    for sentence in _strangers(report, teller, words):
        out.print(text(sentence, "bold red"), soft_wrap=True)
    for severity, style in STYLES.items():
        found = [one for one in of_severity(report, severity) if severity != "prefer" or one.finding.points]
        found.sort(key=lambda one: one.finding.points)
        rows = [(_points(one, words), teller.sentence(one)) for one in found]
        show_findings(out, words[f"check.severities.{severity}"], style, rows)
    if report.strangers:
        out.print(text(words.count("check.unmeasured", len(report.unmeasured))))
    held = sum(rule.forbids for rule in teller.rules)
    broken = len({one.rule for one in report.violations})
    verdict = words.count("check.bad", broken) if broken else words.count("check.good", held)
    if not report.strangers or broken:
        out.print(text(verdict, "bold red" if broken else "bold green"))
    if not report.strangers:
        out.print(text(_value(report, teller, words)))


def show_findings(out: Console, heading: str, style: str, rows: list[tuple[str, str]]) -> None:
    """Findings of one severity, each with its points or a bullet; nothing when there are none."""
    if not rows:
        return
    out.print(text(heading, style))
    shown = table(heading=False)
    shown.add_column(justify="right", no_wrap=True, style="dim")
    shown.add_column()
    for points, sentence in rows:
        shown.add_row(points, text(sentence))
    out.print(shown)
    out.print()


def _points(one: Checked, words: Words) -> str:
    return words.points(one.finding.points) if one.severity == "prefer" else "•"


def _value(report: Report, teller: Teller, words: Words) -> str:
    value = words.whole(report.value)
    proof = teller.programme.proof
    if proof is None or proof.value == report.value:
        return words.say("check.value", value=value)
    return words.say("check.value_differs", value=value, claimed=words.whole(proof.value))
