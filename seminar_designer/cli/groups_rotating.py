"""The work of `seminar groups rotate`: people and past rounds read, rounds made, told and written."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console

from seminar_designer.cli.exits import Exit, Leave
from seminar_designer.cli.groups_files import refuse_early, table, write
from seminar_designer.cli.groups_forming import outsiders
from seminar_designer.cli.groups_refused import inseparable_told
from seminar_designer.cli.printing import people as to_people
from seminar_designer.cli.printing import print_json, text
from seminar_designer.cli.printing import table as empty_table
from seminar_designer.cli.problems import problems_told
from seminar_designer.cli.progress import GapLine
from seminar_designer.cli.wording import Words
from seminar_designer.documents import write_groups
from seminar_designer.documents.drawing.who_met import who_met_picture
from seminar_designer.documents.typesetting.typography import typeset
from seminar_designer.documents.typesetting.words import load_words
from seminar_designer.grouping.lines import Pair
from seminar_designer.grouping.mixing import distant, wishes
from seminar_designer.grouping.rotation import times_together
from seminar_designer.grouping.rounds import Asked, Inseparable, Rounds, meet, together
from seminar_designer.loading.data_folders import layers
from seminar_designer.loading.names import NamesKnown
from seminar_designer.loading.people import Population, load_people, load_rounds, unknown_name
from seminar_designer.loading.problems import BadInput
from seminar_designer.model.people import Person

TABLE, LIST, PICTURE = "rotation.csv", "rotation-lists.docx", "who-met-whom.png"
SIZE = 4
"""People of a group, when nobody says how many."""
EFFORT = 6.0
"""How much longer than for a programme the search goes on: some seconds for 40 people and ten rounds."""
_ABSENT = re.compile(r"(?P<name>.+?)\s*[:=]\s*(?P<rounds>\d+(\s*-\s*\d+)?(\s*,\s*\d+(\s*-\s*\d+)?)*)")


@dataclass(frozen=True)
class Order:
    """The command line."""

    people: Path
    rounds: int
    size: int | None
    groups: int | None
    absent: Sequence[str]
    stay: frozenset[int]
    keep: Path | None
    done: int | None
    output: Path | None
    json: bool
    force: bool
    workspace: Path | None


def run(order: Order, words: Words) -> Exit:
    """Rotates, writes and tells."""
    with GapLine(words) as line, problems_told(words):
        line.stage("groups")
        population = load_people(order.people)
        asked = _asked(order, population.people, words)
        refuse_early(order.output, (TABLE, LIST, PICTURE), words, force=order.force)
        try:
            made = meet(asked, EFFORT)
        except Inseparable as found:
            raise Leave(Exit.INFEASIBLE, *inseparable_told(population.people, found, words)) from None
        files = _files(population.people, made, order, words)
    out = None if order.json else to_people()
    if out is None:
        print_json(_as_data(population.people, made))
    else:
        _show(out, population, made, len(asked.before), words)
    if order.output is not None:
        write(order.output, files, words, out, force=order.force)
    elif out is not None:
        out.print(text(words["groups.none"]))
    return Exit.DONE


def _asked(order: Order, people: Sequence[Person], words: Words) -> Asked:
    if order.size is not None and order.groups is not None:
        raise Leave(Exit.BAD_INPUT, words["groups.refused.size_or_groups"])
    if order.groups is not None and order.groups * 2 > len(people):
        raise Leave(Exit.BAD_INPUT, words.say("groups.refused.groups", groups=order.groups, most=len(people) // 2))
    if order.done is not None and order.keep is None:
        raise Leave(Exit.BAD_INPUT, words["groups.refused.done"])
    before = _before(order, people, words)
    if any(round_ > order.rounds for round_ in order.stay):
        raise Leave(Exit.BAD_INPUT, words.say("groups.refused.stay", round=max(order.stay), rounds=order.rounds))
    absent = _absences(order, people, words)
    stays = frozenset(number - 1 for number in order.stay)
    asked = Asked(people, order.rounds, order.size or SIZE, order.groups, absent, before, stays)
    for turn in range(len(before), order.rounds):
        if len(asked.there(turn)) < 2:
            raise Leave(Exit.BAD_INPUT, words.say("groups.refused.nobody", round=turn + 1))
    return asked


def _before(order: Order, people: Sequence[Person], words: Words) -> list[list[tuple[int, ...]]]:
    """The rounds that took place, from the file of the last plan."""
    if order.keep is None:
        return []
    found = load_rounds(order.keep, people)
    done = len(found) if order.done is None else order.done
    if done > len(found) or done > order.rounds:
        facts = {"done": done, "there": len(found), "rounds": order.rounds}
        raise Leave(Exit.BAD_INPUT, words.say("groups.refused.kept", **facts))
    numbers = {person.name: number for number, person in enumerate(people)}
    rounds = []
    for names in found[:done]:
        groups: dict[str, list[int]] = {}
        for name, group in names.items():
            groups.setdefault(group, []).append(numbers[name])
        rounds.append([tuple(sorted(groups[one])) for one in sorted(groups, key=lambda one: (len(one), one))])
    return rounds


def _absences(order: Order, people: Sequence[Person], words: Words) -> Mapping[int, frozenset[int]]:
    """Who is not there, by round from 0: NAME:3, NAME:1-2 or NAME:2,5."""
    known = NamesKnown(person.name for person in people)
    numbers = {person.name: number for number, person in enumerate(people)}
    absent: dict[int, set[int]] = {}
    strangers = []
    for one in order.absent:
        told = _ABSENT.fullmatch(one.strip())
        if told is None:
            raise Leave(Exit.BAD_INPUT, words.say("groups.refused.absent", found=one))
        name = known.meant(told["name"])
        if name is None:
            strangers.append(unknown_name(told["name"], people))
            continue
        for part in told["rounds"].split(","):
            first, _, last = part.partition("-")
            low, high = int(first), int(last or first)
            if not 1 <= low <= high <= order.rounds:
                raise Leave(Exit.BAD_INPUT, words.say("groups.refused.absent_round", found=one, rounds=order.rounds))
            for number in range(low, high + 1):
                absent.setdefault(number - 1, set()).add(numbers[name])
    if strangers:
        raise BadInput(strangers)
    return {turn: frozenset(those) for turn, those in absent.items()}


def _files(people: Sequence[Person], made: Rounds, order: Order, words: Words) -> dict[str, bytes]:
    if order.output is None:
        return {}
    columns = words["groups.columns"]
    headings = [columns["name"], *(words.say("groups.columns.round", number=at + 1) for at in range(len(made.groups)))]
    where = [{one: at for at, group in enumerate(groups, start=1) for one in group} for groups in made.groups]
    rows = [(person.name, *(places.get(one, "") for places in where)) for one, person in enumerate(people)]
    pictures = load_words("pictures", words.language, layers("outputs", order.workspace))
    proven = made.rotation.proven
    return {
        TABLE: table([headings, *rows], words),
        LIST: write_groups(
            "rotation-lists", people, made.groups, words.language, proven=proven, workspace=order.workspace
        ),
        PICTURE: who_met_picture(people, made.groups, pictures, words.language).data,
    }


def _show(out: Console, population: Population, made: Rounds, past: int, words: Words) -> None:
    people = population.people
    shown = empty_table()
    most = max(len(groups) for groups in made.groups)
    shown.add_column(words["groups.columns.turn"], no_wrap=True)
    shown.add_column(words["groups.columns.groups"])
    for turn, groups in enumerate(made.groups, start=1):
        lines = [
            f"{number:>{len(str(most))}}  " + ", ".join(people[one].name for one in group)
            for number, group in enumerate(groups, start=1)
        ]  # fmt: skip
        there = {one for group in groups for one in group}
        away = [person.name for one, person in enumerate(people) if one not in there]
        lines += [words.say("groups.rotate.absent", names=", ".join(away))] if away else []
        name = f"{turn} {words['groups.rotate.past']}" if turn <= past else str(turn)
        for at, line in enumerate(lines):
            shown.add_row(name if at == 0 else "", text(typeset(line, words.language)))
    out.print(shown)
    for line in _remarks(population, made, words):
        out.print(text(typeset(line, words.language)))
    case = ("best" if made.rotation.proven else "bound") + ("_mixed" if made.mixed else "")
    facts = {"value": words.whole(made.rotation.repeats), "bound": words.whole(made.rotation.bound)}
    out.print(text(typeset(words.say(f"groups.rotate.proof.{case}", **facts), words.language), "bold green"))


def _remarks(population: Population, made: Rounds, words: Words) -> Iterator[str]:
    """How people meet, which wishes are not heard, who could not be kept apart."""
    people = population.people
    met = times_together(len(people), made.groups)
    again = sum(pairs for times, pairs in met.items() if times > 1)
    told = [
        words.count(f"groups.rotate.met.{name}", pairs, most=max(met))
        for name, pairs in (("never", met[0]), ("once", met[1]), ("again", again)) if pairs
    ]  # fmt: skip
    yield words.say("groups.rotate.met.all", pairs=sum(met.values()), told=", ".join(told))
    asked = wishes(people)
    heard = {two for _, two in together(made.groups, asked)}
    unheard = [two for two in asked if two not in heard]
    if unheard:
        yield words.say("groups.rotate.unheard", pairs=_pairs(people, unheard, words))
    broken = dict.fromkeys(two for _, two in together(made.groups, distant(people)))
    if broken:
        yield words.say("groups.rotate.lines", pairs=_pairs(people, broken, words))
    yield from outsiders(population, words)


def _pairs(people: Sequence[Person], pairs: Iterable[Pair], words: Words) -> str:
    return ", ".join(
        words.say("groups.rotate.pair", one=people[one].name, other=people[other].name) for one, other in pairs
    )


def _as_data(people: Sequence[Person], made: Rounds) -> dict[str, object]:
    rounds = [[[people[one].name for one in group] for group in groups] for groups in made.groups]
    met = times_together(len(people), made.groups)
    return {
        "schema": 1, "rounds": rounds, "repeats": made.rotation.repeats, "bound": made.rotation.bound,
        "proven": made.rotation.proven, "met": {str(times): pairs for times, pairs in sorted(met.items())},
    }  # fmt: skip
