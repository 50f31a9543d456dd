"""What `seminar design` is asked for."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Asked:
    """The command line of one design; without a time limit the engine's own holds."""

    brief: Path
    output: Path | None
    lang: str | None
    json: bool
    time_limit: float | None
    seed: int
    force: bool
    workspace: Path | None
    alternatives: int | None = None
    differ: float | None = None
    lose: float | None = None
