"""The mandatory mentions of a French training provider: which are there, and where to give those that are not.

The list is data, in `outputs/mentions.yaml`, with the source of each and the day of the list.
"""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from seminar_designer.documents.typesetting.brand import Brand
from seminar_designer.documents.typesetting.words import read_mapping
from seminar_designer.loading.problems import BadInput
from seminar_designer.loading.validating import validate
from seminar_designer.model.base import Identifier, Model
from seminar_designer.model.brief import Brief
from seminar_designer.model.texts import Text


class Mention(Model):
    """What `documents` must state; it is `given` under one of these keys, or by the programme itself."""

    id: Identifier
    name: Text
    documents: tuple[Identifier, ...]
    given: tuple[str, ...] = ()
    source: str


class Mentions(Model):
    """All of them, and the day of the list."""

    dated: datetime.date
    mentions: tuple[Mention, ...]


@dataclass(frozen=True)
class Held:
    """A mention, and whether this programme and brand give it."""

    mention: Mention
    present: bool


def load_mentions(folders: Sequence[Path]) -> Mentions:
    """The list of the last of the `outputs` folders that has one. Raises BadInput with all mistakes."""
    file = [one for folder in folders if (one := folder / "mentions.yaml").is_file()][-1]
    found, problems = validate(Mentions, read_mapping(file))
    if found is None:
        raise BadInput(problems)
    return found


def held(mentions: Sequence[Mention], brief: Brief, brand: Brand) -> tuple[Held, ...]:
    """Each mention, and whether it is given."""
    sources: dict[str, BaseModel] = {"brief": brief, "brand": brand}
    return tuple(
        Held(one, not one.given or any(_given(sources, key.split(".")) for key in one.given)) for one in mentions
    )


def _given(node: Any, keys: Sequence[str]) -> bool:
    """Whether there is something at the end of the keys; in a list, for each of its members."""
    if isinstance(node, tuple):
        return bool(node) and all(_given(one, keys) for one in node)
    if not keys:
        return node is not None and node != ""
    inner = node.get(keys[0]) if isinstance(node, dict) else getattr(node, keys[0], None)
    return inner is not None and _given(inner, keys[1:])
