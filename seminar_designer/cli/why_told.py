"""Why a block, in words: what it brings or would cost, what it displaces, which conflict it meets."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from rich.console import Console

from seminar_designer.cli.conflict_told import ConflictTold
from seminar_designer.cli.findings import Teller
from seminar_designer.cli.printing import people, print_json, table, text
from seminar_designer.cli.progress import GapLine
from seminar_designer.cli.reopening import Reopened, block_named
from seminar_designer.cli.wording import Words
from seminar_designer.documents.telling.reading import Reading
from seminar_designer.documents.typesetting.calendar_words import clock, listed
from seminar_designer.engine.answers.why import Why, why
from seminar_designer.engine.design import Options
from seminar_designer.model.catalogue import Catalogue
from seminar_designer.model.clock import write_clock
from seminar_designer.model.programme import Slot

MOST_NAMES = 4
"""Blocks that are named."""
MOST_RULES = 6
"""Rules that are shown, those that change most."""


@dataclass(frozen=True)
class Asked:
    """How the question is solved."""

    seed: int
    time_limit: float | None


@dataclass(frozen=True)
class Told:
    """An answer with what it is told from."""

    answer: Why
    reopened: Reopened
    conflict: ConflictTold | None


def ask(reopened: Reopened, block: str, asked: Asked, line: GapLine, words: Words) -> Told:
    """Finds the block and solves the question."""
    id = block_named(block, reopened, words)
    options = Options(seed=asked.seed, time_limit=asked.time_limit)
    answer = why(reopened.programme, id, reopened.catalogue, reopened.rules, options, line.follow)
    conflict = None
    if answer.conflict is not None and answer.explainer is not None:
        conflict = ConflictTold(answer.explainer, answer.conflict, reopened, words)
    return Told(answer, reopened, conflict)


def show(told: Told, words: Words, *, json: bool) -> None:
    """JSON for a program, or sentences and a table."""
    view = _View(told, words)
    if json:
        print_json(view.as_data())
        return
    out = people()
    for line in view.lines():
        out.print(text(line), soft_wrap=True)
    view.show_rules(out)


def quoted_name(catalogue: Catalogue, block: str, words: Words) -> str:
    """The name of a block between quotation marks."""
    name = catalogue.blocks[block].name[words.language] if block in catalogue.blocks else block
    if words.language == "fr":
        name = name.replace("« ", "“").replace(" »", "”")
    return words.say("why.quoted", name=name)


class _View:
    def __init__(self, told: Told, words: Words) -> None:
        self.answer, self.reopened, self.conflict, self.words = told.answer, told.reopened, told.conflict, words
        self.reading = Reading(self.reopened.programme, self.reopened.catalogue, words.language)
        self.name = self.reopened.catalogue.blocks[self.answer.block].name[words.language]
        self.teller = Teller(self.reopened.programme, self.reopened.catalogue, self.reopened.rules, words.language)

    def lines(self) -> Iterator[str]:
        """The whole answer but for the rules."""
        answer, words = self.answer, self.words
        yield words.say(f"why.{'chosen' if answer.chosen else 'absent'}", name=self.name, id=answer.block)
        for day, slot in answer.slots:
            yield from self._slot(day, slot)
        if self.conflict is not None:
            yield from self._conflict(self.conflict)
            return
        yield self.verdict()
        told = self._displaced()
        if told:
            yield words.say(f"why.{'instead' if answer.chosen else 'forced'}", changes=told)

    def verdict(self) -> str:
        """What the other programme loses, and what of that is proven."""
        lost, least = self.answer.lost, self.answer.least_lost
        if lost is None or least is None:
            return str(self.words[f"why.nothing_{'chosen' if self.answer.chosen else 'absent'}"])
        case = "same" if lost == 0 else "better" if lost < 0 else "exact" if least == lost else "least"
        if lost > 0 >= least:
            case = "unproven"
        who = "without" if self.answer.chosen else "with"
        proven = "best" if case == "same" and least == 0 else case
        if case == "better" and self._outdated():
            proven = "outdated"
        value = self.words.whole(self.answer.value)
        facts = {"lost": abs(lost), "least": abs(least), "name": self.name, "value": value}
        return self.words.say(f"why.{who}.{proven}", **facts)

    def _outdated(self) -> bool:
        """Whether the programme was worth something else when it was made: rules, sheets or hands have changed it."""
        proof = self.reopened.programme.proof
        return proof is None or proof.value != self.answer.value

    def _slot(self, day: int, slot: Slot) -> Iterator[str]:
        words, language = self.words, self.words.language
        moment = self.reopened.catalogue.blocks[self.answer.block].learning
        facts = {"day": day, "at": clock(slot.start, language), "minutes": slot.minutes}
        served = self.reading.served(slot)
        yield words.say("why.stands", **facts)
        if served is not None:
            said = {"number": self.reading.number(served), "statement": self.reading.statement(served)}
            yield words.say("why.serves", moment=words[f"why.moments.{moment}"], **said)
        else:
            yield words.say("why.frames", family=self._family())
        if slot.uses:
            yield words.say("why.takes_up", what=listed([self._taken(one, day) for one in slot.uses], language))
        used = list(self._used_by(day, slot))
        if used:
            yield words.say("why.taken_up", what=listed(used, language))
        elif slot.produces:
            names = [self._artefact(one) for one in slot.produces]
            yield words.say("why.unused", what=listed(names, language))

    def _family(self) -> str:
        block = self.reopened.catalogue.blocks[self.answer.block]
        return self.reopened.catalogue.families[block.family].name[self.words.language]

    def _artefact(self, id: str) -> str:
        known = self.reopened.catalogue.artefacts.get(id)
        return id if known is None else known.name[self.words.language]

    def _taken(self, one: Any, day: int) -> str:
        case = "why.from" if one.day in (None, day) else "why.from_day"
        at = clock(one.start, self.words.language)
        return self.words.say(case, what=self._artefact(one.artefact), at=at, day=one.day)

    def _used_by(self, day: int, slot: Slot) -> Iterator[str]:
        """Later slots that take up what this one yields."""
        for number, own in enumerate(self.reopened.programme.days, start=1):
            for other in own.slots:
                for use in other.uses:
                    if (use.day or number, use.start) == (day, slot.start) and use.artefact in slot.produces:
                        facts = {"title": self.reading.title(other), "what": self._artefact(use.artefact)}
                        yield self.words.say("why.by", **facts)

    def _conflict(self, told: ConflictTold) -> Iterator[str]:
        words, explanation = self.words, told.explanation
        if explanation.feasible is not False or not explanation.conflict:
            yield words[f"why.nothing_{'chosen' if self.answer.chosen else 'absent'}"]
            return
        yield words[f"why.conflict_{'chosen' if self.answer.chosen else 'absent'}"]
        yield from told.members()
        repairs = list(told.repairs((self.answer.block,)))
        if repairs:
            yield words["explain.repairs"]
            yield from repairs

    def _displaced(self) -> str:
        """What the other programme has and has not."""
        words, language, found = self.words, self.words.language, []
        ids = {how: {one.block for one in self.answer.changed if one.how == how} for how in ("new", "gone")}
        both = {*(ids["new"] & ids["gone"]), self.answer.block}
        for how in ("new", "gone"):
            own = [one.block for one in self.answer.changed if one.how == how and one.block not in both]
            quoted = [quoted_name(self.reopened.catalogue, block, words) for block in dict.fromkeys(own)]
            if quoted:
                told = quoted if len(quoted) <= MOST_NAMES + 1 else [
                    *quoted[:MOST_NAMES], words.count("why.more", len(quoted) - MOST_NAMES)
                ]  # fmt: skip
                found.append(words.count(f"why.{how}", len(quoted), names=listed(told, language)))
        changed = sum(one.how in ("longer", "shorter") for one in self.answer.changed)
        if changed:
            found.append(words.count("why.lengths", changed))
        return str(words["why.then"]).join(found)

    def rules(self) -> list[tuple[str, int]]:
        """Names of rules and what they lose or earn in the other programme, most first."""
        lost = sorted(self.answer.by_rule.items(), key=lambda one: (-abs(one[1]), one[0]))
        return [(self.teller.name(rule), points) for rule, points in lost]

    def show_rules(self, out: Console) -> None:
        """What each rule loses, the largest first."""
        rules = self.rules()
        if not rules:
            return
        out.print()
        out.print(text(self.words[f"why.rules_{'without' if self.answer.chosen else 'with'}"], "bold"))
        shown = table(heading=False)
        shown.add_column(justify="right", no_wrap=True)
        shown.add_column()
        for name, points in rules[:MOST_RULES]:
            shown.add_row(text(self.words.points(points), "green" if points > 0 else "yellow"), text(name))
        if len(rules) > MOST_RULES:
            rest = sum(points for _, points in rules[MOST_RULES:])
            shown.add_row(text(self.words.points(rest), "dim"), text(self.words["why.others"], "dim"))
        out.print(shown)

    def as_data(self) -> Mapping[str, Any]:
        """The answer for a program."""
        answer = self.answer
        slots = [
            {"day": day, "start": write_clock(slot.start), "minutes": slot.minutes, "serves": slot.serves,
             "uses": [use.model_dump(mode="json", by_alias=True) for use in slot.uses], "produces": slot.produces}
            for day, slot in answer.slots
        ]  # fmt: skip
        return {
            "schema": 1, "block": answer.block, "name": self.name, "chosen": answer.chosen, "slots": slots,
            "value": answer.value, "lost": answer.lost, "lost_at_least": answer.least_lost,
            "new": [one.block for one in answer.changed if one.how == "new"],
            "gone": [one.block for one in answer.changed if one.how == "gone"],
            "by_rule": dict(answer.by_rule),
            "conflict": None if self.conflict is None else list(self.conflict.members()),
            "repairs": [] if self.conflict is None else list(self.conflict.repairs((answer.block,))),
            "text": list(self.lines()),
        }  # fmt: skip
