"""Tables that sum up an agenda, held against themselves and against its slots."""

from collections.abc import Iterator, Sequence

from seminar_designer.agendas.agenda import Agenda, Summary, SummaryLine
from seminar_designer.agendas.laying import Laid, LaidDay
from seminar_designer.agendas.noticed import Noticed
from seminar_designer.agendas.words import first_of, phrases, plain

_ROUNDING = 1.0
"""What the percentages of a table may be off by in all, rounded as they are."""


def summaries_of(agenda: Agenda, days: Sequence[LaidDay]) -> Iterator[Noticed]:
    """What is wrong in the tables that sum up."""
    laid = [one for day in days for one in day.laid]
    for summary in agenda.summaries:
        yield from _minutes(agenda, summary, laid)
        yield from _percents(summary)
        for line in summary.lines:
            yield from _sort(line, laid)


def _minutes(agenda: Agenda, summary: Summary, laid: Sequence[Laid]) -> Iterator[Noticed]:
    """Its lines against its total, else against the total that the agenda states, else against the slots."""
    lengths = [line.length for line in summary.lines]
    if len(lengths) < 2 or None in lengths:
        return
    found = sum(length.low for length in lengths if length is not None)
    stated, place = None, summary.lines[-1].place
    if summary.total is not None and summary.total.length is not None:
        stated, place = summary.total.length.low, summary.total.place
    elif agenda.totals:
        stated = agenda.totals[0].length.low
    elif laid:
        stated = sum(one.minutes for one in laid)
    if stated is not None and stated != found:
        places = (*(line.place for line in summary.lines), *((place,) if summary.total else ()))
        yield Noticed("summary-total", "forbid", places, None, None, {"found": found, "stated": stated})


def _percents(summary: Summary) -> Iterator[Noticed]:
    percents = [line.percent for line in summary.lines if line.percent is not None]
    if len(percents) == len(summary.lines) > 1 and abs(sum(percents) - 100) > _ROUNDING:
        places = tuple(line.place for line in summary.lines)
        yield Noticed("summary-percent", "warn", places, None, None, {"found": f"{round(sum(percents), 1):g}"})


def _sort(line: SummaryLine, laid: Sequence[Laid]) -> Iterator[Noticed]:
    """One line against the slots of its sort: those of that type, or the breaks and meals."""
    if line.length is None:
        return
    typed = [one for one in laid if one.item.type and _same(one.item.type, line.name)]
    minutes = sum(one.minutes for one in typed)
    if typed and minutes != line.length.low:
        facts = {"name": line.name, "stated": line.length.low, "found": minutes}
        yield Noticed("summary-sort", "forbid", (line.place,), None, None, facts)
    elif not typed:
        yield from _pauses(line, line.length.low, laid)


def _pauses(line: SummaryLine, stated: int, laid: Sequence[Laid]) -> Iterator[Noticed]:
    """A line on breaks, on meals or on both, against the slots that are; breaks may be meant with the meal."""
    words = plain(line.name)
    named = {kind for kind in ("break", "lunch") if first_of(words, phrases("kinds", kind))}
    minutes = sum(one.minutes for one in laid if one.kind in named)
    all_pauses = sum(one.minutes for one in laid if one.kind in ("break", "lunch"))
    if minutes and stated not in (minutes, all_pauses if "break" in named else minutes):
        facts = {"name": line.name, "stated": stated, "found": minutes}
        yield Noticed("summary-sort", "forbid", (line.place,), None, None, facts)


def _same(type_said: str, name: str) -> bool:
    """Whether a type and a line of the table are the same sort: « exercice » and « Exercices »."""
    one, other = plain(type_said), plain(name)
    return one == other or one.rstrip("s") == other.rstrip("s")
