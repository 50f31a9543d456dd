"""`seminar catalogue show`: the sheet of one block, as a coach reads it."""

from collections.abc import Iterator
from pathlib import Path

import click
from rich.console import Console

from seminar_designer.browsing.wanted import USUAL, span_for
from seminar_designer.cli.catalogue_list import people_option
from seminar_designer.cli.exits import Exit, Leave
from seminar_designer.cli.printing import people as console
from seminar_designer.cli.printing import print_json, table, text
from seminar_designer.cli.problems import known_name, problems_told
from seminar_designer.cli.spoken import Spoken, argument, option
from seminar_designer.cli.wording import Words
from seminar_designer.cli.writing import write_one
from seminar_designer.documents import write_sheet
from seminar_designer.loading.catalogue import load_catalogue
from seminar_designer.model.block import Block
from seminar_designer.model.catalogue import Catalogue
from seminar_designer.model.minutes import Span

SHEET = "block-sheet"
"""The document of one block."""


def command(words: Words) -> click.Command:
    """The verb `show`."""
    params = [
        argument(words, "block"),
        people_option(words),
        option(words, "word", type=Path),
        option(words, "force", is_flag=True),
        option(words, "json", is_flag=True),
        option(words, "workspace", type=Path),
    ]

    def run(
        block: str,
        people: int | None,
        word: Path | None,
        force: bool,
        json: bool,
        workspace: Path | None,
        lang: str | None,  # noqa: ARG001 - the words speak it already
    ) -> Exit:
        with problems_told(words):
            catalogue = load_catalogue(workspace)
        sheet = catalogue.blocks[known_name(words, "block", block, catalogue.blocks)]
        if word is not None:
            _write(words, catalogue, sheet, people, word, workspace, force)
        elif json:
            print_json(sheet.model_dump(mode="json", by_alias=True, exclude_none=True))
        else:
            _show(words, catalogue, sheet, people or USUAL)
        return Exit.DONE

    return Spoken("show", words, params=params, callback=run)


def _write(
    words: Words,
    catalogue: Catalogue,
    block: Block,
    people: int | None,
    file: Path,
    workspace: Path | None,
    force: bool,
) -> None:
    """Writes the sheet as a Word file, for the group asked or the usual one as far as the block takes it."""
    number = min(max(USUAL, block.group.min), block.group.max) if people is None else people
    if span_for(block, number) is None:
        facts = {"name": block.name[words.language], "people": number, "low": block.group.min, "high": block.group.max}
        raise Leave(Exit.BAD_INPUT, words.say("catalogue.word_unfit", **facts))
    with problems_told(words):
        content = write_sheet(SHEET, block, number, catalogue, words.language, workspace=workspace)
    backup = write_one(file, content, force, words)
    click.echo(words.say("catalogue.written", file=file))
    if backup is not None:
        click.echo(words.say("files.backup", file=backup))


def _show(words: Words, catalogue: Catalogue, block: Block, people: int) -> None:
    language = words.language
    out = console()
    out.print(text(f"{block.name[language]} ({block.id})", "bold"))
    minutes = span_for(block, people)
    out.print(text(_facts(words, catalogue, block, people, minutes), "dim"))
    out.print()
    out.print(text(block.purpose[language]))
    for name, said in _before(words, catalogue, block):
        _paragraph(out, words, name, said)
    _steps(out, words, block, people, minutes)
    if block.materials:
        _paragraph(out, words, "materials", " · ".join(_materials(words, catalogue, block, people)))
    for name, said in _after(words, block):
        _paragraph(out, words, name, said)


def _facts(words: Words, catalogue: Catalogue, block: Block, people: int, minutes: Span | None) -> str:
    return words.say(
        "catalogue.sheet.unfit" if minutes is None else "catalogue.sheet.facts",
        family=catalogue.families[block.family].name[words.language],
        people=people,
        low=block.group.min,
        high=block.group.max,
        **(minutes.model_dump() if minutes else {}),
    )


def _before(words: Words, catalogue: Catalogue, block: Block) -> Iterator[tuple[str, str]]:
    language = words.language
    yield "themes", ", ".join(catalogue.themes[theme].name[language] for theme in block.themes)
    served = [f"{catalogue.objectives[id].statement[language]} ({id})" for id in block.objectives]
    if block.open:
        served.append(words["catalogue.sheet.open"])
    if served:
        yield "objectives", " · ".join(served)
    yield "takeaway", block.takeaway[language]
    yield "preparation", block.preparation[language]


def _after(words: Words, block: Block) -> Iterator[tuple[str, str]]:
    language = words.language
    yield "pitfalls", block.pitfalls[language]
    yield "access", block.accessibility.fr if language == "fr" else block.accessibility.en
    for name in ("small", "large", "remote"):
        variant = getattr(block.variants, name)
        if variant is not None:
            yield name, variant[language]
    caution = block.source.caution
    yield "source", block.source.credit + (f" – {caution[language]}" if caution is not None else "")


def _paragraph(out: Console, words: Words, name: str, said: str) -> None:
    out.print()
    out.print(text(words[f"catalogue.sheet.{name}"], "bold"))
    out.print(text(said))


def _steps(out: Console, words: Words, block: Block, people: int, minutes: Span | None) -> None:
    """The steps in order with their usual minutes for this group, and the debrief last."""
    typical = [each.typical for each in block.step_spans(people)] if minutes is not None else []
    out.print()
    out.print(text(words["catalogue.sheet.steps"], "bold"))
    shown = table(heading=False)
    shown.add_column(justify="right", no_wrap=True, style="cyan")
    shown.add_column()
    for number, step in enumerate(block.steps):
        said = step[words.language]
        shown.add_row(_minutes(words, typical, number), text(said.do))
        if said.say:
            shown.add_row("", text(said.say, "italic"))
    if block.debrief is not None:
        name = words["catalogue.sheet.debrief"]
        shown.add_row(_minutes(words, typical, len(block.steps)), text(name, "bold"))
        for question in block.debrief.questions:
            shown.add_row("", text(question[words.language]))
    out.print(shown)


def _minutes(words: Words, typical: list[int], number: int) -> str:
    return words.say("catalogue.sheet.minutes", minutes=typical[number]) if typical else ""


def _materials(words: Words, catalogue: Catalogue, block: Block, people: int) -> Iterator[str]:
    subgroups = block.subgroups(people) or 0
    for material in block.materials:
        count = material.count(people, subgroups)
        item = catalogue.items[material.item]
        name = item.name if count == 1 else item.plural
        yield words.say("catalogue.sheet.item", count=count, name=name[words.language])
