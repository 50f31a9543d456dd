"""`seminar explain`: whether a brief can be met, and if not, why not and what would let it."""

from pathlib import Path

import click

from seminar_designer.cli.exits import Exit
from seminar_designer.cli.gathering import gather
from seminar_designer.cli.problems import problems_told, words_for
from seminar_designer.cli.progress import GapLine
from seminar_designer.cli.spoken import Spoken, argument, option
from seminar_designer.cli.wording import Words, known


def command(words: Words) -> click.Command:
    """The verb `explain`."""
    params = [
        argument(words, "brief"),
        option(words, "json", is_flag=True),
        option(words, "seed", type=click.IntRange(0, 2**31 - 1), default=1),
        option(words, "workspace", type=Path),
    ]

    def run(brief: str, json: bool, seed: int, workspace: Path | None, lang: str | None) -> Exit:
        file = Path(brief)
        with problems_told(words_for(file, lang, words)):
            gathered = gather(file, workspace)
        said = Words(known(lang) or gathered.brief.language)
        with GapLine(said) as line:
            line.stage("explain")
            from seminar_designer.cli import explaining  # noqa: PLC0415 - the engine takes a second to import

            explained = explaining.explain(file, gathered, workspace, seed, said)
        explaining.show(explained, json, said)
        return explained.code

    return Spoken("explain", words, params=params, callback=run)
