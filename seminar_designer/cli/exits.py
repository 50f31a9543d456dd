"""How a command ends: the exit codes, and leaving early with something to say."""

from collections.abc import Sequence
from enum import IntEnum


class Exit(IntEnum):
    """What the exit code tells the program that called."""

    DONE = 0
    VIOLATED = 1
    BAD_INPUT = 2
    INFEASIBLE = 3
    INTERNAL = 4
    INTERRUPTED = 130


class Leave(Exception):
    """The command ends here, with these lines said on stderr."""

    def __init__(self, code: Exit, *lines: str) -> None:
        self.code = code
        self.lines: Sequence[str] = lines
        super().__init__(*lines)
