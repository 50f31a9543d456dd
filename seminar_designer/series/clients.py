"""Who is client at each meeting.

Always (co-development, COD-09 and COD-10): one client a consultation, who is there; nobody twice at one meeting nor at
two in a row; turns differ by one at most, and nobody has a second before all have had one. Preferred, in points:
wishes, and three meetings between two turns. A turn that stood and changes costs more than all of that.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from ortools.sat.python import cp_model

from seminar_designer.series.turns import Group, NoRoles, Wishes, solved

CHANGED, WISH, NEAR = 10_000, 60, 30
"""Points of a turn that stays as it stood, of a wish, and lost for a turn only two meetings after another."""


@dataclass(frozen=True)
class Clients:
    """The client of each consultation, the points, and the bound that is proven."""

    names: Mapping[tuple[int, int], str]
    value: int
    bound: int


def best_clients(group: Group) -> Clients:
    """The best turns. Raises NoRoles when there are no fair ones."""
    for meeting, turn in enumerate(group.turns):
        if turn.consultations > len(turn.present) and not turn.past:
            raise NoRoles("nobody", meeting=meeting + 1)
    model = cp_model.CpModel()
    is_client = {
        (name, meeting): model.new_bool_var(f"{name} {meeting}")
        for meeting, turn in enumerate(group.turns)
        for name in (group.members if turn.past else turn.present)
    }
    _who(model, group, is_client)
    _fair(model, group, is_client)
    model.maximize(sum(_points(model, group, is_client)))
    solver = solved(model)
    if solver is None:
        raise NoRoles("unfair")
    names: dict[tuple[int, int], str] = {}
    for meeting in range(len(group.turns)):
        clients = [name for (name, at), var in is_client.items() if at == meeting and solver.boolean_value(var)]
        names |= _numbered(group, meeting, clients)
    return Clients(names, round(solver.objective_value), round(solver.best_objective_bound))


Vars = Mapping[tuple[str, int], cp_model.IntVar]


def _who(model: cp_model.CpModel, group: Group, is_client: Vars) -> None:
    """As many clients as consultations, those of the past as they were, nobody at two meetings in a row."""
    for meeting, turn in enumerate(group.turns):
        here = {name: var for (name, at), var in is_client.items() if at == meeting}
        model.add(sum(here.values()) == turn.consultations)
        if turn.past:
            stood = {group.stood(meeting, number).client for number in range(turn.consultations)}
            for name, var in here.items():
                model.add(var == (1 if name in stood else 0))
        for name, var in here.items():
            before = is_client.get((name, meeting - 1))
            if before is not None and not turn.past:
                model.add_at_most_one([before, var])


def _fair(model: cp_model.CpModel, group: Group, is_client: Vars) -> None:
    """Turns of those who stay differ by one at most, and firsts come before seconds; what is past cannot be mended."""
    many = len(group.turns)
    past = sum(turn.past for turn in group.turns)
    most, least = model.new_int_var(0, many, "most"), model.new_int_var(0, many, "least")
    for name in group.staying:
        total = _turns(is_client, name, many)
        model.add(total <= most)
        model.add(total >= least)
    model.add(most - least <= 1)
    for meeting in range(past, many):
        second = model.new_bool_var(f"second by {meeting}")
        for name in group.staying:
            so_far = _turns(is_client, name, meeting + 1)
            model.add(so_far <= 1 + many * second)
            model.add(so_far >= second)


def _turns(is_client: Vars, name: str, until: int) -> cp_model.LinearExprT:
    return cp_model.LinearExpr.sum([is_client[name, at] for at in range(until) if (name, at) in is_client])


def _points(model: cp_model.CpModel, group: Group, is_client: Vars) -> list[cp_model.LinearExprT]:
    points: list[cp_model.LinearExprT] = []
    for (name, meeting), var in is_client.items():
        wishes = group.wishes.get(name, Wishes())
        points.append(WISH * ((meeting + 1 in wishes.client_at) - (meeting + 1 in wishes.not_client_at)) * var)
        turn = group.turns[meeting]
        if not turn.past and any(one.client == name for one in turn.stood):
            points.append(CHANGED * var)
        near = is_client.get((name, meeting - 2))
        if near is not None:
            both = model.new_bool_var("")
            model.add(both >= near + var - 1)
            points.append(-NEAR * both)
    return points


def _numbered(group: Group, meeting: int, clients: list[str]) -> dict[tuple[int, int], str]:
    """Which consultation each client has: the one that stood where it can be."""
    rest, found = list(clients), {}
    numbers = range(group.turns[meeting].consultations)
    for number in numbers:
        stood = group.stood(meeting, number).client
        if stood in rest:
            found[meeting, number] = stood
            rest.remove(stood)
    for number in numbers:
        if (meeting, number) not in found:
            found[meeting, number] = rest.pop(0)
    return found
