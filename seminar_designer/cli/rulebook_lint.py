"""`seminar rulebook lint`: rulebooks held against the kinds of rules, the catalogue and one another."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click
from rich.console import Console

from seminar_designer.cli.exits import Exit
from seminar_designer.cli.printing import people, print_json, table, text
from seminar_designer.cli.problems import problems_told
from seminar_designer.cli.spoken import Spoken, option
from seminar_designer.cli.wording import Words
from seminar_designer.documents.typesetting.typography import typeset
from seminar_designer.loading.catalogue import load_catalogue
from seminar_designer.loading.data_folders import layers
from seminar_designer.loading.problems import BadInput, Problem, raise_if, say
from seminar_designer.loading.rulebooks import load_chain
from seminar_designer.model.catalogue import Catalogue
from seminar_designer.rules.reviewing import Review, review, unreadable

_STYLES = {"error": "bold red", "warning": "yellow"}


def command(words: Words) -> click.Command:
    """The verb `lint`."""
    params = [
        click.Argument(["path"], metavar=words["arguments.path"], required=False, type=Path),
        option(words, "strict", is_flag=True),
        option(words, "json", is_flag=True),
        option(words, "workspace", type=Path),
    ]

    def run(
        path: Path | None,
        strict: bool,
        json: bool,
        workspace: Path | None,
        lang: str | None,  # noqa: ARG001 - the words speak it already
    ) -> Exit:
        with problems_told(words):
            catalogue = load_catalogue(workspace)
            reviews = {file: _reviewed(file, workspace, catalogue) for file in _files(path, workspace)}
        if json:
            print_json(_as_data(reviews, words))
        else:
            _show(reviews, words)
        errors, warnings = (sum(one.count(kind) for one in reviews.values()) for kind in ("error", "warning"))
        return Exit.VIOLATED if errors or (strict and warnings) else Exit.DONE

    return Spoken("rulebook.lint", words, params=params, callback=run)


def _files(path: Path | None, workspace: Path | None) -> Sequence[Path]:
    """The rulebooks to look at: one file, those of a folder, or those of the highest layer there is."""
    if path is None:
        return sorted(layers("constraints", workspace)[-1].glob("*.yaml"))
    if not path.is_dir():
        raise_if([] if path.exists() else [Problem(path, 0, 0, "", "file_missing")])
        return [path]
    folder = path / "constraints" if (path / "constraints").is_dir() else path
    found = sorted(folder.glob("*.yaml"))
    raise_if([] if found else [Problem(path, 0, 0, "", "no_rulebooks")])
    return found


def _reviewed(file: Path, workspace: Path | None, catalogue: Catalogue) -> Review:
    """What is found in one file; as a rulebook of its folder when that is the workspace's, by its path otherwise."""
    own = workspace or (file.parent.parent if file.parent.name == "constraints" else None)
    named = own is not None and file.parent.resolve() == (own / "constraints").resolve()
    try:
        return review(load_chain(file.stem if named else file, own), catalogue)
    except BadInput as error:
        return unreadable(error)


def _as_data(reviews: dict[Path, Review], words: Words) -> dict[str, Any]:
    return {
        "schema": 1,
        "rulebooks": len(reviews),
        "errors": sum(one.count("error") for one in reviews.values()),
        "warnings": sum(one.count("warning") for one in reviews.values()),
        "unset_kinds": {str(file): list(one.unset) for file, one in reviews.items()},
        "findings": [
            {
                "severity": found.severity,
                "case": found.problem.expected,
                "file": str(found.problem.file),
                "line": found.problem.line,
                "column": found.problem.column,
                "where": found.problem.where,
                "nearest": found.problem.nearest,
                "text": say(found.problem, words.language),
            }
            for one in reviews.values()
            for found in one.found
        ],
    }


def _show(reviews: dict[Path, Review], words: Words) -> None:
    out = people()
    for file, one in reviews.items():
        if one.found:
            _file(out, file, one, words)
        if one.unset:
            said = words.say("rulebook.unset", file=_near(file), kinds=", ".join(one.unset))
            out.print(text(typeset(said, words.language), "dim"))
    errors, warnings = (sum(one.count(kind) for one in reviews.values()) for kind in ("error", "warning"))
    facts = {"errors": words.count("lint.errors", errors), "warnings": words.count("lint.warnings", warnings)}
    style = "bold red" if errors else "bold yellow" if warnings else "bold green"
    out.print(text(words.say("lint.verdict", sheets=words.count("rulebook.count_plain", len(reviews)), **facts), style))


def _file(out: Console, file: Path, one: Review, words: Words) -> None:
    """A file's findings: line and column, how grave, what is wrong."""
    out.print(text(_near(file), "bold"))
    shown = table(heading=False)
    shown.add_column(justify="right", no_wrap=True, style="dim")
    shown.add_column(no_wrap=True)
    shown.add_column()
    for found in one.found:
        problem = found.problem
        place = f"{problem.line}:{problem.column}" if problem.line else "–"
        said = say(_bare(problem), words.language)
        severity = text(words[f"lint.severities.{found.severity}"], _STYLES[found.severity])
        shown.add_row(place, severity, text(typeset(said, words.language)))
    out.print(shown)


def _bare(problem: Problem) -> Problem:
    """The problem without its place, which stands beside it."""
    return Problem(
        Path(), 0, 0, problem.where, problem.expected, problem.found, problem.nearest, problem.facts
    )


def _near(file: Path) -> str:
    """The file as seen from here."""
    near = os.path.relpath(file)
    return str(file) if near.startswith(os.pardir) else near
