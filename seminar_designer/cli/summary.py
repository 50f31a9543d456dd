"""What a coach reads once a programme is found: the timetable, the proof, the score in words, the files."""

import math
from collections.abc import Sequence
from pathlib import Path

from rich.console import Console
from rich.table import Table

from seminar_designer.cli.findings import Teller, of_severity
from seminar_designer.cli.printing import table, text
from seminar_designer.cli.wording import Words
from seminar_designer.cli.writing import Written
from seminar_designer.documents import what
from seminar_designer.documents.telling.reading import Reading
from seminar_designer.documents.typesetting.calendar_words import clock, full_date, hours
from seminar_designer.model.programme import Programme, ProgrammeDay, Proof, Slot
from seminar_designer.rules.checking import Report

_OBJECTIVE = 30
"""Characters of an objective that stand beside a slot; all of it stands below."""


def show_programme(out: Console, teller: Teller, report: Report, words: Words) -> None:
    """The whole summary, but for the files."""
    programme = teller.programme
    reading = Reading(programme, teller.catalogue, words.language)
    _heading(out, programme, words)
    for number, day in enumerate(programme.days, start=1):
        out.print()
        out.print(text(day_heading(number, day, words), "bold"))
        out.print(_timetable(day, reading, words))
    _objectives(out, reading, words)
    if programme.proof is not None:
        out.print()
        out.print(text(proof_line(programme.proof, words), "bold green"))
    _score(out, teller, report, words)


def proof_line(proof: Proof, words: Words) -> str:
    """How good the programme is, in one sentence; the gap is rounded up, never down."""
    facts = {"value": words.whole(proof.value), "bound": words.whole(proof.bound)}
    if proof.status == "optimal":
        return words.say("proof.optimal", **facts)
    if proof.bound <= 0 or proof.gap >= 1:
        return words.say("proof.points", **facts)
    gap = math.ceil(proof.gap * 1000 - 1e-9) / 10
    return words.say("proof.feasible", gap=words.decimal(gap), **facts)


def show_files(out: Console, written: Sequence[Written], words: Words, workspace: Path | None = None) -> None:
    """What was written where; without any, how to have it written."""
    out.print()
    if not written:
        out.print(text(words["files.none"]))
        return
    out.print(text(words.say("files.heading", folder=written[0].file.parent), "bold"))
    shown = table(heading=False)
    shown.add_column(no_wrap=True, style="cyan")
    shown.add_column()
    for one in written:
        shown.add_row(text(one.file.name), text(_what(one.name, words, workspace)))
        if one.backup is not None:
            shown.add_row("", text(words.say("files.backup", file=one.backup.name), "yellow"))
    out.print(shown)


def _what(name: str, words: Words, workspace: Path | None) -> str:
    key = f"files.{name}"
    return str(words[key]) if key in words else what(name, words.language, workspace)


def _heading(out: Console, programme: Programme, words: Words) -> None:
    brief = programme.brief
    title = brief.title
    if brief.client is not None:
        title = words.say("programme.title", title=title, client=brief.client.name)
    out.print(text(title, "bold"))
    out.print(text(words.say("programme.people", n=brief.participants.expected), "dim"))


def day_heading(number: int, day: ProgrammeDay, words: Words) -> str:
    """« Jour 1 – mardi 9 mars 2027, 9 h 00 – 17 h 30 »."""
    said = words.say("programme.day_undated", number=number)
    if day.date is not None:
        said = words.say("programme.day", number=number, date=full_date(day.date, words.language))
    title = "" if day.title is None else f" – {day.title}"
    return f"{said}, {hours(day.start, day.end, words.language)}{title}"


def _timetable(day: ProgrammeDay, reading: Reading, words: Words) -> Table:
    columns = words["programme.columns"]
    shown = table()
    shown.add_column(columns["time"], justify="right", no_wrap=True, style="cyan")
    shown.add_column(columns["minutes"], justify="right", no_wrap=True)
    shown.add_column(columns["title"], ratio=3)
    shown.add_column(columns["objective"], no_wrap=True, overflow="ellipsis", max_width=_OBJECTIVE)
    for slot in day.slots:
        style = "" if slot.kind == "block" else "dim"
        served = reading.served(slot)
        objective = "" if served is None else f"{reading.number(served)}. {reading.statement(served)}"
        when = clock(slot.start, words.language)
        shown.add_row(when, str(slot.minutes), text(_title(slot, reading, words), style), text(objective, "dim"))
    return shown


def _title(slot: Slot, reading: Reading, words: Words) -> str:
    if slot.kind in ("break", "lunch") and reading.language != reading.programme.language:
        return str(words[f"programme.{slot.kind}"])
    return reading.title(slot)


def _objectives(out: Console, reading: Reading, words: Words) -> None:
    if not reading.programme.objectives:
        return
    out.print()
    out.print(text(words["programme.objectives"], "bold"))
    for objective in reading.programme.objectives:
        case = "programme.proposed" if objective.proposed else "programme.objective"
        facts = {"number": reading.number(objective), "statement": reading.statement(objective)}
        out.print(text(words.say(case, minutes=objective.minutes, **facts)))


def _score(out: Console, teller: Teller, report: Report, words: Words) -> None:
    out.print()
    out.print(text(words.say("score.heading", value=words.whole(report.value)), "bold"))
    shown = table(heading=False)
    shown.add_column(justify="right", no_wrap=True)
    shown.add_column(ratio=2)
    shown.add_column(ratio=5, style="dim")
    for line in teller.lines(report):
        more = f" {words.count('score.more', line.more)}" if line.more else ""
        style = "green" if line.points > 0 else "yellow"
        shown.add_row(text(words.points(line.points), style), text(line.name), text(line.sentence + more))
    out.print(shown)
    warnings = of_severity(report, "warn")
    if warnings:
        out.print(text(words["score.warnings"], "bold yellow"))
        for one in warnings:
            out.print(text(f"• {teller.sentence(one)}"))
