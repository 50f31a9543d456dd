"""One thing noticed about the hours of an agenda."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from seminar_designer.agendas.typed import Place
from seminar_designer.model.rulebook import Severity


@dataclass(frozen=True)
class Noticed:
    """`case` names its sentence, which `facts` fill; it stands at `places`, on a day from 1 and at minutes of it."""

    case: str
    severity: Severity
    places: tuple[Place, ...] = ()
    day: int | None = None
    at: int | None = None
    facts: dict[str, Any] = field(default_factory=dict)


def in_order(found: Iterable[Noticed]) -> tuple[Noticed, ...]:
    """By their first place in the file."""
    return tuple(sorted(found, key=lambda one: (one.places[:1], one.case)))
