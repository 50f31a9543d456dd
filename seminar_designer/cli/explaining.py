"""A brief's conflict and its repairs, as people and programs read them. Importing this brings the engine along."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from seminar_designer.cli.exits import Exit
from seminar_designer.cli.gathering import Gathered
from seminar_designer.cli.printing import print_json
from seminar_designer.cli.wording import Words
from seminar_designer.documents.typesetting.typography import typeset
from seminar_designer.engine.explaining.explain import Explainer, Explanation
from seminar_designer.engine.explaining.requirements import Requirement
from seminar_designer.engine.explaining.saying import Sayer
from seminar_designer.loading.rulebooks import where_set
from seminar_designer.loading.yaml_nodes import read_yaml


@dataclass(frozen=True)
class Member:
    """One requirement of a conflict: what it says, and the file and line that say it."""

    kind: str
    sentence: str
    file: Path
    line: int


@dataclass(frozen=True)
class Explained:
    """An explanation in the words of one language."""

    explanation: Explanation
    conflict: tuple[Member, ...]
    repairs: tuple[tuple[str, ...], ...]

    @property
    def code(self) -> Exit:
        """What the command ends with: nothing is known of a brief for which neither a programme nor a proof came."""
        return Exit.DONE if self.explanation.feasible else Exit.INFEASIBLE


def explain(file: Path, gathered: Gathered, workspace: Path | None, seed: int, words: Words) -> Explained:
    """Explains the brief of a file."""
    explainer = Explainer(gathered.brief, gathered.catalogue, gathered.rules, seed)
    found = explainer.explain()
    sayer = Sayer(explainer.wanted, gathered.catalogue, words.language)
    members = [
        Member(one.kind, typeset(sayer.requirement(one), words.language), *_where(one, file, gathered, workspace))
        for one in found.conflict
        if found.minimal or one.kind != "rule"
    ]
    repairs = tuple(tuple(typeset(sayer.repair(one), words.language) for one in repair) for repair in found.repairs)
    return Explained(found, tuple(members), repairs)


def _where(one: Requirement, brief: Path, gathered: Gathered, workspace: Path | None) -> tuple[Path, int]:
    """The file and line that ask for it: the brief's, or the rulebook's when the brief does not set the rule."""
    if one.kind == "rule" and one.rule not in gathered.brief.rules:
        return where_set(one.rule, gathered.brief.rulebook, workspace, brief)
    keys = ("rules", one.rule) if one.kind == "rule" else one.keys
    return brief, read_yaml(brief).key_at(keys)[0]


def show(explained: Explained, json: bool, words: Words) -> None:
    """JSON for a program, or sentences on standard output."""
    if json:
        print_json(as_data(explained))
        return
    for line in lines(explained, words):
        click.echo(line)


def as_data(explained: Explained) -> dict[str, Any]:
    """The explanation for a program."""
    return {
        "feasible": explained.explanation.feasible,
        "minimal": explained.explanation.minimal,
        "conflict": [
            {"kind": one.kind, "says": one.sentence, "file": str(one.file), "line": one.line}
            for one in explained.conflict
        ],
        "repairs": [list(repair) for repair in explained.repairs],
    }


def lines(explained: Explained, words: Words) -> Iterator[str]:
    """The explanation for a person, one line after the other."""
    if explained.explanation.feasible is not False:
        yield words["explain.feasible" if explained.explanation.feasible else "explain.unknown"]
        return
    yield words["infeasible.heading"]
    if explained.conflict:
        many = len(explained.conflict) > 1 or not explained.explanation.minimal
        key = ("together" if explained.explanation.minimal else "loose") if many else "alone"
        yield words[f"explain.{key}"]
    for one in explained.conflict:
        yield words.say("explain.member", says=one.sentence, file=one.file.name, line=one.line)
    if not explained.explanation.minimal:
        yield words["explain.rules"]
    if explained.repairs:
        yield words["explain.repairs"]
        for repair in explained.repairs:
            yield words.say("explain.repair", says=words["explain.and"].join(repair))
    else:
        yield words["infeasible.hint"]
