"""Why a brief cannot be met, as data."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from seminar_designer.engine.frame import NoFrame
from seminar_designer.rules.patterns.fitting import FittingRule
from seminar_designer.rules.rule import Rule, Rules
from seminar_designer.rules.setting import Candidate, Setting


@dataclass(frozen=True)
class Reason:
    """One requirement that cannot be met; `case` names the sentence and `facts` fill it."""

    case: str
    facts: dict[str, Any] = field(default_factory=dict)


class Infeasible(Exception):
    """The brief cannot be met. `proven` tells a proof from a search that found nothing in its time."""

    def __init__(self, reasons: tuple[Reason, ...], proven: bool) -> None:
        super().__init__("; ".join(f"{reason.case} {reason.facts}" for reason in reasons))
        self.reasons = reasons
        self.proven = proven


def no_frame(error: NoFrame) -> Infeasible:
    """The reason of a day that cannot be laid out."""
    return Infeasible((Reason(f"frame-{error.reason}", {"day": error.day + 1, **error.facts}),), proven=True)


def plain_reasons(setting: Setting, rules: Rules, everything: tuple[Candidate, ...]) -> Iterator[Reason]:
    """Requirements that can be seen to fail without any search.

    `everything` are the candidates before the rules left any out; `setting` has those that are left.
    """
    present = {candidate.block.id for candidate in setting.candidates}
    for block in dict.fromkeys(setting.brief.include):
        if block not in present:
            yield Reason("include", {"block": block, "rule": _refuser(block, setting, rules, everything)})
    for objective in setting.objectives:
        if not setting.by_objective[objective.id]:
            yield Reason("objective", {"objective": objective.id, "statement": objective.statement})
    kinds = {rule.kind for rule in rules if rule.forbids}
    for place in setting.places:
        for edge, name, kind in (
            (place.opens, "opens", "opening-first"), (place.closes, "closes", "closing-last"),
        ):  # fmt: skip
            asked = edge is not None and kind in kinds
            if asked and not any(edge in getattr(c.block, name) for c in setting.candidates):
                yield Reason("no-block", {"edge": name, "day": place.day + 1})


def _refuser(block: str, setting: Setting, rules: Rules, everything: tuple[Candidate, ...]) -> str:
    """The rule that leaves a block out everywhere, as far as one alone does; the spacing of breaks when the block is
    longer than any session, its own minutes otherwise.
    """
    sheet = setting.catalogue.blocks[block]
    for rule in rules:
        if isinstance(rule, FittingRule) and rule.forbids and rule.misfit(sheet, setting.brief) is not None:
            return rule.id
    candidates = [candidate for candidate in everything if candidate.block.id == block]
    for rule in rules:
        refused = [not any(rule.admits(setting, c, place) for place in setting.places) for c in candidates]
        if refused and all(refused):
            return rule.id
    longest = max(place.high for place in setting.places)
    return "break-spacing" if candidates and min(c.low for c in candidates) > longest else "durations"


def too_few_blocks(setting: Setting) -> Reason | None:
    """When all blocks that fit, each at its longest and as often as it may come, cannot fill the time."""
    days = len(setting.brief.schedule.days)
    longest: dict[str, int] = {}
    for candidate in setting.candidates:
        times = days if candidate.block.open or candidate.block.repeatable else 1
        longest[candidate.block.id] = candidate.high * times
    if sum(longest.values()) >= 2 * setting.net:
        return None
    return Reason("few-blocks", {"blocks": len(longest), "minutes": setting.net})


def rule_of_row(row: str, setting: Setting, rules: Rules) -> Rule[Any] | None:
    """The rule a row belongs to."""
    for rule in rules:
        if any(own.name == row for own in rule.across(setting)):
            return rule
    return None
