"""Briefs as clients write them: the requests of `requests.yaml`, each with hours, a group and a mode of delivery.

Twelve clients, each with a topic of its own, × five lengths: a workshop of two hours, a half-day, a day, a residential
of two days, and three days. Group sizes and modes are as unlike as clients are.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from seminar_designer.loading.yaml_nodes import read_yaml
from seminar_designer.model.brief import Brief
from seminar_designer.model.catalogue import Catalogue

REQUESTS: Final = Path(__file__).with_name("requests.yaml")

LENGTHS: Final[Mapping[str, Sequence[Mapping[str, Any]]]] = {
    "2 h": [{"start": "10:00", "end": "12:00"}],
    "3 h 30": [{"start": "09:00", "end": "12:30"}],
    "1 day": [{"start": "09:00", "end": "17:00"}],
    "2 days": [{"start": "09:30", "end": "18:00"}, {"start": "08:30", "end": "16:00"}],
    "3 days": [{"start": "09:00", "end": end} for end in ("17:30", "17:30", "17:00")],
}
"""The hours of each length; a client's first request is the shortest, its last the longest."""
Situation = tuple[int, str]
"""So many people, and the mode of delivery."""
SITUATIONS: Final[Mapping[str, Sequence[Situation]]] = {
    "2 h": (
        (14, "onsite"), (12, "onsite"), (6, "remote"), (8, "onsite"), (20, "onsite"), (100, "onsite"),
        (16, "onsite"), (16, "outdoor"), (5, "onsite"), (10, "remote"), (20, "onsite"), (12, "remote"),
    ),
    "3 h 30": (
        (10, "onsite"), (14, "onsite"), (16, "onsite"), (20, "onsite"), (12, "onsite"), (18, "onsite"),
        (9, "onsite"), (12, "onsite"), (8, "remote"), (12, "hybrid"), (15, "outdoor"), (12, "hybrid"),
    ),
    "1 day": (
        (12, "onsite"), (10, "onsite"), (8, "onsite"), (16, "onsite"), (14, "onsite"), (20, "onsite"),
        (48, "onsite"), (8, "remote"), (11, "onsite"), (14, "onsite"), (16, "hybrid"), (10, "remote"),
    ),
    "2 days": (
        (12, "onsite"), (16, "onsite"), (10, "onsite"), (8, "onsite"), (60, "onsite"), (16, "onsite"),
        (14, "onsite"), (12, "onsite"), (10, "onsite"), (18, "onsite"), (12, "onsite"), (36, "onsite"),
    ),
    "3 days": (
        (14, "onsite"), (16, "onsite"), (12, "onsite"), (9, "onsite"), (24, "onsite"), (15, "onsite"),
        (22, "onsite"), (10, "onsite"), (16, "onsite"), (12, "onsite"), (18, "onsite"), (14, "hybrid"),
    ),
}  # fmt: skip
"""Who is there, client after client."""
LARGE: Final = 40
PEOPLE_A_FACILITATOR: Final = 18


@dataclass(frozen=True)
class Request:
    """A brief, and the name of its length."""

    length: str
    brief: Brief

    @property
    def client(self) -> str:
        """Who asks."""
        assert self.brief.client is not None
        return self.brief.client.name


def requests(catalogue: Catalogue) -> Iterator[Request]:
    """Always the same sixty in the same order, client by client."""
    for number, client in enumerate(read_yaml(REQUESTS).data):
        for length, asked in zip(LENGTHS, client["requests"], strict=True):
            people, mode = SITUATIONS[length][number]
            yield Request(length, brief_of(client["client"], asked, LENGTHS[length], people, mode, catalogue))


def brief_of(
    client: str, asked: Mapping[str, Any], days: Sequence[Any], people: int, mode: str, catalogue: Catalogue
) -> Brief:
    """The brief of a request; its themes weigh as many as it has objectives of each."""
    usual = "large-group" if people >= LARGE else mode if mode in ("remote", "hybrid") else "house"
    themes = Counter(
        catalogue.root(catalogue.objectives[one].theme if isinstance(one, str) else one["theme"])
        for one in asked["objectives"]
    )
    return Brief.model_validate(
        {
            "title": asked["title"],
            "client": client,
            "participants": {"expected": people, "profile": asked["profile"]},
            "schedule": {"days": list(days)},
            "themes": dict(themes),
            "objectives": asked["objectives"],
            "delivery": mode,
            "venue": {"outdoor": mode == "outdoor" or len(days) > 1, "walls": mode != "outdoor"},
            "facilitators": -(-people // PEOPLE_A_FACILITATOR),
            "include": asked.get("include", []),
            "rulebook": asked.get("rulebook", "house") if usual == "house" else usual,
            "rules": asked.get("rules", {}),
        }
    )
