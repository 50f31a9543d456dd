"""Why no programme can meet a brief, in the person's words."""

from collections.abc import Iterator, Mapping
from typing import Any, Protocol

from seminar_designer.cli.exits import Exit, Leave
from seminar_designer.cli.gathering import Gathered
from seminar_designer.cli.wording import Words
from seminar_designer.model.texts import Text
from seminar_designer.rules.saying import rule_name


class Reason(Protocol):
    """One thing that stands in the way, as the engine tells it."""

    @property
    def case(self) -> str:
        """Names a sentence of `infeasible.cases`."""

    @property
    def facts(self) -> Mapping[str, Any]:
        """Fills it."""


def explained(reasons: tuple[Reason, ...], proven: bool, gathered: Gathered, words: Words) -> Leave:
    """Leaves with each reason once; `proven` says that no programme exists, not only that none was found."""
    said = list(dict.fromkeys(_sentence(reason, gathered, words) for reason in reasons))
    lines = [words["infeasible.heading" if proven else "infeasible.unproven"]]
    if said:
        lines += [words["infeasible.reasons"], *(f"  • {one}" for one in said), words["infeasible.hint"]]
    return Leave(Exit.INFEASIBLE, *lines)


def _sentence(reason: Reason, gathered: Gathered, words: Words) -> str:
    facts = dict(_facts(reason.facts, gathered, words))
    for case in _cases(reason):
        if f"infeasible.cases.{case}" in words:
            return words.say(f"infeasible.cases.{case}", **facts)
    listed = ", ".join(f"{name}: {fact}" for name, fact in facts.items())
    return words.say("infeasible.cases.other", case=reason.case, facts=listed or "–")


def _cases(reason: Reason) -> Iterator[str]:
    """From the sentence that says most to the plainest: `row-missing` before `row`."""
    for name, fact in reason.facts.items():
        if fact:
            yield f"{reason.case}-{name}"
            yield f"{reason.case}-{fact}"
    yield reason.case


def _facts(facts: Mapping[str, Any], gathered: Gathered, words: Words) -> Iterator[tuple[str, object]]:
    for name, fact in facts.items():
        yield name, _readable(name, fact, gathered, words)
    if "rule" in facts and "name" not in facts:
        yield "name", rule_name(str(facts["rule"]), words.language, gathered.rules)


def _readable(name: str, fact: Any, gathered: Gathered, words: Words) -> object:
    """An id as the name people know."""
    catalogue = gathered.catalogue
    if isinstance(fact, Text):
        return fact[words.language]
    if name in ("block", "objective") and not isinstance(fact, str):
        return fact
    if name == "block" and fact in catalogue.blocks:
        return catalogue.blocks[fact].name[words.language]
    if name == "objective" and fact in catalogue.objectives:
        return catalogue.objectives[fact].statement[words.language]
    if name in ("rule", "reason"):
        return rule_name(str(fact), words.language, gathered.rules)
    return fact
