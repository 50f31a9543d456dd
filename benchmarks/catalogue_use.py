"""Which blocks of the catalogue are chosen over sixty briefs, and why the others never are.

`python benchmarks/catalogue_use.py`; the briefs are those of `clients.py`: twelve clients that come back four times.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

import click
from clients import REQUESTS, requests
from measuring import Case, machine, number, show, warm_up
from never_chosen import Designed, Reason, reasons

from seminar_designer.engine.answers.alternatives import Asked, alternatives
from seminar_designer.engine.design import Infeasible, Options
from seminar_designer.loading.catalogue import load_catalogue
from seminar_designer.model.block import Block
from seminar_designer.model.catalogue import Catalogue
from seminar_designer.model.programme import Programme
from seminar_designer.rules.rule import Rules

MOST_USED = 15
SEEDS, SEED_STEP = 4, 100
DIFFER, LOSE = Asked().differ, Asked().lose
"""How much the proposals of one brief differ and may lose: as `seminar design --alternatives` has it."""


@click.command()
@click.option("--time-limit", type=click.FloatRange(0.1, 3600), help="Deterministic seconds; by default the engine's.")
@click.option("--proposals", default=3, show_default=True, type=click.IntRange(1, 5), help="Programmes for each brief.")
@click.option("--strangers", is_flag=True, help="Each brief as if its client came for the first time.")
@click.option("--forced/--no-forced", default=True, help="Design again with each block that was never chosen.")
@click.option("--by-brief", is_flag=True, help="One line for each brief as well.")
def main(time_limit: float | None, proposals: int, strangers: bool, forced: bool, by_brief: bool) -> None:
    """Designs the sixty briefs and says which blocks were chosen, and why the others were not."""
    click.echo(machine())
    warm_up()
    catalogue = load_catalogue()
    designs = list(_designs(catalogue, time_limit, proposals, strangers))
    uses = Counter(block for one in designs for block in one.chosen)
    never = [block for block in catalogue.blocks.values() if block.id not in uses]
    if by_brief:
        show(
            "Briefs",
            ("title", "length", "people", "mode", "rulebook", "blocks", "value", "gap (%)"),
            [tuple(_brief_row(one)) for one in designs],
        )
    show("By length", ("length", "briefs", "programmes", "slots with a block", "blocks"), list(_lengths(designs)))
    show("Never chosen", ("of each brief", "blocks", "never", "never (%)"), list(_never(catalogue, designs, uses)))
    show(
        "By family",
        ("family", "blocks", "chosen", "never", "never (%)"),
        [*_families(catalogue, uses), _family_row("all", list(catalogue.blocks.values()), uses)],
    )
    show(
        f"Chosen most, of {sum(len(one.proposals) for one in designs)} programmes",
        ("block", "family", "programmes"),
        [(id, catalogue.blocks[id].family, str(many)) for id, many in uses.most_common(MOST_USED)],
    )
    found = sorted(reasons(designs, never, forced), key=lambda reason: (reason.cause, reason.block.id))
    _explain(found)


def _designs(catalogue: Catalogue, time_limit: float | None, proposals: int, strangers: bool) -> Iterator[Designed]:
    """The designs, each with a seed of its own, so that ties do not always fall the same way. A client that comes back
    has a history: the blocks of the best programmes before, unless all are `strangers`. A brief for which no programme
    is found is told at once and left out.
    """
    lived: dict[str, list[str]] = {}
    asked = Asked(proposals, DIFFER, LOSE)
    for seed, request in enumerate(requests(catalogue), start=1):
        history = lived.setdefault(request.client, [])
        brief = request.brief.model_copy(update={"history": () if strangers else tuple(dict.fromkeys(history))})
        one = Case(brief.title, brief, catalogue, REQUESTS)
        rules = one.rules()
        found = _found(one, rules, asked, time_limit, seed)
        if not found:
            continue
        designed = Designed(one, request.length, rules, found)
        history += designed.blocks
        yield designed


def _found(one: Case, rules: Rules, asked: Asked, time_limit: float | None, seed: int) -> tuple[Programme, ...]:
    """The proposals; where a search ends without a programme or a proof that there is none, another seed is tried."""
    for tried in range(seed, seed + SEEDS * SEED_STEP, SEED_STEP):
        try:
            return alternatives(one.brief, one.catalogue, rules, asked, Options(tried, time_limit)).programmes
        except Infeasible as error:
            click.echo(f"No programme: {one.name} (seed {tried}{', proven' if error.proven else ''}): {error}")
            if error.proven:
                break
    return ()


def _brief_row(one: Designed) -> Iterator[str]:
    brief, proof = one.one.brief, one.programme.proof
    assert proof is not None
    yield from (brief.title, one.length, str(brief.participants.expected), brief.delivery, brief.rulebook)
    yield from (str(len(one.blocks)), number(proof.value), number(100 * proof.gap, 1))


def _lengths(designs: Sequence[Designed]) -> Iterator[tuple[str, ...]]:
    groups: dict[str, list[Designed]] = {}
    for one in designs:
        groups.setdefault(one.length, []).append(one)
    for length, group in [*groups.items(), ("all", list(designs))]:
        used = [block for one in group for block in one.chosen]
        programmes = sum(len(one.proposals) for one in group)
        yield length, str(len(group)), str(programmes), str(len(used)), str(len(set(used)))


def _never(catalogue: Catalogue, designs: Sequence[Designed], uses: Counter[str]) -> Iterator[tuple[str, ...]]:
    """What the best programmes alone never chose, and what all proposals together never did."""
    best = Counter(block for one in designs for block in one.blocks)
    for name, chosen in (("the best programme", best), ("all proposals", uses)):
        yield _family_row(name, list(catalogue.blocks.values()), chosen, short=True)


def _families(catalogue: Catalogue, uses: Counter[str]) -> Iterator[tuple[str, ...]]:
    for family in catalogue.families:
        yield _family_row(family, [block for block in catalogue.blocks.values() if block.family == family], uses)


def _family_row(name: str, blocks: Sequence[Block], uses: Counter[str], short: bool = False) -> tuple[str, ...]:
    never = sum(block.id not in uses for block in blocks)
    share = number(100 * never / len(blocks) if blocks else None, 1)
    chosen = () if short else (str(len(blocks) - never),)
    return name, str(len(blocks)), *chosen, str(never), share


def _explain(found: Sequence[Reason]) -> None:
    """The blocks that were never chosen, by what kept them out."""
    causes = Counter(reason.cause for reason in found)
    show("Never chosen, by reason", ("reason", "blocks"), [(cause, str(many)) for cause, many in causes.most_common()])
    show(
        "Never in the running",
        ("block", "family", "kept out by (in so many briefs)"),
        [
            (one.block.id, one.block.family, ", ".join(f"{what} ({many})" for what, many in one.kept_out.most_common()))
            for one in found
            if not one.running
        ],
    )
    show(
        "In the running and never chosen: points lost by one swap, and by a design that has to use the block",
        ("block", "family", "briefs", "nearest brief", "instead of", "swap", "forced"),
        [tuple(_dominated_row(one)) for one in found if one.running],
    )


def _dominated_row(one: Reason) -> Iterator[str]:
    yield from (one.block.id, one.block.family, str(one.running))
    yield one.swap.where.one.name if one.swap else "–"
    yield one.swap.instead if one.swap else "–"
    yield number(one.swap.short if one.swap else None)
    yield number(one.forced)


if __name__ == "__main__":
    main()
