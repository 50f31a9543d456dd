"""`seminar catalogue lint`: sheets held against what makes one usable."""

import os
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

import click
from rich.console import Console

from seminar_designer.cli.exits import Exit
from seminar_designer.cli.printing import people, print_json, table, text
from seminar_designer.cli.problems import problems_told
from seminar_designer.cli.spoken import Spoken, option
from seminar_designer.cli.wording import Words
from seminar_designer.linting import Report, lint, scope_of
from seminar_designer.linting.running import Found
from seminar_designer.linting.saying import say, sentences

_STYLES = {"error": "bold red", "warning": "yellow"}


def command(words: Words) -> click.Command:
    """The verb `lint`."""
    params = [
        click.Argument(["path"], metavar=words["arguments.path"], required=False, type=Path),
        option(words, "spelling", is_flag=True),
        option(words, "strict", is_flag=True),
        option(words, "json", is_flag=True),
        option(words, "workspace", type=Path),
    ]

    def run(
        path: Path | None,
        spelling: bool,
        strict: bool,
        json: bool,
        workspace: Path | None,
        lang: str | None,  # noqa: ARG001 - the words speak it already
    ) -> Exit:
        with problems_told(words):
            report = lint(scope_of(path, workspace), spelling=spelling)
        if json:
            print_json(_as_data(report, words))
        else:
            _show(report, words)
        return Exit.VIOLATED if report.count("error") or (strict and (report.found or report.skipped)) else Exit.DONE

    return Spoken("lint", words, params=params, callback=run)


def _as_data(report: Report, words: Words) -> dict[str, object]:
    findings = [
        {
            "check": one.check,
            "severity": one.severity,
            "case": one.finding.case,
            "file": str(one.file),
            "line": one.line,
            "column": one.column,
            "where": one.where,
            "text": say(one, report.catalogue, words.language),
        }
        for one in report.found
    ]
    return {
        "schema": 1,
        "sheets": report.sheets,
        "errors": report.count("error"),
        "warnings": report.count("warning"),
        "skipped": [{"check": check, "program": program} for check, program in report.skipped],
        "findings": findings,
    }


def _show(report: Report, words: Words) -> None:
    out = people()
    for file, found in groupby(report.found, key=lambda one: one.file):
        _file(out, file, found, report, words)
    for check, program in report.skipped:
        name = sentences(check).name[words.language]
        out.print(text(words.say("lint.skipped", check=name, program=program), "dim"))
    errors, warnings = report.count("error"), report.count("warning")
    told = (
        words.count("lint.sheets", report.sheets),
        words.count("lint.errors", errors),
        words.count("lint.warnings", warnings),
    )
    style = "bold red" if errors else "bold yellow" if warnings else "bold green"
    out.print(text(words.say("lint.verdict", sheets=told[0], errors=told[1], warnings=told[2]), style))


def _file(out: Console, file: Path, found: Iterator[Found], report: Report, words: Words) -> None:
    """A file's findings: line and column, how grave, what is wrong, which check says so."""
    out.print(text(_near(file), "bold"))
    shown = table(heading=False)
    shown.add_column(justify="right", no_wrap=True, style="dim")
    shown.add_column(no_wrap=True)
    shown.add_column()
    for one in found:
        place = f"{one.line}:{one.column}" if one.line else "–"
        said = say(one, report.catalogue, words.language)
        told = words.say("lint.finding" if one.where else "lint.whole", text=said, where=one.where, check=one.check)
        shown.add_row(place, text(words[f"lint.severities.{one.severity}"], _STYLES[one.severity]), text(told))
    out.print(shown)


def _near(file: Path) -> str:
    """The file as seen from here."""
    near = os.path.relpath(file)
    return str(file) if near.startswith(os.pardir) else near
