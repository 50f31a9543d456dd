"""The catalogue: blocks, themes, objectives, families, artefacts and materials."""

from typing import Literal

from pydantic import Field

from seminar_designer.model.base import Identifier, Model
from seminar_designer.model.block import Block
from seminar_designer.model.objective import Kind, Objective, Pattern
from seminar_designer.model.texts import Text


class Theme(Model):
    """A theme; a root has no parent, a child belongs to its root."""

    id: Identifier
    parent: Identifier | None = None
    name: Text
    note: Text | None = None


class Family(Model):
    """A family of blocks; a `working` family serves an objective of the brief, the others frame the day.

    `client_name` is the plain word a client reads (no jargon); `colour` is a hexadecimal RGB value.
    """

    id: Identifier
    name: Text
    client_name: Text
    letter: str = Field(min_length=1, max_length=1)
    colour: str = Field(pattern=r"^[0-9A-F]{6}$")
    working: bool


class Artefact(Model):
    """Something a block yields that a later block takes up.

    `scope` says whether it belongs to one objective or to the whole programme; `brought` artefacts come with the
    participants; `lasting` ones need not be used again inside the programme (commitments, learnings). It can be
    taken up in the session that made it and in the `keeps` next ones: an experience is debriefed while it is warm.
    """

    id: Identifier
    name: Text
    scope: Literal["objective", "programme"]
    brought: bool = False
    lasting: bool = False
    keeps: int = Field(default=4, ge=0, le=99)


class Item(Model):
    """A piece of material: its names, class and unit cost in euros excluding tax."""

    id: Identifier
    name: Text
    plural: Text
    consumable: bool
    cost: float = Field(ge=0)
    venue: bool = False


class Catalogue(Model):
    """All that programmes are made from, by id."""

    blocks: dict[str, Block]
    themes: dict[str, Theme]
    objectives: dict[str, Objective]
    patterns: dict[Kind, Pattern]
    families: dict[str, Family]
    artefacts: dict[str, Artefact]
    items: dict[str, Item]

    def root(self, theme: str) -> str:
        """The root theme of a theme."""
        parent = self.themes[theme].parent
        return theme if parent is None else parent
