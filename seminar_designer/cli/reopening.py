"""A programme that is asked about: read back with its catalogue and its rules, and found to name nothing unknown."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from rapidfuzz import fuzz, process

from seminar_designer.agendas.words import plain
from seminar_designer.cli.exits import Exit, Leave
from seminar_designer.cli.problems import problems_told
from seminar_designer.cli.wording import Words
from seminar_designer.loading.catalogue import load_catalogue
from seminar_designer.loading.programme import ProgrammeLines, read_programme
from seminar_designer.loading.rulebooks import load_rulebook
from seminar_designer.model.catalogue import Catalogue
from seminar_designer.model.clock import write_clock
from seminar_designer.model.programme import Programme
from seminar_designer.rules.checking import Report, check
from seminar_designer.rules.registry import rules_of
from seminar_designer.rules.rule import Rules

OFFERED = 4
"""Names that are offered for one that nobody knows."""
ALIKE, CLOSE = 55, 92
"""Per cent of letters in common from which a name is offered, and taken for a misspelt one."""


@dataclass(frozen=True)
class Reopened:
    """A programme and what it was made from; `report` is what the checker says of it."""

    file: Path
    programme: Programme
    lines: ProgrammeLines
    catalogue: Catalogue
    rules: Rules
    report: Report


def reopen(file: Path, workspace: Path | None, words: Words) -> Reopened:
    """Reads a programme and all that belongs to it. Leaves with what is wrong with them."""
    with problems_told(words):
        catalogue = load_catalogue(workspace)
        programme, lines = read_programme(file)
        rules = rules_of(
            file, programme.brief, load_rulebook(programme.brief.rulebook, workspace, file), ("brief",)
        )  # fmt: skip
    report = check(programme, catalogue, rules)
    if report.strangers:
        told = [
            words.say("reopened.stranger", name=one.name or "–", day=one.day, at=write_clock(one.at))
            for one in report.strangers
        ]
        raise Leave(Exit.BAD_INPUT, *told, words.say("reopened.check", file=file))
    return Reopened(file, programme, lines, catalogue, rules, report)


def block_named(asked: str, reopened: Reopened, words: Words, among: Sequence[str] = ()) -> str:
    """The id of the block that is meant: by its id, its name in either language or its title in the programme,
    whatever the accents and small mistakes. Leaves with the nearest names otherwise; `among` limits what there is.
    """
    names = _names(reopened, among or tuple(reopened.catalogue.blocks))
    wanted = _plain(asked)
    meant = names.get(wanted) or {id for name, ids in names.items() if wanted and wanted in name for id in ids}
    if len(meant) == 1:
        return next(iter(meant))
    near = process.extract(wanted, list(names), scorer=fuzz.WRatio, limit=3 * OFFERED)
    best = [(score, id) for name, score, _ in near for id in sorted(names[name])]
    if not meant and best and best[0][0] >= CLOSE and len({id for score, id in best if score >= CLOSE}) == 1:
        return best[0][1]
    offered = list(dict.fromkeys([*sorted(meant), *(id for score, id in best if score >= ALIKE)]))[:OFFERED]
    blocks = reopened.catalogue.blocks
    told = ", ".join(
        words.say("reopened.offer", name=blocks[id].name[words.language], id=id) for id in offered if id in blocks
    )
    case = "unplaced" if among else "unknown"
    raise Leave(Exit.BAD_INPUT, words.say(f"reopened.{case}", name=asked) + _nearest(told, words))


def _nearest(told: str, words: Words) -> str:
    return words.say("reopened.nearest", names=told) if told else ""


def _names(reopened: Reopened, ids: Sequence[str]) -> dict[str, set[str]]:
    """Everything a block is called, in plain letters."""
    found: dict[str, set[str]] = {}
    for id in ids:
        block = reopened.catalogue.blocks[id]
        for name in (id, block.name.fr, block.name.en):
            found.setdefault(_plain(name), set()).add(id)
    for day in reopened.programme.days:
        for slot in day.slots:
            if slot.block in ids and slot.block is not None:
                found.setdefault(_plain(slot.title), set()).add(slot.block)
    return found


def _plain(name: str) -> str:
    return " ".join(plain(name.replace("-", " ")).split())
