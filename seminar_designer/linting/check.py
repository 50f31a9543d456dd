"""What a check is: one kind of thing that can be wrong with a sheet or with the catalogue as a whole."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, ClassVar, Literal

from seminar_designer.linting.shelf import Shelf
from seminar_designer.linting.texts import Passage
from seminar_designer.loading.problems import Keys, Problem

Severity = Literal["error", "warning"]


@dataclass(frozen=True)
class Finding:
    """What a check says of one spot: in the sheet of `block`, or in the entry `keys` of the list named `list`.

    `case` names the sentence to say and `facts` fill it; it is as grave as its check unless `severity` says otherwise.
    A `problem` of loading knows its own place and words.
    """

    case: str
    block: str = ""
    keys: Keys = ()
    facts: Mapping[str, Any] = field(default_factory=dict)
    list: str = ""
    problem: Problem | None = None
    severity: Severity | None = None

    @classmethod
    def in_text(cls, case: str, passage: Passage, **facts: Any) -> "Finding":
        """What is found in a text."""
        return cls(case, passage.block, passage.keys, facts, passage.list)


class Check:
    """A check: `id` names its sentences; an error keeps a sheet from being used, a warning asks for a second look.

    One that is `asked` is about language: it runs on request only.
    """

    id: ClassVar[str]
    severity: ClassVar[Severity]
    asked: ClassVar[bool] = False

    def look(self, shelf: Shelf) -> Iterable[Finding]:
        """All that it finds on the shelf. Raises Skipped when what it needs is not there."""
        raise AssertionError(f"{self.id} looks at nothing")


class Skipped(Exception):
    """A check that cannot run here: the `program` it needs is not installed."""

    def __init__(self, program: str) -> None:
        self.program = program
        super().__init__(program)
