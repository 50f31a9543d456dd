"""Programmes side by side in one table: what each is worth, how its time is spent, what only it has."""

import itertools
import math
from collections.abc import Callable, Iterator, Mapping, Sequence

from rich.console import Console
from rich.table import Table

from seminar_designer.cli.printing import table, text
from seminar_designer.cli.wording import Words
from seminar_designer.documents.alternatives import LETTERS
from seminar_designer.documents.telling.differences import minutes_by, minutes_by_theme, only_in
from seminar_designer.documents.telling.half_days import half_days
from seminar_designer.documents.telling.reading import Reading
from seminar_designer.engine.answers.alternatives import Alternatives, Asked, difference, value_of
from seminar_designer.model.block import Block
from seminar_designer.model.catalogue import Catalogue
from seminar_designer.model.programme import Programme, Slot

__all__ = ["LETTERS", "show_choice"]

SPENT: tuple[tuple[str, Callable[[Block], str]], ...] = (
    ("families", lambda block: block.family), ("doing", lambda block: block.doing),
)  # fmt: skip
"""By what the minutes of blocks are counted, besides themes."""
LABEL = 26
"""Columns of a label."""
Line = tuple[str, Sequence[str]]
"""A row of the table: its label and a cell for each programme."""


def show_choice(out: Console, found: Alternatives, asked: Asked, catalogue: Catalogue, words: Words) -> None:
    """The table, the differences in words, and why there are not more."""
    view = _Comparison(found, catalogue, words)
    out.print(text(found.programmes[0].brief.title, "bold"))
    out.print(view.table())
    for line in view.differences():
        out.print(text(line))
    if len(found.programmes) < asked.programmes:
        out.print(text(fewer(found, asked, words), "bold yellow"))


def fewer(found: Alternatives, asked: Asked, words: Words) -> str:
    """Why there are not as many programmes as were asked for."""
    facts = {"differ": words.whole(100 * asked.differ), "lose": words.decimal(100 * asked.lose)}
    many = len(found.programmes)
    if found.refused:
        share = found.share_lost(found.refused[0])
        proof = found.refused[0].proof
        best = value_of(found.programmes[0])
        sure = proof is not None and proof.bound < (1 - asked.lose) * best
        lost = words.decimal(math.floor(1000 * share) / 10)
        return words.count(f"choice.refused_{'proven' if sure else 'found'}", many, lost=lost, **facts)
    return words.count(f"choice.none_{'proven' if found.proven else 'found'}", many, **facts)


class _Comparison:
    def __init__(self, found: Alternatives, catalogue: Catalogue, words: Words) -> None:
        self.found, self.catalogue, self.words = found, catalogue, words
        self.programmes = found.programmes
        self.readings = [Reading(one, catalogue, words.language) for one in found.programmes]

    def table(self) -> Table:
        """One column for each programme; a section for each thing that is compared."""
        shown = table()
        shown.add_column("", style="dim", max_width=LABEL)
        for number in range(len(self.programmes)):
            shown.add_column(LETTERS[number], ratio=1)
        for heading, lines in self._sections():
            if heading:
                shown.add_section()
                shown.add_row(text(heading, "bold"))
            for label, cells in lines:
                shown.add_row(text(label), *("\n".join(str(text(one)) for one in cell.split("\n")) for cell in cells))
        return shown

    def differences(self) -> Iterator[str]:
        """How much any two differ."""
        pairs = itertools.combinations(range(len(self.programmes)), 2)
        said = [
            self.words.say(
                "choice.differ", one=LETTERS[one], other=LETTERS[other],
                share=self.words.whole(100 * difference(self.programmes[one], self.programmes[other])),
            )
            for one, other in pairs
        ]  # fmt: skip
        if said:
            yield self.words.say("choice.differences", pairs=self.words["choice.and"].join(said))

    def _sections(self) -> Iterator[tuple[str, list[Line]]]:
        words, language = self.words, self.words.language
        numbers = range(len(self.programmes))
        yield "", [
            (words["choice.value"], [self._value(number) for number in numbers]),
            (words["choice.proof"], [self._proof(one) for one in self.programmes]),
        ]
        themes = {id: theme.name[language] for id, theme in self.catalogue.themes.items()}
        by_theme = [minutes_by_theme(one, self.catalogue) for one in self.programmes]
        yield words["choice.themes"], self._minutes(by_theme, themes)
        names = {"families": {id: one.name[language] for id, one in self.catalogue.families.items()}}
        names["doing"] = words["new.doing"]
        for about, sort in SPENT:
            spent = [minutes_by(one, self.catalogue, sort) for one in self.programmes]
            yield words[f"choice.{about}"], self._minutes(spent, names[about])
        yield from self._half_days()
        yield words["choice.only"], [("", [self._only(number) for number in numbers])]

    def _value(self, number: int) -> str:
        value = self.words.whole(value_of(self.programmes[number]))
        lost = self.found.loss(number)
        if not lost:
            return value
        share = self.words.decimal(100 * self.found.share_lost(self.programmes[number]))
        return self.words.say("choice.loss", value=value, lost=self.words.whole(lost), share=share)

    def _proof(self, programme: Programme) -> str:
        proof = programme.proof
        if proof is None:
            return ""
        return self.words.say(
            f"choice.proofs.{proof.status}", gap=self.words.decimal(math.ceil(proof.gap * 1000 - 1e-9) / 10)
        )

    def _minutes(self, spent: Sequence[Mapping[str, int]], names: Mapping[str, str]) -> list[Line]:
        """A row for each sort, in the order of the names."""
        there = [sort for sort in names if any(sort in own for own in spent)]
        return [(names[sort], [str(own.get(sort, "–")) for own in spent]) for sort in there]

    def _half_days(self) -> Iterator[tuple[str, list[Line]]]:
        """For each half-day its sessions, block by block with minutes."""
        halves = [
            [(day, half) for day, own in enumerate(one.days, start=1) for half in half_days(own)]
            for one in self.programmes
        ]
        for group in itertools.zip_longest(*halves):
            day, half = next(one for one in group if one is not None)
            heading = self.words.say("choice.half_day", day=day, part=self.words[f"choice.parts.{half.part}"])
            columns = [[] if one is None else _stretches(one[1].slots) for one in group]
            lines: list[Line] = []
            for sessions in itertools.zip_longest(*columns, fillvalue=()):
                cells = [
                    "\n".join(self._slot(slot, reading) for slot in session)
                    for session, reading in zip(sessions, self.readings, strict=True)
                ]
                lines.append((self.words.say("choice.session", number=len(lines) + 1), cells))
            yield heading, lines

    def _slot(self, slot: Slot, reading: Reading) -> str:
        return f"{slot.minutes:>3} {reading.title(slot)}"

    def _only(self, number: int) -> str:
        blocks = self.catalogue.blocks
        names = [blocks[one].name[self.words.language] for one in only_in(self.programmes, number) if one in blocks]
        return "\n".join(names) or "–"


def _stretches(slots: Sequence[Slot]) -> list[tuple[Slot, ...]]:
    """The blocks between breaks and fixed points."""
    found: list[list[Slot]] = [[]]
    for slot in slots:
        if slot.kind == "block":
            found[-1].append(slot)
        elif slot.kind != "buffer":
            found.append([])
    return [tuple(own) for own in found if own]
