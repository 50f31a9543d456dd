"""The list of groups that last: for each group who is in it, and what it is like."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from seminar_designer.documents.document import Filling, GroupsDocument, GroupsOrder
from seminar_designer.documents.drawing.mix import mix_picture
from seminar_designer.documents.telling.group_mix import ATTRIBUTES, mix
from seminar_designer.loading.names import NamesKnown

MOST_KEPT = 14
"""People of a group whose table is kept on one page."""


@dataclass(frozen=True)
class MemberRow:
    """A person; `kept` on the page of the next one."""

    name: str
    service: str
    level: str
    site: str
    kept: bool


@dataclass(frozen=True)
class GroupView:
    """A group: its title, its mix in sentences, and its members."""

    title: str
    mix: str
    rows: tuple[MemberRow, ...]


def fill(order: GroupsOrder) -> Filling:
    """Values of the template, for the groups of the first round."""
    groups = order.rounds[0]
    sizes = sorted({len(group) for group in groups})
    span = order.words["or"].join(map(str, sizes))
    told = order.words.count("people", len(order.people))
    picture = mix_picture(order.people, groups, order.shared("pictures"), order.language)
    values: dict[str, object] = {
        "columns": {name: _heading(order, name) for name in ("name", *ATTRIBUTES)},
        "subtitle": order.words.count("summary", len(groups), people=told, sizes=span),
        "groups": tuple(_groups(order, groups)),
        "picture": picture,
    }
    return Filling(str(order.words["document"]), values)


GROUPS = GroupsDocument("groups-list", fill)


def _heading(order: GroupsOrder, name: str) -> str:
    """The heading of a column; nothing when nobody has what it tells."""
    return str(order.words["columns"][name]) if any(getattr(person, name) for person in order.people) else ""


def _groups(order: GroupsOrder, groups: Sequence[Sequence[int]]) -> Iterator[GroupView]:
    for number, group in enumerate(groups, start=1):
        people = sorted((order.people[one] for one in group), key=lambda person: NamesKnown.form(person.name))
        rows = tuple(
            MemberRow(
                person.name, person.service or "", person.level or "", person.site or "",
                at < len(people) <= MOST_KEPT,
            )
            for at, person in enumerate(people, start=1)
        )  # fmt: skip
        title = order.words.count("group", len(group), number=number)
        yield GroupView(title, " ".join(mix(order.people, group, order.words)), rows)


