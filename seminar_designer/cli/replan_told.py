"""What replanning has changed: in one paragraph, as a table of slots before and after, and as data."""

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from textwrap import wrap
from typing import Any

from rich.console import Console
from rich.table import Table

from seminar_designer.cli.findings import Teller
from seminar_designer.cli.hand_edits import Edits
from seminar_designer.cli.printing import table, text
from seminar_designer.cli.replan_rows import Row, rows
from seminar_designer.cli.summary import day_heading
from seminar_designer.cli.why_told import quoted_name
from seminar_designer.cli.wording import Words
from seminar_designer.documents.telling.reading import Reading
from seminar_designer.documents.typesetting.calendar_words import clock, listed
from seminar_designer.documents.typesetting.typography import typeset
from seminar_designer.engine.answers.changes import Change
from seminar_designer.engine.answers.replan import Asked, Replanned
from seminar_designer.engine.assembly import titles
from seminar_designer.model.clock import write_clock
from seminar_designer.model.programme import Programme, Proof, Slot
from seminar_designer.rules.checking import Checked

STYLES = {"new": "green", "gone": "red", "shorter": "yellow", "longer": "yellow", "moved": "cyan"}
NAMED = ("gone", "new", "shorter", "longer")
"""Changes that are told by name, in this order."""


@dataclass(frozen=True)
class Told:
    """A programme before and after; `left` is what no replanning could mend."""

    before: Programme
    asked: Asked
    found: Replanned
    left: tuple[Checked, ...]
    teller: Teller
    edits: Edits | None = None

    @property
    def changed(self) -> tuple[Change, ...]:
        """Uses of blocks that are not where and as long as they were."""
        return tuple(one for one in self.found.changes if one.how != "same")


def show_replanned(out: Console, told: Told, words: Words) -> None:
    """The paragraph, the table, the proof."""
    _say(out, " ".join(paragraph(told, words)), words)
    if told.edits is not None:
        out.print()
        _say(out, edits_told(told.edits, words), words)
    for number, day in enumerate(told.found.programme.days, start=1):
        own = list(rows(told.before, told.found, number))
        out.print()
        heading = day_heading(number, day, words)
        if all(row.how == "same" for row in own):
            out.print(text(words.say("replan.unchanged", day=heading), "bold"))
            continue
        out.print(text(heading, "bold"))
        out.print(_table(own, told, words))
    if told.changed and told.found.programme.proof is not None:
        out.print()
        out.print(text(_proof(told.found.programme.proof, words), "bold green"))


def _proof(proof: Proof, words: Words) -> str:
    """How good the programme is among those that change as little."""
    gap = words.decimal(math.ceil(proof.gap * 1000 - 1e-9) / 10)
    return words.say(f"replan.proof.{proof.status}", value=words.whole(proof.value), gap=gap)


def _say(out: Console, said: str, words: Words) -> None:
    """A paragraph whose lines never break at a space that must not."""
    for line in wrap(typeset(said, words.language), out.width):
        out.print(text(line), soft_wrap=True)


def paragraph(told: Told, words: Words) -> Iterator[str]:
    """What was asked, what has changed, when the day ends, what remains to be known; sentence by sentence."""
    yield _asked(told, words)
    yield from _changes(told, words)
    yield from _ends(told, words)
    if told.left:
        said = [told.teller.sentence(one).rstrip(". ") for one in told.left]
        yield words.say("replan.left", findings=words["replan.and"].join(dict.fromkeys(said)))


def edits_told(edits: Edits, words: Words) -> str:
    """Which slots were changed by hand, and how that is known."""
    if edits.how == "same" or not edits.slots:
        return str(words[f"replan.edits.none_{edits.how}"])
    slots = [
        words.say("replan.edits.slot", day=day, at=clock(slot.start, words.language), title=slot.title)
        for day, slot in edits.slots
    ]
    return words.count(f"replan.edits.{edits.how}", len(slots), slots=listed(slots, words.language))


def _asked(told: Told, words: Words) -> str:
    """What was asked, in one sentence."""
    asked, language = told.asked, words.language
    parts = []
    if asked.now is not None:
        facts = {"day": asked.day, "at": clock(asked.now, language), "late": asked.late}
        resumes = told.found.past.resumes if told.found.past is not None else asked.now
        case = "late" if asked.late else "from"
        parts.append(words.say(f"replan.asked.{case}", resumes=clock(resumes, language), **facts))
    if asked.participants is not None:
        before = told.before.brief.participants.expected
        parts.append(words.say("replan.asked.participants", after=asked.participants, before=before))
    names = [quoted_name(told.teller.catalogue, block, words) for block in asked.drop]
    parts += [words.say("replan.asked.drop", block=name) for name in names]
    if asked.brief is not None:
        parts.append(words["replan.asked.brief"])
    if told.edits is not None:
        parts.append(words["replan.asked.edits"])
    elif asked.locks:
        parts.append(words.count("replan.asked.locks", len(asked.locks)))
    if not parts:
        parts.append(words["replan.asked.nothing"])
    said = words["replan.and"].join(parts)
    return f"{said[:1].upper()}{said[1:]}."


