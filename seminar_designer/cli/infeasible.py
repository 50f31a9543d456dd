"""Why no programme can meet a brief, in the person's words."""

from collections.abc import Iterator
from typing import Any

from seminar_designer.cli.asked import Asked
from seminar_designer.cli.exits import Exit, Leave
from seminar_designer.cli.explaining import explain, lines
from seminar_designer.cli.gathering import Gathered
from seminar_designer.cli.wording import Words
from seminar_designer.engine.design import Infeasible, Reason
from seminar_designer.model.texts import Text
from seminar_designer.rules.saying import rule_name


def explained(found: Infeasible, asked: Asked, gathered: Gathered, words: Words) -> Leave:
    """Leaves with a conflict and its repairs when there is one, with the reasons that were seen otherwise.

    A search that only ran out of time says so.
    """
    conflict = explain(asked.brief, gathered, asked.workspace, asked.seed, words)
    if conflict.explanation.feasible is False and conflict.conflict:
        return Leave(Exit.INFEASIBLE, *lines(conflict, words))
    said = list(dict.fromkeys(reason_told(reason, gathered, words) for reason in found.reasons))
    told = [words["infeasible.heading" if found.proven else "infeasible.unproven"]]
    if said:
        told += [words["infeasible.reasons"], *(f"  • {one}" for one in said), words["infeasible.hint"]]
    return Leave(Exit.INFEASIBLE, *told)


def reason_told(reason: Reason, gathered: Gathered, words: Words) -> str:
    """What stands in the way, in one sentence."""
    facts = {name: _readable(name, fact, gathered, words) for name, fact in reason.facts.items()}
    for case in _cases(reason):
        if f"infeasible.cases.{case}" in words:
            return words.say(f"infeasible.cases.{case}", **facts)
    listed = ", ".join(f"{name}: {fact}" for name, fact in facts.items())
    return words.say("infeasible.cases.other", case=reason.case, facts=listed or "–")


def _cases(reason: Reason) -> Iterator[str]:
    """From the sentence that says most to the plainest: `include-rule` before `include`."""
    for name, fact in reason.facts.items():
        yield f"{reason.case}-{name}"
        yield f"{reason.case}-{fact}"
    yield reason.case


def _readable(name: str, fact: Any, gathered: Gathered, words: Words) -> object:
    """An id as the name people know."""
    if isinstance(fact, Text):
        return fact[words.language]
    if name == "block" and fact in gathered.catalogue.blocks:
        return gathered.catalogue.blocks[fact].name[words.language]
    if name == "rule":
        return rule_name(fact, words.language, gathered.rules)
    return fact
