"""`seminar design`: from a brief to a programme and its documents."""

from importlib import import_module
from pathlib import Path
from typing import Any

import click

from seminar_designer.cli.asked import Asked
from seminar_designer.cli.exits import Exit, Leave
from seminar_designer.cli.gathering import gather
from seminar_designer.cli.problems import problems_told, words_for
from seminar_designer.cli.progress import GapLine
from seminar_designer.cli.spoken import Spoken, argument, option
from seminar_designer.cli.wording import Words, known


def command(words: Words) -> click.Command:
    """The verb `design`."""
    params = [
        argument(words, "brief"),
        option(words, "output", "-o", type=Path),
        option(words, "json", is_flag=True),
        option(words, "time-limit", type=click.FloatRange(1, 3600)),
        option(words, "seed", type=click.IntRange(0, 2**31 - 1), default=1),
        option(words, "force", is_flag=True),
        option(words, "workspace", type=Path),
        option(words, "alternatives", type=click.IntRange(2, 5)),
        option(words, "differ", type=click.FloatRange(5, 95)),
        option(words, "lose", type=click.FloatRange(0, 50)),
    ]

    def run(brief: str, **asked: Any) -> Exit:
        return _design(Asked(Path(brief), **asked), words)

    return Spoken("design", words, params=params, callback=run)


def _design(asked: Asked, words: Words) -> Exit:
    with problems_told(words_for(asked.brief, asked.lang, words)):
        gathered = gather(asked.brief, asked.workspace)
    words = Words(known(asked.lang) or gathered.brief.language)
    if asked.alternatives is None and (asked.differ is not None or asked.lose is not None):
        raise Leave(Exit.BAD_INPUT, words["choice.without"])
    if gathered.brief.schedule.series is not None:
        raise Leave(Exit.BAD_INPUT, words.say("ends.series", file=asked.brief))
    with GapLine(words) as line, problems_told(words):
        line.stage("start")
        kind = "designing" if asked.alternatives is None else "choosing"
        work = import_module(f"seminar_designer.cli.{kind}")  # now: the engine and Word take a second to import
        answer = work.answer(asked, gathered, line, words)
    work.show(answer, asked, words)
    return Exit.DONE
