"""Why groups cannot be, in sentences, and what would let them."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from seminar_designer.cli.wording import Words
from seminar_designer.documents.typesetting.typography import typeset
from seminar_designer.grouping.impossible import Impossible, Repair
from seminar_designer.grouping.lines import Pair
from seminar_designer.grouping.rounds import Inseparable
from seminar_designer.model.people import Person

MOST_NAMED = 12
"""People of one requirement that are named."""


def told(people: Sequence[Person], found: Impossible, words: Words) -> Iterator[str]:
    """The conflict, then the repairs."""
    sizes = words["groups.or"].join(str(size) for size in sorted(set(found.sizes)))
    yield words.count("groups.impossible.heading", len(found.sizes), sizes=sizes, people=len(people))
    case = "together" if found.clash.smallest else "loose"
    yield words[f"groups.impossible.{case}"]
    for line in (*_clash(people, found, words), words.count("groups.impossible.sizes", len(found.sizes), sizes=sizes)):
        yield f"  • {typeset(line, words.language)}"
    if found.repairs:
        yield words["groups.impossible.repairs"]
    else:
        yield words["groups.impossible.no_repair"]
    for repair in found.repairs:
        yield f"  → {typeset(_repair(people, repair, words), words.language)}"


def _clash(people: Sequence[Person], found: Impossible, words: Words) -> Iterator[str]:
    mutual = found.clash.mutual
    if found.chain:
        names = " → ".join(people[one].name for one in found.chain)
        yield words.count("groups.impossible.chain", len(found.chain), names=names)
        return
    if len(mutual) > 2:
        names = _names(people, mutual, words)
        yield words.count("groups.impossible.mutual", len(mutual), names=names)
    if mutual:
        yield from _mutual_why(people, found, words)
        return
    below: dict[int, list[int]] = defaultdict(list)
    for pair, line in found.lines.items():
        below[line[-1]].append(pair[0] if pair[1] == line[-1] else pair[1])
    for person, those in below.items():
        facts = {"name": people[person].name, "names": _names(people, those, words)}
        yield words.count("groups.impossible.line", len(those), **facts)
    yield from _separate(people, [pair for pair in found.clash.apart if pair not in found.lines], words)
    if found.clash.language:
        yield words["groups.impossible.language"]


def _mutual_why(people: Sequence[Person], found: Impossible, words: Words) -> Iterator[str]:
    """Which of them are in one line, which are to be apart."""
    for pair in found.clash.apart:
        facts = {"one": people[pair[0]].name, "other": people[pair[1]].name}
        yield words.say(f"groups.impossible.{'in_line' if pair in found.lines else 'wish'}", **facts)


def _separate(people: Sequence[Person], pairs: Sequence[Pair], words: Words) -> Iterator[str]:
    for one, other in pairs:
        yield words.say("groups.impossible.wish", one=people[one].name, other=people[other].name)


def _repair(people: Sequence[Person], repair: Repair, words: Words) -> str:
    names = [people[person].name for person in repair.people]
    if repair.kind == "size":
        return words.count("groups.impossible.repair.size", repair.groups, size=repair.size)
    facts = {"one": names[0], "other": names[-1], "names": ", ".join(names)} if names else {}
    return words.say(f"groups.impossible.repair.{repair.kind}", **facts)


def inseparable_told(people: Sequence[Person], found: Inseparable, words: Words) -> Iterator[str]:
    """Why a round of a rotation cannot keep people apart."""
    yield words.count("groups.inseparable", found.groups, round=found.turn + 1)
    for line in _separate(people, found.apart, words):
        yield f"  • {typeset(line, words.language)}"
    yield words["groups.inseparable_hint"]


def _names(people: Sequence[Person], those: Sequence[int], words: Words) -> str:
    names = [people[person].name for person in those[:MOST_NAMED]]
    more = len(those) - MOST_NAMED
    return ", ".join(names) + (words.count("groups.more", more) if more > 0 else "")
