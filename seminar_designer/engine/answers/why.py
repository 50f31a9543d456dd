"""Why a block is in a programme, or why it is not: the same brief without it, or with it, solved again."""

import dataclasses
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from seminar_designer.engine.answers.changes import Change, changes
from seminar_designer.engine.design import Options, Progress, design
from seminar_designer.engine.explaining.explain import Explainer, Explanation
from seminar_designer.engine.infeasible import Infeasible
from seminar_designer.engine.setting import Given
from seminar_designer.model.brief import Brief
from seminar_designer.model.catalogue import Catalogue
from seminar_designer.model.programme import PlannedObjective, Programme, Slot
from seminar_designer.rules.checking import check
from seminar_designer.rules.rule import Rules
from seminar_designer.rules.scoring import score


@dataclass(frozen=True)
class Why:
    """What a block brings to a programme, or what it would cost.

    `chosen` says whether the programme has it, in `slots` (day from 1). `value` is what the programme is worth;
    `other` the best programme found without the block, or with it, `None` when there is none: then `conflict` says
    why. `by_rule` is what each rule loses (negative) or earns in the other programme, compared with this one.
    """

    block: str
    chosen: bool
    slots: tuple[tuple[int, Slot], ...]
    value: int
    other: Programme | None
    conflict: Explanation | None = None
    changed: tuple[Change, ...] = ()
    by_rule: Mapping[str, int] = field(default_factory=dict)
    explainer: Explainer | None = None

    @property
    def lost(self) -> int | None:
        """Points that the other programme found is worth less; negative when it is even worth more."""
        return None if self.other is None or self.other.proof is None else self.value - self.other.proof.value

    @property
    def least_lost(self) -> int | None:
        """Points that any such programme is worth less, which is proven; None without another programme."""
        return None if self.other is None or self.other.proof is None else self.value - self.other.proof.bound


def why(
    programme: Programme, block: str, catalogue: Catalogue, rules: Rules, options: Options,
    progress: Callable[[Progress], None] = lambda _: None,
) -> Why:
    """Solves the brief of a programme again, without a block that it has or with one that it has not."""
    slots = tuple(
        (number, slot)
        for number, day in enumerate(programme.days, start=1)
        for slot in day.slots
        if slot.block == block
    )
    value = check(programme, catalogue, rules).value
    brief = _without(programme.brief, block) if slots else _with(programme.brief, block)
    given = Given(objectives=planned(programme), start=programme)
    known = Why(block, bool(slots), slots, value, None)
    try:
        other = design(brief, catalogue, rules, options, progress, given)
    except Infeasible:
        explainer = Explainer(brief, catalogue, rules, options.seed)
        return dataclasses.replace(known, conflict=explainer.explain(), explainer=explainer)
    before = {line.rule: line.points for line in score(programme, catalogue, rules).score}
    by_rule = {line.rule: line.points - before.get(line.rule, 0) for line in other.score}
    return dataclasses.replace(
        known, other=other, changed=changes(programme, other),
        by_rule={rule: points for rule, points in by_rule.items() if points},
    )


def planned(programme: Programme) -> tuple[PlannedObjective, ...]:
    """The objectives of a programme as they were before it had minutes."""
    return tuple(objective.model_copy(update={"minutes": 0}) for objective in programme.objectives)


def _without(brief: Brief, block: str) -> Brief:
    include = tuple(one for one in brief.include if one != block)
    return brief.model_copy(update={"include": include, "exclude": (*brief.exclude, block)})


def _with(brief: Brief, block: str) -> Brief:
    exclude = tuple(one for one in brief.exclude if one != block)
    return brief.model_copy(update={"include": (*brief.include, block), "exclude": exclude})
