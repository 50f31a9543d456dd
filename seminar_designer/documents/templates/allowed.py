"""What a template may ask of Jinja: to print fields, to repeat, to choose; nothing that calls, imports or assigns."""

from collections.abc import Iterator
from dataclasses import dataclass

from jinja2 import nodes

FILTERS = {
    "abs": 0, "capitalize": 0, "count": 0, "d": 1, "default": 1, "first": 0, "int": 0, "join": 1, "last": 0,
    "length": 0, "lower": 0, "reverse": 0, "round": 1, "title": 0, "trim": 0, "truncate": 1, "upper": 0,
}  # fmt: skip
"""Filters, and how many arguments each may have."""

TESTS = {"defined": 0, "divisibleby": 1, "even": 0, "in": 1, "none": 0, "odd": 0, "undefined": 0}
"""Tests after `is` (and `in`), and how many arguments each may have."""

LARGEST = 10**9
"""The largest number a template may write or reach."""

LONGEST = 2_000
"""Characters of a text that a tag may hold."""

NAMELESS = "…"
"""What is told of an expression that is no name."""

_RESERVED = frozenset({"self", "super", "caller", "varargs", "kwargs"})
_PLAIN = (
    nodes.Template, nodes.Output, nodes.TemplateData, nodes.If, nodes.Compare, nodes.Operand, nodes.And, nodes.Or,
    nodes.Not, nodes.CondExpr, nodes.Concat, nodes.Add, nodes.Sub, nodes.Mul, nodes.Div, nodes.FloorDiv, nodes.Mod,
    nodes.Neg, nodes.Pos, nodes.Tuple, nodes.List, nodes.Slice,
)  # fmt: skip


@dataclass(frozen=True)
class Refusal:
    """Something that a template may not ask: a case of messages.yaml, and what was found."""

    case: str
    found: str


def refusals(tree: nodes.Node) -> Iterator[Refusal]:
    """All that `tree` may not ask, wherever it stands in it; what is inside something refused is not told again."""
    refused = list(_refused(tree))
    yield from refused
    if not refused:
        for child in tree.iter_child_nodes():
            yield from refusals(child)


def _refused(node: nodes.Node) -> Iterator[Refusal]:
    match node:
        case nodes.Call():
            yield Refusal("template_call", f"{spelled(node.node)}(…)")
        case nodes.Name() if private(node.name):
            yield Refusal("template_private", node.name)
        case nodes.Getattr() if node.attr.startswith("_"):
            yield Refusal("template_private", spelled(node))
        case nodes.Getitem():
            yield from _item(node)
        case nodes.Filter() | nodes.Test():
            yield from _applied(node)
        case nodes.Const() if _too_large(node.value):
            yield Refusal("template_expression", f"{str(node.value)[:20]}…")
        case nodes.For() if node.recursive:
            yield Refusal("template_statement", "recursive")
        case nodes.Name() | nodes.Getattr() | nodes.Const() | nodes.For():
            pass
        case nodes.Expr() if not isinstance(node, _PLAIN):
            yield Refusal("template_expression", spelled(node))
        case nodes.Stmt() | nodes.Helper() if not isinstance(node, _PLAIN):
            yield Refusal("template_statement", type(node).__name__.lower())


def private(name: str) -> bool:
    """Whether a name belongs to Python or to Jinja."""
    return name.startswith("_") or name in _RESERVED


def _item(node: nodes.Getitem) -> Iterator[Refusal]:
    """`[0]`, `['name']` and `[:3]`, with nothing to work out."""
    within = node.arg
    parts = (within.start, within.stop, within.step) if isinstance(within, nodes.Slice) else (within,)
    values = [number_or_text(part) for part in parts if part is not None]
    if any(isinstance(value, str) and value.startswith("_") for value in values):
        yield Refusal("template_private", spelled(node))
    elif any(value is None for value in values):
        yield Refusal("template_expression", spelled(node))


def _applied(node: nodes.Filter | nodes.Test) -> Iterator[Refusal]:
    known = FILTERS if isinstance(node, nodes.Filter) else TESTS
    case = "template_filter" if isinstance(node, nodes.Filter) else "template_test"
    bare = not node.kwargs and node.dyn_args is None and node.dyn_kwargs is None
    if node.name not in known:
        yield Refusal(case, node.name)
    elif not bare or len(node.args) > known[node.name] or node.node is None:
        yield Refusal("template_expression", node.name)


def number_or_text(node: nodes.Node) -> int | str | None:
    """The whole number or the text written there; None when it is anything else."""
    if isinstance(node, nodes.Neg):
        inner = number_or_text(node.node)
        return -inner if isinstance(inner, int) else None
    value = node.value if isinstance(node, nodes.Const) else None
    return value if isinstance(value, int | str) and not isinstance(value, bool) else None


def _too_large(value: object) -> bool:
    if isinstance(value, str):
        return len(value) > LONGEST
    return isinstance(value, int | float) and not -LARGEST <= value <= LARGEST


def spelled(node: nodes.Node) -> str:
    """A name as it is written, `day.rows[0].title`; an ellipsis stands for what is no name."""
    match node:
        case nodes.Name():
            return node.name
        case nodes.Getattr():
            return f"{spelled(node.node)}.{node.attr}"
        case nodes.Getitem():
            value = number_or_text(node.arg)
            return f"{spelled(node.node)}[{'…' if value is None else repr(value)}]"
        case nodes.Filter() if node.node is not None:
            return f"{spelled(node.node)}|{node.name}"
        case nodes.Call():
            return f"{spelled(node.node)}(…)"
        case nodes.Const():
            return repr(node.value)[:40]
    return NAMELESS
