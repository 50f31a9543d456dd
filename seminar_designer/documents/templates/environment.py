"""Where templates run: Jinja with the few filters and tests they may use, no globals, and an end to what they make."""

from collections.abc import Callable, MutableMapping, Sequence
from typing import Any

from jinja2 import StrictUndefined, Template, Undefined, nodes
from jinja2.exceptions import SecurityError
from jinja2.runtime import Context
from jinja2.sandbox import SandboxedEnvironment

from seminar_designer.documents.templates.allowed import FILTERS, LARGEST, TESTS, refusals

MOST_TURNS = 200_000
"""How often the loops of one document may go round."""

MOST_CHARACTERS = 30_000_000
"""Characters that the loops and values of one document may write: far more than any real one."""

_COUNTED = "counted"
"""The filter put around what a loop goes through; a template cannot name it."""


class TemplateEnvironment(SandboxedEnvironment):
    """One document's: it refuses before it runs, and stops one that would write without end.

    `printed` turns each value into what is written. Raises SecurityError for what a template may not do.
    """

    intercepted_binops = frozenset(SandboxedEnvironment.default_binop_table)

    def __init__(self, printed: Callable[[Any], Any] = lambda value: value) -> None:
        super().__init__(finalize=self._print, undefined=StrictUndefined, autoescape=True)
        self._printed = printed
        self._turns = self._characters = 0
        self.globals.clear()
        self.filters = {name: self.filters[name] for name in FILTERS} | {_COUNTED: self._count}
        self.tests = {name: self.tests[name] for name in TESTS}

    def from_string(
        self,
        source: str | nodes.Template,
        globals: MutableMapping[str, Any] | None = None,
        template_class: type[Template] | None = None,
    ) -> Template:
        """The template, when it asks for nothing that it may not ask."""
        tree = self.parse(source) if isinstance(source, str) else source
        for refusal in refusals(tree):
            raise SecurityError(refusal.found)
        for loop in list(tree.find_all(nodes.For)):
            weight = sum(len(data.data) for data in loop.find_all(nodes.TemplateData))
            loop.iter = nodes.Filter(loop.iter, _COUNTED, [nodes.Const(weight)], [], None, None)
        tree.set_environment(self)
        return super().from_string(tree, globals, template_class)

    def getattr(self, obj: Any, attribute: str) -> Any:
        """The entry of that name of labels and mappings, never a method of theirs; the attribute of other values."""
        if not hasattr(type(obj), "__getitem__") or isinstance(obj, str | Sequence | Undefined):
            return super().getattr(obj, attribute)
        try:
            return obj[attribute]
        except LookupError:
            return self.undefined(obj=obj, name=attribute)

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Numbers are calculated with, texts joined; nothing grows without measure."""
        texts = operator == "+" and isinstance(left, str) and isinstance(right, str)
        if not texts and not all(isinstance(one, int | float) and abs(one) <= LARGEST for one in (left, right)):
            raise SecurityError(operator)
        return super().call_binop(context, operator, left, right)

    def _count(self, through: Any, weight: int) -> Sequence[Any]:
        """What a loop goes through; each turn counts, with the characters that stand in the loop."""
        items = list(through)
        self._turns += len(items)
        self._write(len(items) * weight)
        if self._turns > MOST_TURNS:
            raise SecurityError("for")
        return items

    def _print(self, value: Any) -> Any:
        written = self._printed(value)
        self._write(len(written) if isinstance(written, str) else 1)
        return written

    def _write(self, characters: int) -> None:
        self._characters += characters
        if self._characters > MOST_CHARACTERS:
            raise SecurityError("for")
