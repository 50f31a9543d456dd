"""Whether the first and the last slot of a day say by their words that they open and close it."""

from collections.abc import Iterator, Sequence

from seminar_designer.agendas.agenda import Item
from seminar_designer.agendas.kinds import Edge, edge_of
from seminar_designer.agendas.laying import LaidDay
from seminar_designer.agendas.noticed import Noticed
from seminar_designer.agendas.programme import Understood
from seminar_designer.rules.rule import Rules

_RULES: dict[Edge, str] = {"opening": "opening-first", "closing": "closing-last"}
_NEAR = 2
"""An opening may be the second slot, a closing the last but one."""


def edges_of(understood: Understood, rules: Rules) -> Iterator[Noticed]:
    """A finding for each day that starts or ends with what its title or type calls work, where the rulebook minds.

    Slots that mean a block of the catalogue are left to the rules themselves.
    """
    kinds = {rule.kind for rule in rules}
    for day in understood.days:
        for edge, kind in _RULES.items():
            if kind in kinds:
                yield from _edge(day, edge, understood)


def unread_edges(understood: Understood) -> tuple[Item, ...]:
    """First and last slots of days of which nothing tells whether they open or close."""
    found = []
    for day in understood.days:
        for edge in _RULES:
            outermost, told = _told(day, edge)
            if outermost and outermost not in understood.blocks and True not in told and told[0] is None:
                found.append(outermost)
    return tuple(dict.fromkeys(found))


def _edge(day: LaidDay, edge: Edge, understood: Understood) -> Iterator[Noticed]:
    outermost, told = _told(day, edge)
    if outermost is None or outermost in understood.blocks or True in told or told[0] is None:
        return
    facts = {"title": outermost.title}
    yield Noticed(f"no-{edge}", "warn", (outermost.place,), day.number, outermost.start, facts)


def _told(day: LaidDay, edge: Edge) -> tuple[Item | None, Sequence[bool | None]]:
    """The working slot at that edge of the day, and what it, its neighbour and what lies beyond them say.

    An evening after the work is no edge: such a day has no closing to look for.
    """
    slots = [one for one in day.written if not one.parallel and not one.timeless]
    outwards = slots if edge == "opening" else slots[::-1]
    near = [one for one in outwards if one.kind == "work"][:_NEAR]
    if not near:
        return None, ()
    beyond = outwards[: outwards.index(near[0])]
    if edge == "closing" and any(one.kind == "rest" for one in beyond):
        return None, ()
    return near[0], [edge_of(one.title, one.type, edge) for one in (*near, *beyond)]
