"""Expressions of tags read against the fields there are: which do not exist, and what cannot be printed or repeated."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from jinja2 import nodes

from seminar_designer.documents.templates.allowed import (
    FILTERS,
    NAMELESS,
    TESTS,
    number_or_text,
    private,
    refusals,
    spelled,
)
from seminar_designer.documents.templates.fault import Fault, Place
from seminar_designer.documents.templates.fields import OPEN, PRINTABLE, Field, group
from seminar_designer.loading.problems import nearest_of

_NUMBER, _FLAG = Field(frozenset({"number"})), Field(frozenset({"flag"}))
_TEXT = Field(frozenset({"text"}))
_COUNTING = ("index", "index0", "revindex", "revindex0", "length", "depth", "depth0")
_NAMED_FEW = 12
"""Fields of a group that are told when one must be chosen."""


@dataclass(frozen=True)
class Typed:
    """What an expression gives: the field, and its path from the root where it has one."""

    field: Field
    path: tuple[str, ...] | None = None


Scope = Mapping[str, Typed]
"""Names that a loop gives."""

_RESULTS: Mapping[str, Field] = {
    "abs": _NUMBER, "count": _NUMBER, "int": _NUMBER, "length": _NUMBER, "round": _NUMBER, "capitalize": _TEXT,
    "join": _TEXT, "lower": _TEXT, "title": _TEXT, "trim": _TEXT, "truncate": _TEXT, "upper": _TEXT,
}  # fmt: skip


class Expressions:
    """Reads expressions one after the other; remembers which fields they used."""

    def __init__(self, fields: Field) -> None:
        self.fields = fields
        self.scopes: list[Scope] = []
        self.lenient = False
        """Inside a loop that cannot be read, whose names are not known."""
        self.used: set[tuple[str, ...]] = set()
        self._faults: list[Fault] = []
        self._place = Place()

    def printed(self, node: nodes.Node, place: Place) -> Iterator[Fault]:
        """What is wrong with printing this."""
        typed = self._read(node, place)
        kinds = typed.field.kinds
        if kinds and not kinds & PRINTABLE:
            self._unprintable(typed.field, spelled(node))
        yield from self._told()

    def tested(self, node: nodes.Node, place: Place) -> Iterator[Fault]:
        """What is wrong with choosing by this."""
        self._read(node, place)
        yield from self._told()

    def repeated(self, node: nodes.For, place: Place) -> tuple[Scope, list[Fault]]:
        """The names that a loop gives, and what is wrong with it."""
        through = self._read(node.iter, place)
        item = through.field.item or OPEN
        if through.field.kinds and "list" not in through.field.kinds:
            self._fault("template_not_a_list", spelled(node.iter))
        names: dict[str, Typed] = {"loop": Typed(_loop(item))}
        if isinstance(node.target, nodes.Name):
            names[node.target.name] = Typed(item, through.path)
        elif isinstance(node.target, nodes.Tuple):
            if item.kinds and "list" not in item.kinds:
                self._fault("template_not_pairs", spelled(node.iter))
            parts = Typed(item.item or OPEN, through.path)
            names |= {target.name: parts for target in node.target.items if isinstance(target, nodes.Name)}
        if node.test is not None:
            self.scopes.append(names)
            self._value(node.test)
            self.scopes.pop()
        return names, list(self._told())

    def _read(self, node: nodes.Node, place: Place) -> Typed:
        self._place = place
        for refusal in refusals(node):
            names = {"template_filter": FILTERS, "template_test": TESTS}.get(refusal.case, {})
            facts = {"names": ", ".join(sorted(names))} if names else {}
            self._fault(refusal.case, refusal.found, nearest_of(refusal.found, names), **facts)
        return self._value(node)

    def _told(self) -> Iterator[Fault]:
        told, self._faults = self._faults, []
        yield from dict.fromkeys(told)

    def _fault(self, case: str, found: str, nearest: str | None = None, **facts: str) -> None:
        named = None if found == NAMELESS else found
        self._faults.append(Fault(case, self._place, named, nearest, tuple(facts.items())))

    def _value(self, node: Any) -> Typed:
        match node:
            case nodes.Name():
                typed = self._name(node)
            case nodes.Getattr():
                typed = self._part(node, node.node, node.attr)
            case nodes.Getitem():
                typed = self._item(node)
            case nodes.Filter():
                typed = self._filtered(node)
            case nodes.CondExpr():
                self._value(node.test)
                one, other = self._value(node.expr1), self._value(node.expr2) if node.expr2 else Typed(OPEN)
                typed = Typed(one.field if one.field.kinds else other.field)
            case nodes.Call():
                typed = Typed(OPEN)
            case nodes.Const():
                typed = Typed(_TEXT if isinstance(node.value, str) else _NUMBER)
            case _:
                for child in node.iter_child_nodes():
                    self._value(child)
                typed = Typed(_TEXT if isinstance(node, nodes.Concat) else OPEN)
        if typed.path is not None:
            self.used.add(typed.path)
        return typed

    def _name(self, node: nodes.Name) -> Typed:
        for scope in reversed(self.scopes):
            if node.name in scope:
                return scope[node.name]
        if node.name in self.fields.parts:
            return Typed(self.fields.parts[node.name], (node.name,))
        if not self.lenient and not private(node.name):
            self._fault("template_unknown", node.name, self._nearest(node.name))
        return Typed(OPEN)

    def _nearest(self, name: str) -> str | None:
        """The name meant: that of a field of what is being repeated, else the most like it, else one further inside."""
        loops = [(variable, typed) for scope in reversed(self.scopes) for variable, typed in scope.items()]
        for variable, typed in loops:
            if name in typed.field.parts:
                return f"{variable}.{name}"
        near = nearest_of(name, [*(variable for variable, _ in loops), *self.fields.parts])
        return near or next((path for path in paths(self.fields) if path.rpartition(".")[2] == name), None)

    def _part(self, node: nodes.Expr, of: nodes.Expr, name: str) -> Typed:
        """The part `name` of what `of` gives."""
        whole = self._value(of)
        if not whole.field.kinds or private(name):
            return Typed(OPEN)
        if name in whole.field.parts:
            return Typed(whole.field.parts[name], None if whole.path is None else (*whole.path, name))
        if "group" in whole.field.kinds:
            near = nearest_of(name, whole.field.parts)
            self._fault("template_unknown", spelled(node), near and f"{spelled(of)}.{near}")
        elif "list" in whole.field.kinds:
            self._fault("template_parts_of_list", spelled(node), of=spelled(of))
        else:
            self._fault("template_no_parts", spelled(node), of=spelled(of))
        return Typed(OPEN)

    def _item(self, node: nodes.Getitem) -> Typed:
        key = number_or_text(node.arg)
        if isinstance(key, str):
            return self._part(node, node.node, key)
        whole = self._value(node.node)
        if isinstance(node.arg, nodes.Slice):
            return whole
        if key is not None and whole.field.kinds and "list" not in whole.field.kinds and str(key) in whole.field.parts:
            return Typed(whole.field.parts[str(key)])
        if whole.field.kinds and "list" not in whole.field.kinds:
            self._fault("template_not_a_list", spelled(node.node))
        return Typed(whole.field.item or OPEN, whole.path)

    def _filtered(self, node: nodes.Filter) -> Typed:
        for argument in node.args:
            self._value(argument)
        if node.node is None:
            return Typed(OPEN)
        of = self._value(node.node)
        item = of.field.item
        if of.field.kinds == {"picture"}:
            self._fault("template_picture", spelled(node))
        if node.name == "join" and item is not None and item.kinds and not item.kinds & PRINTABLE:
            self._unprintable(item, spelled(node.node))
        if node.name in ("first", "last") and item is not None:
            return Typed(item, of.path)
        return Typed(_RESULTS[node.name]) if node.name in _RESULTS else of

    def _unprintable(self, field: Field, said: str) -> None:
        if "list" in field.kinds:
            self._fault("template_prints_list", said)
        else:
            names = [*field.parts][:_NAMED_FEW]
            self._fault("template_prints_group", said, names=", ".join(f"{said}.{name}" for name in names))


def _loop(item: Field) -> Field:
    """What `loop` tells inside a loop."""
    told = dict.fromkeys(_COUNTING, _NUMBER) | {"first": _FLAG, "last": _FLAG, "previtem": item, "nextitem": item}
    return group(told)


def paths(of: Field, before: str = "") -> Iterator[str]:
    """The paths of all fields, such as `days`, `days.rows` and `days.rows.title`."""
    for name, part in of.parts.items():
        yield f"{before}{name}"
        yield from paths(inner(part), f"{before}{name}.")


def inner(of: Field) -> Field:
    """The field itself, or for a list what it is a list of."""
    while of.item is not None and not of.parts:
        of = of.item
    return of
