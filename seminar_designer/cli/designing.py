"""The work of `seminar design`: search, check, write. Importing this brings the engine and Word along."""

import dataclasses
from collections.abc import Sequence
from dataclasses import dataclass

from seminar_designer.cli.asked import Asked
from seminar_designer.cli.exits import Exit, Leave
from seminar_designer.cli.findings import Teller
from seminar_designer.cli.gathering import Gathered
from seminar_designer.cli.infeasible import explained
from seminar_designer.cli.printing import people, print_json
from seminar_designer.cli.progress import GapLine
from seminar_designer.cli.summary import show_files, show_programme
from seminar_designer.cli.template_fit import refuse_unfit
from seminar_designer.cli.wording import Words
from seminar_designer.cli.writing import DESIGNED, Written, contents, refuse_early, write_all
from seminar_designer.engine.design import Infeasible, Options, design
from seminar_designer.model.programme import Programme
from seminar_designer.rules.checking import Report, check


@dataclass(frozen=True)
class Answer:
    """A programme, what the checker says of it, and the files it was written to."""

    programme: Programme
    report: Report
    teller: Teller
    written: Sequence[Written]


def answer(asked: Asked, gathered: Gathered, line: GapLine, words: Words) -> Answer:
    """The best programme, checked and written. Leaves when there is none or when files stand in the way."""
    if asked.output is not None:
        refuse_early(asked.output, asked.force, words)
        refuse_unfit(DESIGNED, gathered.catalogue, asked.workspace, words)
    programme = _search(asked, gathered, line, words)
    teller = Teller(programme, gathered.catalogue, gathered.rules, words.language)
    report = check(programme, gathered.catalogue, gathered.rules)
    guard(report, teller, words)
    written: Sequence[Written] = ()
    if asked.output is not None:
        line.stage("documents")
        made = contents(programme, gathered.catalogue, words, asked.workspace)
        written = write_all(asked.output, made, asked.force, words)
    return Answer(programme, report, teller, written)


def show(answer: Answer, asked: Asked, words: Words) -> None:
    """JSON for a program, or what a coach wants to read."""
    if asked.json:
        print_json(answer.programme.model_dump(mode="json", by_alias=True))
        return
    out = people()
    show_programme(out, answer.teller, answer.report, words)
    show_files(out, answer.written, words)


def _search(asked: Asked, gathered: Gathered, line: GapLine, words: Words) -> Programme:
    options = Options(seed=asked.seed)
    if asked.time_limit is not None:
        options = dataclasses.replace(options, time_limit=asked.time_limit)
    try:
        return design(gathered.brief, gathered.catalogue, gathered.rules, options, line.follow)
    except Infeasible as error:
        line.stage("explain")
        raise explained(error, asked, gathered, words) from error


def guard(report: Report, teller: Teller, words: Words) -> None:
    """Nothing that breaks a rule leaves this house, whatever the engine believes."""
    wrong = [teller.sentence(one) for one in report.violations] + list(report.unknown)
    if wrong:
        raise Leave(Exit.INTERNAL, words.say("ends.broken", finding=wrong[0]))
