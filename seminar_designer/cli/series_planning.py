"""The work of `seminar series plan`: dates and roles, then the programme of each meeting, then the files."""

import datetime
from dataclasses import dataclass
from pathlib import Path

from seminar_designer.cli.exits import Exit, Leave
from seminar_designer.cli.printing import people, print_json
from seminar_designer.cli.problems import problems_told
from seminar_designer.cli.progress import GapLine
from seminar_designer.cli.series_files import refuse_early, write_cycle
from seminar_designer.cli.series_refused import refusals_told
from seminar_designer.cli.series_told import show_cycle, show_proof
from seminar_designer.cli.wording import Words
from seminar_designer.loading.availability import load_unavailable
from seminar_designer.loading.brief import load_brief
from seminar_designer.loading.catalogue import load_catalogue
from seminar_designer.loading.rulebooks import load_rulebook
from seminar_designer.model.brief import Brief
from seminar_designer.model.catalogue import Catalogue
from seminar_designer.model.cycle import Cycle
from seminar_designer.rules.registry import build_rules
from seminar_designer.rules.rule import Rules
from seminar_designer.series.contents import Contents, Designing, all_contents
from seminar_designer.series.planning import period, plan


@dataclass(frozen=True)
class Order:
    """The command line of one plan; dates are looked for from `today` on."""

    brief: Path
    output: Path | None
    json: bool
    today: datetime.date
    seed: int
    force: bool
    workspace: Path | None


def run(order: Order, words: Words) -> Exit:
    """Plans, designs, writes and tells."""
    with GapLine(words) as line, problems_told(words):
        line.stage("start")
        catalogue = load_catalogue(order.workspace)
        brief = load_brief(order.brief, catalogue)
        series = brief.schedule.series
        if series is None:
            raise Leave(Exit.BAD_INPUT, words.say("series.no_series", file=order.brief))
        if order.output is not None:
            refuse_early(order.output, order.force, words)
        with refusals_told(words, catalogue):
            last, closed = period(series, order.today, ())
            away = load_unavailable(series, order.brief, closed.first, max(last, closed.last))
            cycle = plan(brief, order.today, away)
            contents = all_contents(cycle, designing(catalogue, order.seed, order.workspace, line, len(cycle.meetings)))
        cycle = scored(cycle, contents)
        written = None
        if order.output is not None:
            line.stage("documents")
            programmes = contents.programmes
            written = write_cycle(
                order.output, cycle, programmes, catalogue, order.workspace, order.force, words, dated=order.today
            )
    if order.json:
        print_json(cycle.model_dump(mode="json", by_alias=True))
        return Exit.DONE
    out = people()
    show_cycle(out, cycle, words)
    show_proof(out, cycle, words)
    if written is not None:
        out.print(words.say("series.written", folder=written.folder, many=written.many))
    else:
        out.print(words["files.none"])
    return Exit.DONE


def designing(catalogue: Catalogue, seed: int, workspace: Path | None, line: GapLine, many: int) -> Designing:
    """How meetings are designed here, each told on the line."""
    done: list[int] = []

    def rules(brief: Brief) -> Rules:
        return build_rules(load_rulebook(brief.rulebook, workspace), brief.rules)

    def told(number: int) -> None:
        done.append(number)
        line.count(min(len(done), many), many)

    return Designing(catalogue, rules, seed, told)


def scored(cycle: Cycle, contents: Contents) -> Cycle:
    """The cycle with what is proven of its contents."""
    assert cycle.proof is not None
    proof = cycle.proof.model_copy(update={"contents": contents.value, "contents_bound": contents.bound})
    return cycle.model_copy(update={"proof": proof})
