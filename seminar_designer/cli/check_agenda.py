"""`seminar check` on an agenda that somebody typed: its sums, and the rules that it lets be measured."""

from pathlib import Path

from seminar_designer.agendas.checking import AgendaReport, check_agenda
from seminar_designer.agendas.interpreting import interpret
from seminar_designer.agendas.readers.files import read_typed
from seminar_designer.agendas.saying import say_finding, say_places, say_remark, say_unmeasured
from seminar_designer.agendas.typed import Place
from seminar_designer.cli.check import Asked
from seminar_designer.cli.check_programme import STYLES, show_findings
from seminar_designer.cli.exits import Exit
from seminar_designer.cli.printing import people, print_json, table, text
from seminar_designer.cli.problems import problems_told
from seminar_designer.cli.wording import Words, known
from seminar_designer.loading.catalogue import load_catalogue
from seminar_designer.loading.problems import NO_FILE
from seminar_designer.loading.rulebooks import load_rulebook
from seminar_designer.model.catalogue import Catalogue
from seminar_designer.model.clock import write_clock
from seminar_designer.rules.registry import rules_of_book
from seminar_designer.rules.rule import Rules

_RULEBOOK = "house"


def run(asked: Asked) -> Exit:
    """Checks the agenda of the file asked for."""
    with problems_told(Words(known(asked.lang) or asked.words.language)):
        agenda = interpret(read_typed(asked.file))
        words = Words(known(asked.lang) or agenda.language or asked.words.language)
        catalogue = load_catalogue(asked.workspace)
        rules = _rules(asked)
    report = check_agenda(agenda, catalogue, rules, asked.people, words.language)
    if asked.json:
        print_json(_as_data(report, catalogue, words))
    else:
        _show(report, catalogue, words)
    return Exit.VIOLATED if report.violations else Exit.DONE


def _rules(asked: Asked) -> Rules:
    name = asked.rulebook or _RULEBOOK
    named = Path(name)
    return rules_of_book(load_rulebook(name, asked.workspace), named if named.is_file() else NO_FILE)


def _as_data(report: AgendaReport, catalogue: Catalogue, words: Words) -> dict[str, object]:
    language = words.language
    return {
        "schema": 1,
        "sound": not report.violations,
        "violations": len(report.violations),
        "days": [
            {
                "label": day.day.label,
                "date": None if day.day.date is None else day.day.date.isoformat(),
                "start": write_clock(day.laid[0].start) if day.clocked and day.laid else None,
                "end": write_clock(max(one.end for one in day.laid)) if day.clocked and day.laid else None,
                "slots": len(day.day.items),
            }
            for day in report.understood.days
        ],
        "findings": [
            {
                "rule": one.checked.rule,
                "kind": one.checked.kind,
                "severity": one.checked.severity,
                "case": one.checked.finding.case,
                "points": one.checked.finding.points,
                "day": one.checked.finding.day,
                "at": None if one.checked.finding.at is None else write_clock(one.checked.finding.at),
                "places": [_place(place) for place in one.places],
                "text": say_finding(one, report, catalogue, language),
            }
            for one in report.findings
        ],
        "matched": [{"title": item.title, "block": block, **_place(item.place)} for item, block in report.matched],
        "remarks": [{"case": one.case, "text": say_remark(one, language)} for one in report.remarks],
        "unmeasured": [{"rule": one.rule, "missing": sorted(one.missing)} for one in report.unmeasured],
        "unmeasured_text": say_unmeasured(report, language),
    }


def _place(place: Place) -> dict[str, int]:
    return {"table": place.table, "row": place.number} if place.unit == "row" else {place.unit: place.number}


def _show(report: AgendaReport, catalogue: Catalogue, words: Words) -> None:
    out, language = people(), words.language
    days, slots = len(report.agenda.days), len(report.agenda.items)
    counted = {"days": words.count("check.agenda.days", days), "slots": words.count("check.agenda.slots", slots)}
    out.print(text(words.say("check.agenda.heading", file=report.agenda.file, **counted), "bold"))
    out.print()
    for severity, style in STYLES.items():
        found = [one for one in report.findings if one.checked.severity == severity]
        rows = [("•", say_finding(one, report, catalogue, language)) for one in found]
        show_findings(out, words[f"check.severities.{severity}"], style, rows)
    matched = [(say_places([item.place], language), item.title, block) for item, block in report.matched]
    if matched:
        out.print(text(words["check.agenda.matched"], "bold"))
        shown = table(heading=False)
        for place, title, block in matched:
            name = catalogue.blocks[block].name[language]
            shown.add_row("•", text(words.say("check.agenda.line", place=place, title=title, block=name)))
        out.print(shown)
        out.print()
    remarks = [("•", say_remark(one, language)) for one in report.remarks]
    show_findings(out, words["check.agenda.remarks"], "bold", remarks)
    unmeasured = say_unmeasured(report, language)
    if unmeasured is not None:
        out.print(text(unmeasured, "dim"))
    broken = len(report.violations)
    verdict = words.count("check.agenda.bad", broken) if broken else words["check.agenda.good"]
    out.print(text(verdict, "bold red" if broken else "bold green"))
