"""Forty briefs from two hours to five days: requests of `clients.py`, at the hours compared here, and five weeks."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from clients import LENGTHS, Request, brief_of, requests
from measuring import ROOT, Case

from seminar_designer.loading.yaml_nodes import read_yaml
from seminar_designer.model.catalogue import Catalogue
from seminar_designer.model.schedule import Schedule

WEEKS: Final = Path(__file__).parent.parent / "weeks.yaml"
WEEK: Final = [{"start": "09:30", "end": "17:30"}, *[{"start": "09:00", "end": "17:30"}] * 3,
               {"start": "08:30", "end": "16:00"}]  # fmt: skip
HOURS: Final[Mapping[str, tuple[str, Sequence[Mapping[str, Any]]]]] = {
    "2 h": ("2 h", LENGTHS["2 h"]),
    "4 h": ("3 h 30", [{"start": "09:00", "end": "13:00"}]),
    "1 day": ("1 day", LENGTHS["1 day"]),
    "2 days": ("2 days", LENGTHS["2 days"]),
    "3 days": ("3 days", LENGTHS["3 days"]),
}
"""By length here: the length of the request, and its hours. The hours of four hours leave no room for lunch."""
PICKED: Final[Mapping[str, Sequence[int]]] = {
    "2 h": (0, 1, 2, 3, 4, 5, 7, 10),
    "4 h": (0, 1, 4, 5, 6, 8, 9, 10),
    "1 day": (0, 2, 3, 4, 6, 7, 9, 11),
    "2 days": (0, 1, 2, 6, 7, 9),
    "3 days": (0, 1, 5, 6, 9),
}
"""Which clients' requests, by their number: every theme, small and large groups, all modes and rulebooks."""


@dataclass(frozen=True)
class Instance:
    """One of the forty, by its name and its length."""

    name: str
    length: str
    case: Case


def instances(catalogue: Catalogue) -> Iterator[Instance]:
    """Always the same in the same order, the shortest first."""
    asked: dict[str, list[Request]] = {}
    for request in requests(catalogue):
        asked.setdefault(request.length, []).append(request)
    for length, (own, days) in HOURS.items():
        schedule = Schedule.model_validate({"days": list(days)})
        for number in PICKED[length]:
            brief = asked[own][number].brief.model_copy(update={"schedule": schedule})
            yield Instance(f"{length} · {brief.title}", length, Case(brief.title, brief, catalogue, ROOT))
    for week in read_yaml(WEEKS).data:
        brief = brief_of(week["client"], week, WEEK, week["people"], "onsite", catalogue)
        yield Instance(f"5 days · {brief.title}", "5 days", Case(brief.title, brief, catalogue, ROOT))
