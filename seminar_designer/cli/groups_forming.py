"""The work of `seminar groups form`: people read, groups formed or refused with reasons, told and written."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console

from seminar_designer.cli.exits import Exit, Leave
from seminar_designer.cli.groups_files import refuse_early, table, write
from seminar_designer.cli.groups_refused import told
from seminar_designer.cli.printing import people as to_people
from seminar_designer.cli.printing import print_json, text
from seminar_designer.cli.printing import table as empty_table
from seminar_designer.cli.problems import problems_told
from seminar_designer.cli.progress import GapLine
from seminar_designer.cli.wording import Words
from seminar_designer.documents import write_groups
from seminar_designer.documents.drawing.mix import mix_picture
from seminar_designer.documents.typesetting.typography import typeset
from seminar_designer.documents.typesetting.words import load_words
from seminar_designer.grouping.forming import Formed, form
from seminar_designer.grouping.forming_points import CRITERIA, common_languages, counts
from seminar_designer.grouping.impossible import explain
from seminar_designer.grouping.lines import wished
from seminar_designer.grouping.separating import Undecided
from seminar_designer.loading.data_folders import layers
from seminar_designer.loading.people import Population, load_people
from seminar_designer.model.people import Person

TABLE, LIST, PICTURE = "groups.csv", "groups-list.docx", "groups.png"


@dataclass(frozen=True)
class Order:
    """The command line."""

    people: Path
    size: int
    output: Path | None
    json: bool
    force: bool
    workspace: Path | None


def run(order: Order, words: Words) -> Exit:
    """Forms, writes and tells."""
    with GapLine(words) as line, problems_told(words):
        line.stage("groups")
        population = load_people(order.people)
        refuse_early(order.output, (TABLE, LIST, PICTURE), words, force=order.force)
        people = population.people
        try:
            formed = form(people, order.size)
            if formed is None:
                raise Leave(Exit.INFEASIBLE, *told(people, explain(people, order.size), words))
        except Undecided:
            raise Leave(Exit.INFEASIBLE, words["groups.undecided"]) from None
        files = _files(people, formed, order, words)
    out = None if order.json else to_people()
    if out is None:
        print_json(_as_data(population, formed))
    else:
        _show(out, population, formed, words)
    if order.output is not None:
        write(order.output, files, words, out, force=order.force)
    elif out is not None:
        out.print(text(words["groups.none"]))
    return Exit.DONE


def _files(people: Sequence[Person], formed: Formed, order: Order, words: Words) -> dict[str, bytes]:
    if order.output is None:
        return {}
    at = {person: number for number, group in enumerate(formed.groups, start=1) for person in group}
    columns = words["groups.columns"]
    rows = [(columns["name"], columns["group"]), *((person.name, at[one]) for one, person in enumerate(people))]
    files = {
        TABLE: table(rows, words),
        LIST: write_groups(
            "groups-list", people, [formed.groups], words.language, proven=formed.proven, workspace=order.workspace
        ),
    }
    pictures = load_words("pictures", words.language, layers("outputs", order.workspace))
    picture = mix_picture(people, formed.groups, pictures, words.language)
    return files if picture is None else {**files, PICTURE: picture.data}


def _show(out: Console, population: Population, formed: Formed, words: Words) -> None:
    people = population.people
    sizes = words["groups.or"].join(str(size) for size in sorted({len(group) for group in formed.groups}))
    facts = {"people": len(people), "sizes": sizes}
    out.print(text(words.count("groups.form.heading", len(formed.groups), **facts), "bold"))
    shown = empty_table()
    columns = [name for name in ("service", "level", "site") if any(getattr(one, name) for one in people)]
    for name in ("group", "members", *columns):
        shown.add_column(words[f"groups.columns.{name}"], ratio=3 if name == "members" else 2, no_wrap=name == "group")
    for number, group in enumerate(formed.groups, start=1):
        told_ = [", ".join(_counted(people, group, name)) for name in columns]
        members = ", ".join(people[person].name for person in group)
        shown.add_row(f"{number} ({len(group)})", *(text(typeset(one, words.language)) for one in (members, *told_)))
    out.print(shown)
    for line in _remarks(population, formed, words):
        out.print(text(typeset(line, words.language)))
    case = "best" if formed.proven else "bound" if formed.bound else "unproven"
    said = words.say(f"groups.form.proof.{case}", lost=words.whole(formed.total), bound=words.whole(formed.bound))
    out.print(text(typeset(said, words.language), "bold green"))
    parts = [
        words.say(f"groups.form.lost.{name}", points=words.whole(formed.lost[name]))
        for name in CRITERIA if formed.lost[name]
    ]  # fmt: skip
    if parts:
        out.print(text(words.say("groups.form.of_which", parts=", ".join(parts)), "dim"))


def _counted(people: Sequence[Person], group: Sequence[int], attribute: str) -> list[str]:
    found = counts(people, group, attribute).most_common()
    return [f"{name} {many}" if many > 1 else name for name, many in found]


def _remarks(population: Population, formed: Formed, words: Words) -> Iterator[str]:
    """Wishes that are not heard, managers who are not in the list, columns that were not read."""
    people = population.people
    at = {person: number for number, group in enumerate(formed.groups) for person in group}
    wishes = wished(people)
    unheard = [
        words.say("groups.form.wish", one=people[one].name, other=people[other].name)
        for one, other in wishes if at[one] != at[other]
    ]  # fmt: skip
    if wishes:
        heard = words.count("groups.form.wishes", len(wishes), heard=len(wishes) - len(unheard))
        yield heard + (words.say("groups.form.unheard", wishes=", ".join(unheard)) if unheard else "")
    yield from outsiders(population, words)


def outsiders(population: Population, words: Words) -> Iterator[str]:
    """Managers who are not in the list, columns that were not read."""
    if population.outside:
        yield words.say("groups.outside", names=", ".join(population.outside))
    if population.unread:
        yield words.say("groups.unread", names=", ".join(population.unread))


def _as_data(population: Population, formed: Formed) -> dict[str, object]:
    people = population.people
    groups = [
        {
            "number": number,
            "people": [people[person].name for person in group],
            **{f"{name}s": dict(counts(people, group, name)) for name in ("service", "level", "site")},
            "languages": sorted(common_languages(people, group)),
        }
        for number, group in enumerate(formed.groups, start=1)
    ]  # fmt: skip
    lost = {"total": formed.total, "bound": formed.bound, **formed.lost}
    return {"schema": 1, "groups": groups, "lost": lost, "proven": formed.proven, "outside": population.outside}
