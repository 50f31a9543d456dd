"""`seminar replan`: a programme after something has changed, with as few changes as can be."""

from pathlib import Path
from typing import Any

import click

from seminar_designer.cli.exits import Exit
from seminar_designer.cli.problems import words_for
from seminar_designer.cli.progress import GapLine
from seminar_designer.cli.spoken import Spoken, argument, option
from seminar_designer.cli.wording import Words


def command(words: Words) -> click.Command:
    """The verb `replan`."""
    params = [
        argument(words, "programme"),
        option(words, "late", type=click.IntRange(1, 480)),
        option(words, "from", "from_"),
        option(words, "day", type=click.IntRange(1, 31)),
        option(words, "participants", type=click.IntRange(2, 200)),
        option(words, "drop", multiple=True),
        option(words, "lock", multiple=True),
        option(words, "brief", "new_brief", type=Path),
        option(words, "output", "-o", type=Path),
        option(words, "json", is_flag=True),
        option(words, "time-limit", type=click.FloatRange(1, 3600)),
        option(words, "seed", type=click.IntRange(0, 2**31 - 1), default=1),
        option(words, "force", is_flag=True),
        option(words, "workspace", type=Path),
    ]

    def run(programme: str, json: bool, lang: str | None, workspace: Path | None, **asked: Any) -> Exit:
        file = Path(programme)
        said = words_for(file, lang, words)
        with GapLine(said) as line:
            line.stage("start")
            from seminar_designer.cli import replanning  # noqa: PLC0415 - the engine and Word take a second to import

            order = replanning.Order(file=file, workspace=workspace, lang=lang, **asked)
            answer = replanning.answer(order, line, said)
        replanning.show(answer, json=json)
        return Exit.DONE

    return Spoken("replan", words, params=params, callback=run)
