"""The work of `seminar design --alternatives`: several programmes, each checked, written into its own folder, and the
page for the client to choose from. Importing this brings the engine and Word along.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from seminar_designer.cli.asked import Asked
from seminar_designer.cli.comparing import LETTERS, show_choice
from seminar_designer.cli.designing import guard
from seminar_designer.cli.findings import Teller
from seminar_designer.cli.gathering import Gathered
from seminar_designer.cli.infeasible import explained
from seminar_designer.cli.printing import people, print_json
from seminar_designer.cli.progress import GapLine
from seminar_designer.cli.summary import show_files
from seminar_designer.cli.template_fit import refuse_unfit
from seminar_designer.cli.wording import Words
from seminar_designer.cli.writing import (
    DESIGNED,
    Written,
    contents,
    refuse_early,
    refuse_edited,
    write_all,
    write_one,
)
from seminar_designer.documents import CHOICES, write_choice
from seminar_designer.engine.answers import alternatives as engine
from seminar_designer.engine.answers.alternatives import Alternatives, alternatives
from seminar_designer.engine.design import Infeasible, Options
from seminar_designer.model.catalogue import Catalogue
from seminar_designer.rules.checking import check

CHOICE = "alternatives"
"""The document for the client, under the same name in the texts."""
USUAL = engine.Asked()
"""How much alternatives differ and may lose when nobody says."""


@dataclass(frozen=True)
class Answer:
    """The programmes found, what was asked for, and the files of each and of all."""

    found: Alternatives
    catalogue: Catalogue
    asked: engine.Asked
    written: Sequence[Sequence[Written]]


def answer(asked: Asked, gathered: Gathered, line: GapLine, words: Words) -> Answer:
    """The programmes, checked and written. Leaves when there is none or when files stand in the way."""
    wanted = engine.Asked(
        asked.alternatives or USUAL.programmes,
        USUAL.differ if asked.differ is None else asked.differ / 100,
        USUAL.lose if asked.lose is None else asked.lose / 100,
    )
    if asked.output is not None:
        for number in range(wanted.programmes):
            refuse_early(asked.output / LETTERS[number], asked.force, words)
        refuse_edited([asked.output / f"{name}.docx" for name in CHOICES], asked.force, words)
        refuse_unfit([*DESIGNED, *CHOICES], gathered.catalogue, asked.workspace, words)
    options = Options(seed=asked.seed, time_limit=asked.time_limit)
    try:
        found = alternatives(gathered.brief, gathered.catalogue, gathered.rules, wanted, options, line.follow)
    except Infeasible as error:
        line.stage("explain")
        raise explained(error, asked, gathered, words) from error
    for programme in found.programmes:
        report = check(programme, gathered.catalogue, gathered.rules)
        teller = Teller(programme, gathered.catalogue, gathered.rules, words.language)
        guard(report, teller, words)
    written: Sequence[Sequence[Written]] = ()
    if asked.output is not None:
        line.stage("documents")
        written = _write(asked.output, found, gathered, asked, words)
    return Answer(found, gathered.catalogue, wanted, written)


def _write(
    folder: Path, found: Alternatives, gathered: Gathered, asked: Asked, words: Words
) -> Sequence[Sequence[Written]]:
    """The files of each programme, then those of all; everything is made before the first is written."""
    made = [contents(one, gathered.catalogue, words, asked.workspace) for one in found.programmes]
    page = write_choice(CHOICE, found.programmes, gathered.catalogue, words.language, workspace=asked.workspace)
    written: list[Sequence[Written]] = [
        write_all(folder / LETTERS[number], files, asked.force, words) for number, files in enumerate(made)
    ]
    if len(found.programmes) > 1:
        file = folder / f"{CHOICE}.docx"
        written.append((Written(CHOICE, file, write_one(file, page, asked.force, words)),))
    return written


def show(answer: Answer, asked: Asked, words: Words) -> None:
    """A list for a program, or one table for a coach."""
    if asked.json:
        print_json([one.model_dump(mode="json", by_alias=True) for one in answer.found.programmes])
        return
    out = people()
    show_choice(out, answer.found, answer.asked, answer.catalogue, words)
    for files in answer.written or ((),):
        show_files(out, files, words)