def _changes(told: Told, words: Words) -> Iterator[str]:
    """How many uses of blocks have changed, and which."""
    changed = told.changed
    if not changed:
        yield words["replan.nothing"]
        return
    parts = []
    for how in NAMED:
        names = [_titled(one, told, words) for one in changed if one.how == how]
        if names:
            parts.append(words.count(f"replan.{how}", len(names), names=listed(names, words.language)))
    moved = sum(one.how == "moved" for one in changed)
    if moved:
        parts.append(words.count("replan.moved", moved))
    yield words.count("replan.changes", len(changed), parts=words["replan.and"].join(parts))


def _titled(one: Change, told: Told, words: Words) -> str:
    name = quoted_name(told.teller.catalogue, one.block, words)
    if one.how not in ("shorter", "longer") or one.before is None or one.after is None:
        return name
    facts = {"before": one.before[1].minutes, "after": one.after[1].minutes}
    return words.say("replan.minutes", name=name, **facts)


def _ends(told: Told, words: Words) -> Iterator[str]:
    """When the days that have changed end, and that the closing is whole."""
    number = told.asked.day if told.asked.now is not None else len(told.found.programme.days)
    day = told.found.programme.days[number - 1]
    old = told.before.days[number - 1] if number <= len(told.before.days) else None
    blocks = [slot for slot in day.slots if slot.kind == "block"]
    if not blocks:
        return
    last = blocks[-1]
    planned = old is not None and old.end == day.end
    before = [slot for slot in old.slots if slot.kind == "block"] if old is not None else []
    kept = bool(before) and (before[-1].block, before[-1].minutes) == (last.block, last.minutes)
    facts = {"day": number, "at": clock(day.end, words.language), "title": _quoted(last, told, words)}
    closes = bool(told.teller.catalogue.blocks[last.block or ""].closes)
    when = words.say(f"replan.ends.{'planned' if planned else 'otherwise'}", **facts)
    how = "open" if not closes else "kept" if kept else "closing"
    yield words.say(f"replan.ends.{how}", when=when, minutes=last.minutes, **facts)


def _quoted(slot: Slot, told: Told, words: Words) -> str:
    return quoted_name(told.teller.catalogue, slot.block or "", words)


def _table(own: list[Row], told: Told, words: Words) -> Table:
    """The slots of a day, those that are gone where they stood."""
    columns, language = words["replan.columns"], words.language
    new = Reading(told.found.programme, told.teller.catalogue, language)
    old = Reading(told.before, told.teller.catalogue, language)
    shown = table()
    for name in ("before", "minutes", "after", "minutes"):
        shown.add_column(columns[name], justify="right", no_wrap=True, style="cyan" if name != "minutes" else None)
    shown.add_column(columns["title"], ratio=3)
    shown.add_column(columns["change"], no_wrap=True)
    for row in own:
        style = STYLES.get(row.how, "dim")
        reading, slot = (old, row.before) if row.after is None else (new, row.after)
        assert slot is not None
        shown.add_row(
            *_when(row.before, words, row.before_day), *_when(row.after, words),
            text(_title(slot, reading, words), "" if slot.kind == "block" and row.how != "gone" else "dim"),
            text(_mark(row, words), "dim" if row.past else style),
        )
    return shown


def _mark(row: Row, words: Words) -> str:
    if row.past:
        return str(words["replan.how.past"])
    return "" if row.how == "same" else str(words[f"replan.how.{row.how}"])


def _title(slot: Slot, reading: Reading, words: Words) -> str:
    own = reading.programme.language
    named = [text for text in titles().values() if slot.kind != "block" and slot.title == text[own]]
    return named[0][words.language] if named else reading.title(slot)


def _when(slot: Slot | None, words: Words, other_day: int | None = None) -> tuple[str, str]:
    if slot is None:
        return "", ""
    at = clock(slot.start, words.language)
    if other_day is not None:
        at = words.say("replan.other_day", day=other_day, at=at)
    return at, str(slot.minutes)


def as_data(told: Told, words: Words) -> Mapping[str, Any]:
    """The new programme and what has changed, for a program."""
    return {
        "schema": 1,
        "text": " ".join(paragraph(told, words)),
        "changes": [
            {"how": one.how, "block": one.block, "title": one.title, "before": _place(one.before),
             "after": _place(one.after)}
            for one in told.found.changes
        ],
        "findings": [{"rule": one.rule, "text": told.teller.sentence(one)} for one in told.left],
        "locked_edits": None if told.edits is None else {
            "known_by": told.edits.how, "slots": [_place(one) for one in told.edits.slots],
        },
        "programme": told.found.programme.model_dump(mode="json", by_alias=True),
    }  # fmt: skip


def _place(own: tuple[int, Slot] | None) -> dict[str, Any] | None:
    if own is None:
        return None
    return {"day": own[0], "start": write_clock(own[1].start), "minutes": own[1].minutes, "block": own[1].block}
