"""`seminar series check`: whether a cycle, planned here or edited by hand, keeps its rules."""

from pathlib import Path

import click

from seminar_designer.cli.exits import Exit
from seminar_designer.cli.printing import people, print_json, text
from seminar_designer.cli.problems import problems_told, words_for
from seminar_designer.cli.series_verbs import cycle_option
from seminar_designer.cli.spoken import Spoken, option
from seminar_designer.cli.wording import Words


def command(words: Words) -> click.Command:
    """The verb `check`."""
    params = [
        cycle_option(words),
        option(words, "json", is_flag=True),
    ]

    def run(cycle: Path, json: bool, lang: str | None) -> Exit:
        from seminar_designer.cli.series_refused import shown  # noqa: PLC0415
        from seminar_designer.loading.availability import load_unavailable  # noqa: PLC0415
        from seminar_designer.loading.cycle import load_cycle  # noqa: PLC0415
        from seminar_designer.series.checking import check_cycle  # noqa: PLC0415
        from seminar_designer.series.closures import UnknownYear, closures  # noqa: PLC0415

        said = words_for(cycle, lang, words)
        with problems_told(said):
            found = load_cycle(cycle)
            series = found.brief.schedule.series
            if series is None:
                raise AssertionError("a cycle has a series")
            first, last = found.meetings[0].date, max(meeting.date for meeting in found.meetings)
            away = load_unavailable(series, cycle, min(first, last), last)
        closed = closures(series, min(first, last), last, away)
        try:
            broken = check_cycle(found, closed)
        except UnknownYear:
            broken = check_cycle(found, None)
        told = [
            said.say("series.change.meeting", number=one.meeting)
            + said.say(f"series.broken.{one.case}", **{name: shown(fact, said) for name, fact in one.facts.items()})
            for one in broken
        ]
        if json:
            pairs = zip(broken, told, strict=True)
            findings = [{"case": one.case, "meeting": one.meeting, "text": line} for one, line in pairs]
            print_json({"schema": 1, "sound": not broken, "findings": findings})
        else:
            out = people()
            for line in told:
                out.print(text(f"• {line}", "bold red"))
            out.print(text(said.count("series.bad", len(told)) if told else said["series.good"], "bold"))
        return Exit.VIOLATED if broken else Exit.DONE

    return Spoken("series.check", words, params=params, callback=run)
