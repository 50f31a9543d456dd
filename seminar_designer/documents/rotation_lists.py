"""The lists of a rotation: in each round who works with whom, to post or to read out; and who has met whom."""

from collections.abc import Iterator
from dataclasses import dataclass

from seminar_designer.documents.document import Filling, GroupsDocument, GroupsOrder
from seminar_designer.documents.drawing.who_met import MOST_PRINTED, who_met_picture
from seminar_designer.documents.telling.group_tables import GroupRow, across, group_rows
from seminar_designer.grouping.rotation import times_together


@dataclass(frozen=True)
class RoundTable:
    """A round, who is not there, and its groups, so many `across`."""

    title: str
    groups: str
    across: int
    rows: tuple[GroupRow, ...]


def fill(order: GroupsOrder) -> Filling:
    """Values of the template."""
    few = len(order.people) <= MOST_PRINTED
    picture = who_met_picture(order.people, order.rounds, order.shared("pictures"), order.language) if few else None
    people, rounds = order.words.count("people", len(order.people)), order.words.count("turns", len(order.rounds))
    values = {
        "subtitle": order.words.say("summary", people=people, rounds=rounds),
        "lead": (str(order.words["lead"]), _meetings(order)),
        "rounds": tuple(_rounds(order)),
        "members": order.words["columns"]["members"],
        "picture": picture,
    }
    return Filling(str(order.words["document"]), values)


GROUPS = GroupsDocument("rotation-lists", fill)


def _rounds(order: GroupsOrder) -> Iterator[RoundTable]:
    words = order.words
    for number, groups in enumerate(order.rounds, start=1):
        there = {person for group in groups for person in group}
        absent = [person.name for at, person in enumerate(order.people) if at not in there]
        names = [[order.people[person].name for person in group] for group in groups]
        told = words.count("groups", len(groups))
        if absent:
            told += words.say("absent", names=", ".join(absent))
        yield RoundTable(words.say("round", number=number), told, across(len(names)), group_rows(names, order.language))


def _meetings(order: GroupsOrder) -> str:
    """How many pairs of people work together never, once, or more often."""
    met = times_together(len(order.people), order.rounds)
    again = sum(pairs for times, pairs in met.items() if times > 1)
    words = order.words["meetings"]
    told = [
        words.count(name, pairs, most=max(met))
        for name, pairs in (("never", met[0]), ("once", met[1]), ("again", again)) if pairs
    ]  # fmt: skip
    sentence = words.say("all", pairs=sum(met.values()), told=", ".join(told))
    return f"{sentence} {words['proven']}" if order.proven else str(sentence)
