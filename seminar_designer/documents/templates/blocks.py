"""The blocks of a template: which tags open, close and divide them, and what each says."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from jinja2 import Environment, nodes

from seminar_designer.documents.templates.expressions import Expressions
from seminar_designer.documents.templates.fault import Fault
from seminar_designer.documents.templates.tags import Tag
from seminar_designer.loading.problems import nearest_of

DIVIDING: Final = {"elif": ("if",), "else": ("if", "for")}
CLOSING: Final = {"endif": "if", "endfor": "for"}
CELLS: Final = ("cellbg", "colspan")
"""Words of docxtpl about a cell, followed by a value; `vm` and `hm` merge cells and say nothing more."""

STATEMENTS: Final = ("for", "endfor", "if", "elif", "else", "endif", *CELLS, "vm", "hm")
_REFUSED: Final = frozenset((
    "set", "endset", "macro", "endmacro", "call", "endcall", "filter", "endfilter", "block", "endblock", "extends",
    "include", "import", "from", "with", "endwith", "raw", "endraw", "do", "autoescape", "endautoescape", "trans",
    "endtrans", "continue", "break", "debug",
))  # fmt: skip
_SHAPES: Final = {
    "print": "{{{{ {} }}}}", "for": "{{% for {} %}}{{% endfor %}}", "if": "{{% if {} %}}{{% endif %}}",
}  # fmt: skip

LONGEST_TAG: Final = 300
"""Characters inside a tag: more would not be read by a person, and could nest without end."""

_READER: Final = Environment()  # noqa: S701 - it only parses


@dataclass(frozen=True)
class _Open:
    """A block that is open: its word, its tag."""

    word: str
    tag: Tag
    lenient: bool


class Blocks:
    """Reads the tags of one part in their order against the fields there are."""

    def __init__(self, expressions: Expressions) -> None:
        self.expressions = expressions
        self.open: list[_Open] = []

    def read(self, tag: Tag) -> Iterator[Fault]:
        """What is wrong with the next tag."""
        if tag.kind == "note":
            return
        if len(tag.said) > LONGEST_TAG:
            yield Fault("template_long", tag.place, tag.written, None, (("limit", str(LONGEST_TAG)),))
            return
        if tag.kind == "print":
            yield from self._expression(tag, tag.said, printing=True)
            return
        found = re.match(r"\s*(\w*)(.*)", tag.said, re.DOTALL)
        assert found is not None
        word, rest = found[1], found[2]
        if word == "for":
            yield from self._for(tag, rest)
        elif word == "if":
            yield from self._expression(tag, rest)
            self.open.append(_Open("if", tag, self.expressions.lenient))
        elif word in DIVIDING:
            yield from self._divide(tag, word, rest)
        elif word in CLOSING:
            yield from self._close(tag, word)
        elif word in CELLS:
            yield from self._expression(tag, rest, printing=True)
        elif word in _REFUSED:
            yield Fault("template_statement", tag.place, tag.written)
        elif word in ("p", "tr", "tc", "r"):
            yield Fault("template_level_form", tag.place, tag.written)
        elif word not in STATEMENTS:
            yield Fault("template_no_statement", tag.place, tag.written, nearest_of(word, STATEMENTS))

    def end(self) -> Iterator[Fault]:
        """What is still open when the part ends."""
        for one in self.open:
            yield Fault("template_unclosed", one.tag.place, one.tag.written, None, (("end", _end(one)),))

    def _for(self, tag: Tag, rest: str) -> Iterator[Fault]:
        expressions = self.expressions
        self.open.append(_Open("for", tag, expressions.lenient))
        tree, fault = self._parsed(tag, "for", rest)
        loop = tree.find(nodes.For) if tree is not None else None
        if loop is None:
            expressions.scopes.append({})
            expressions.lenient = True
            yield fault or Fault("template_syntax", tag.place, tag.written)
            return
        if loop.recursive:
            yield Fault("template_statement", tag.place, tag.written)
        names, faults = expressions.repeated(loop, tag.place)
        expressions.scopes.append(names)
        yield from faults

    def _divide(self, tag: Tag, word: str, rest: str) -> Iterator[Fault]:
        if word == "elif":
            yield from self._expression(tag, rest)
        elif rest.strip():
            yield Fault("template_syntax", tag.place, tag.written)
        if not self.open or self.open[-1].word not in DIVIDING[word]:
            yield Fault("template_divides_nothing", tag.place, tag.written)
        else:
            yield from _apart(self.open[-1], tag)

    def _close(self, tag: Tag, word: str) -> Iterator[Fault]:
        opening = next((one for one in reversed(self.open) if one.word == CLOSING[word]), None)
        if opening is None:
            yield Fault("template_closes_nothing", tag.place, tag.written)
            return
        while self.open[-1] is not opening:
            left = self._pop()
            yield Fault("template_unclosed", left.tag.place, left.tag.written, None, (("end", _end(left)),))
        self._pop()
        yield from _apart(opening, tag)

    def _pop(self) -> _Open:
        closed = self.open.pop()
        if closed.word == "for":
            self.expressions.scopes.pop()
        self.expressions.lenient = closed.lenient
        return closed

    def _expression(self, tag: Tag, said: str, *, printing: bool = False) -> Iterator[Fault]:
        tree, fault = self._parsed(tag, "print" if printing else "if", said)
        if tree is None:
            yield fault or Fault("template_syntax", tag.place, tag.written)
        elif printing:
            for one in tree.find_all(nodes.Output):
                for node in one.nodes:
                    yield from self.expressions.printed(node, tag.place)
        else:
            for branch in tree.find_all(nodes.If):
                yield from self.expressions.tested(branch.test, tag.place)

    def _parsed(self, tag: Tag, shape: str, said: str) -> tuple[nodes.Template | None, Fault | None]:
        """The tag read on its own, or why it cannot be read."""
        try:
            return _READER.parse(_SHAPES[shape].format(said)), None
        except Exception:  # noqa: BLE001 - whatever a stranger wrote: Jinja gives up on some with errors of Python
            return None, Fault(_reason(said), tag.place, tag.written)


def _reason(said: str) -> str:
    if "«" in said or "»" in said:
        return "template_guillemets"
    return "template_equals" if re.search(r"(?<![=!<>])=(?!=)", said) else "template_syntax"


def _end(one: _Open) -> str:
    return f"{{%{one.tag.level} end{one.word} %}}"


def _apart(opening: _Open, tag: Tag) -> Iterator[Fault]:
    """What is wrong when a block begins and ends, or divides, in another place or with another mark."""
    one, other = opening.tag, tag
    facts: tuple[tuple[str, Any], ...] = (("open", one.written),)
    if one.level != other.level:
        yield Fault("template_other_level", other.place, other.written, None, facts)
    elif one.within is not other.within:
        case = "template_elsewhere" if one.level in ("p", "tr", "tc") else "template_across"
        yield Fault(case, other.place, other.written, None, facts)
