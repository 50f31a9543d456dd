"""`seminar why`: what a block brings to a programme, or what it would cost."""

from pathlib import Path

import click

from seminar_designer.cli.exits import Exit
from seminar_designer.cli.problems import problems_told, words_for
from seminar_designer.cli.progress import GapLine
from seminar_designer.cli.spoken import Spoken, argument, option
from seminar_designer.cli.wording import Words, known


def command(words: Words) -> click.Command:
    """The verb `why`."""
    params = [
        argument(words, "programme"),
        argument(words, "block"),
        option(words, "json", is_flag=True),
        option(words, "time-limit", type=click.FloatRange(1, 3600)),
        option(words, "seed", type=click.IntRange(0, 2**31 - 1), default=1),
        option(words, "workspace", type=Path),
    ]

    def run(
        programme: str, block: str, json: bool, time_limit: float | None, seed: int, workspace: Path | None,
        lang: str | None,
    ) -> Exit:  # fmt: skip
        file = Path(programme)
        said = words_for(file, lang, words)
        with GapLine(said) as line, problems_told(said):
            line.stage("start")
            from seminar_designer.cli import why_told  # noqa: PLC0415 - the engine takes a second to import
            from seminar_designer.cli.reopening import reopen  # noqa: PLC0415 - as above

            reopened = reopen(file, workspace, said)
            said = Words(known(lang) or reopened.programme.language)
            told = why_told.ask(reopened, block, why_told.Asked(seed, time_limit), line, said)
        why_told.show(told, said, json=json)
        return Exit.DONE

    return Spoken("why", words, params=params, callback=run)
