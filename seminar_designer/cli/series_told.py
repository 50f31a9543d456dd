"""A cycle on the terminal: its calendar with who is what, what is proven, what changed."""

import datetime
from collections.abc import Iterator, Sequence

from rich.console import Console

from seminar_designer.cli.printing import table, text
from seminar_designer.cli.wording import Words
from seminar_designer.documents.typesetting.calendar_words import full_date, hours
from seminar_designer.documents.typesetting.typography import typeset
from seminar_designer.model.cycle import Cycle, CycleMeeting
from seminar_designer.series.changes import Changed


def show_cycle(out: Console, cycle: Cycle, words: Words) -> None:
    """Title, then a row a meeting: day, hours, kind, who is what, who is absent."""
    brief = cycle.brief
    title = brief.title if brief.client is None else f"{brief.title} – {brief.client.name}"
    out.print(text(title, "bold"))
    first = cycle.meetings[0]
    span = hours(first.start, first.end, words.language)
    people = brief.participants.expected
    out.print(text(words.say("series.summary", many=len(cycle.meetings), people=people, hours=span)))
    shown = table()
    for column in ("number", "date", "kind", "roles"):
        shown.add_column(words[f"series.columns.{column}"], justify="right" if column == "number" else "left")
    for meeting in cycle.meetings:
        told = [text(typeset(line, words.language)) for line in _roles(meeting, cycle, words)] or [text("–")]
        date = typeset(full_date(meeting.date, words.language), words.language)
        kind = words[f"series.kinds.{meeting.kind}"] + (f" ({words['series.held']})" if meeting.held else "")
        shown.add_row(str(meeting.number), date, kind, told[0])
        for line in told[1:]:
            shown.add_row("", "", "", line)
    out.print(shown)


def _roles(meeting: CycleMeeting, cycle: Cycle, words: Words) -> Iterator[str]:
    for consultation in meeting.consultations:
        held = [words.say(f"series.roles.{role}", name=name) for role, name in consultation.held()]
        if held:
            yield " · ".join(held)
    if not any(list(one.held()) for one in meeting.consultations):
        yield words.count("series.consultations", len(meeting.consultations))
    if cycle.leads(meeting.number) and meeting.consultations:
        yield words["series.helper_leads"]
    if meeting.absent:
        yield words.say("series.absent", names=", ".join(meeting.absent))


def show_proof(out: Console, cycle: Cycle, words: Words) -> None:
    """What is proven of dates, roles and contents, a line each."""
    proof = cycle.proof
    if proof is None:
        return
    best = proof.dates == proof.dates_bound
    out.print(text(words["series.proof.dates_best" if best else "series.proof.dates"], "green"))
    if proof.roles_bound:
        best = proof.roles == proof.roles_bound
        out.print(text(words["series.proof.roles_best" if best else "series.proof.roles"], "green"))
    if proof.contents is not None and proof.contents_bound:
        gap = 100 * (proof.contents_bound - proof.contents) / proof.contents_bound
        facts = {"value": words.whole(proof.contents), "bound": words.whole(proof.contents_bound)}
        out.print(text(words.say("series.proof.contents", gap=words.decimal(gap), **facts), "green"))


def show_changes(out: Console, changed: Sequence[Changed], words: Words) -> None:
    """What changed, a line each."""
    out.print(text(words.count("series.changed", len(changed)) if changed else words["series.unchanged"], "bold"))
    for one in changed:
        where = words.say("series.change.meeting", number=one.meeting)
        if one.role is None:
            before, after = (_day(day, words) for day in (one.before, one.after))
            out.print(text(f"  • {where}{words.say('series.change.date', before=before, after=after)}"))
        else:
            role = words[f"series.change.roles.{one.role}"]
            facts = {"role": role, "before": one.before or "–", "after": one.after or "–"}
            out.print(text(f"  • {where}{words.say('series.change.role', **facts)}"))


def _day(day: object, words: Words) -> str:
    return full_date(day, words.language) if isinstance(day, datetime.date) else "–"
