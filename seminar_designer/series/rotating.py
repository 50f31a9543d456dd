"""The roles that rotate once clients are known: reserve, facilitator's helper, time keeper, observer.

Always: those who are there, one role a person and consultation, one person a role; no
reserve who is client at the meeting; each role as even as can be over
the cycle, when the absences allow it. Preferred, in points: that every role is held, and a reserve who was not client
at the meeting before. A role that stood and changes costs more than all of that.
"""

import itertools
from collections.abc import Mapping

from ortools.sat.python import cp_model

from seminar_designer.model.consultation import ROLES, Consultation, Role
from seminar_designer.series.clients import Clients
from seminar_designer.series.turns import Group, NoRoles, solved

CHANGED, FILLED, SOON = 10_000, 30, 8
"""Points of a role that stays as it stood, of one that is held, and lost for a reserve who was client just before."""
ENOUGH = 6
"""Members present from which somebody can be spared to observe."""
ROTATING: tuple[Role, ...] = ROLES[1:]

Vars = Mapping[tuple[Role, str, int, int], cp_model.IntVar]


def best_roles(group: Group, clients: Clients) -> tuple[tuple[tuple[Consultation, ...], ...], int, int]:
    """The consultations of each meeting with all their roles, the points and the proven bound."""
    for even in (True, False):
        model = cp_model.CpModel()
        has = {
            (role, name, meeting, number): model.new_bool_var(f"{role} {name} {meeting} {number}")
            for meeting, number in group.slots()
            for role, name in itertools.product(
                ROTATING, group.members if group.turns[meeting].past else group.turns[meeting].present
            )
        }
        _one_each(model, group, clients, has)
        if even:
            _even(model, group, has)
        model.maximize(sum(_points(group, clients, has)))
        solver = solved(model)
        if solver is not None:
            told = tuple(_told(group, clients, has, solver))
            return told, round(solver.objective_value), round(solver.best_objective_bound)
    raise NoRoles("unfair")


def _one_each(model: cp_model.CpModel, group: Group, clients: Clients, has: Vars) -> None:
    busy = {(name, meeting) for (meeting, _), name in clients.names.items()}
    for meeting, number in group.slots():
        turn = group.turns[meeting]
        names = sorted({name for _, name, at, which in has if (at, which) == (meeting, number)})
        held = dict(group.stood(meeting, number).held())
        for role in ROTATING:
            model.add_at_most_one(has[role, name, meeting, number] for name in names)
        for name in names:
            model.add_at_most_one(has[role, name, meeting, number] for role in ROTATING)
            for role in ROTATING:
                var = has[role, name, meeting, number]
                if turn.past:
                    model.add(var == (1 if held.get(role) == name else 0))
                elif (
                    name == clients.names[meeting, number]
                    or (role == "observer" and len(names) < ENOUGH)
                    or (role == "reserve" and (name, meeting) in busy)
                ):
                    model.add(var == 0)


def _even(model: cp_model.CpModel, group: Group, has: Vars) -> None:
    """Every role falls to each of those who stay as often as to another, give or take one."""
    for role in ROTATING:
        most, least = (model.new_int_var(0, 2 * len(group.turns), f"{bound} {role}") for bound in ("most", "least"))
        for name in group.staying:
            total = cp_model.LinearExpr.sum([v for (one, who, _, _), v in has.items() if (one, who) == (role, name)])
            model.add(total <= most)
            model.add(total >= least)
        model.add(most - least <= 1)


def _points(group: Group, clients: Clients, has: Vars) -> list[cp_model.LinearExprT]:
    points: list[cp_model.LinearExprT] = []
    before = {(name, meeting + 1) for (meeting, _), name in clients.names.items()}
    for (role, name, meeting, number), var in has.items():
        stays = not group.turns[meeting].past and getattr(group.stood(meeting, number), role) == name
        points.append((FILLED + CHANGED * stays - SOON * (role == "reserve" and (name, meeting) in before)) * var)
    return points


def _told(
    group: Group, clients: Clients, has: Vars, solver: cp_model.CpSolver
) -> list[tuple[Consultation, ...]]:
    roles: dict[tuple[int, int], dict[str, str]] = {slot: {"client": clients.names[slot]} for slot in group.slots()}
    for (role, name, meeting, number), var in has.items():
        if solver.boolean_value(var):
            roles[meeting, number][role] = name
    return [
        tuple(Consultation.model_validate(roles[meeting, number]) for number in range(turn.consultations))
        for meeting, turn in enumerate(group.turns)
    ]
