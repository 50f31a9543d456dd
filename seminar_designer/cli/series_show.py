"""`seminar series show`: the calendar of a cycle with who is what."""

from pathlib import Path

import click

from seminar_designer.cli.exits import Exit
from seminar_designer.cli.printing import people, print_json
from seminar_designer.cli.problems import problems_told, words_for
from seminar_designer.cli.series_verbs import cycle_option
from seminar_designer.cli.spoken import Spoken, option
from seminar_designer.cli.wording import Words


def command(words: Words) -> click.Command:
    """The verb `show`."""
    params = [cycle_option(words), option(words, "json", is_flag=True)]

    def run(cycle: Path, json: bool, lang: str | None) -> Exit:
        from seminar_designer.cli.series_told import show_cycle, show_proof  # noqa: PLC0415
        from seminar_designer.loading.cycle import load_cycle  # noqa: PLC0415

        said = words_for(cycle, lang, words)
        with problems_told(said):
            found = load_cycle(cycle)
        if json:
            print_json(found.model_dump(mode="json", by_alias=True))
        else:
            show_cycle(people(), found, said)
            show_proof(people(), found, said)
        return Exit.DONE

    return Spoken("series.show", words, params=params, callback=run)
