"""Selecting blocks by what their sheets say: the words of the declarative kinds `count`, `share`, `order`, `distance`,
`together` and `apart`.
"""

import functools
from collections.abc import Iterator
from typing import Final, Literal

from pydantic import Field

from seminar_designer.model.base import Model
from seminar_designer.model.block import (
    Block,
    Doing,
    Fit,
    Interaction,
    Layout,
    Learning,
    Posture,
    Sense,
    Thinking,
    Touch,
)
from seminar_designer.model.catalogue import Catalogue
from seminar_designer.rules.reading import Reading, SessionRead
from seminar_designer.rules.setting import Place, Setting

Scope = Literal[
    "programme", "day", "half-day", "session", "first-session", "last-session", "later-day-starts", "day-ends",
    "first-afternoon", "last-half-day",
]
"""Where a count or a share is taken: `later-day-starts` is the first session of each day but the first, `day-ends` the
last session of each day that has several, `first-afternoon` what follows the first lunch of the programme,
`last-half-day` that of a programme of several days."""

_ONE_OF: Final = ("family", "doing", "posture", "learning", "thinking", "interaction")
_ACCESS: Final = ("touch", "sight", "hearing")
_MODES: Final = ("remote", "hybrid")
_FLAGS: Final = ("transfer", "recall", "own_situations", "peer_help", "open")


class Selector(Model):
    """Blocks that match every key given; within a key any of its values, and in `any` any of the selectors.

    `trust_at_least` is the trust a block needs, `energy_at_least` and `energy_at_most` what it does to the energy.
    `touch`, `sight` and `hearing` tell how much it depends on each, `remote` and `hybrid` how well it works so.
    """

    any: tuple["Selector", ...] = ()
    block: tuple[str, ...] = ()
    family: tuple[str, ...] = ()
    theme: tuple[str, ...] = ()
    doing: tuple[Doing, ...] = ()
    posture: tuple[Posture, ...] = ()
    learning: tuple[Learning, ...] = ()
    thinking: tuple[Thinking, ...] = ()
    interaction: tuple[Interaction, ...] = ()
    transfer: bool | None = None
    recall: bool | None = None
    own_situations: bool | None = None
    peer_help: bool | None = None
    open: bool | None = None
    touch: tuple[Touch, ...] = ()
    sight: tuple[Sense, ...] = ()
    hearing: tuple[Sense, ...] = ()
    remote: tuple[Fit, ...] = ()
    hybrid: tuple[Fit, ...] = ()
    layout: tuple[Layout, ...] = ()
    uses: tuple[str, ...] = ()
    produces: tuple[str, ...] = ()
    trust_at_least: int | None = Field(default=None, ge=0, le=4)
    energy_at_least: int | None = Field(default=None, ge=-2, le=2)
    energy_at_most: int | None = Field(default=None, ge=-2, le=2)

    def matches(self, block: Block, catalogue: Catalogue) -> bool:
        """Whether the block is selected."""
        for name in _ONE_OF:
            wanted = getattr(self, name)
            if wanted and getattr(block, name) not in wanted:
                return False
        for name in _FLAGS:
            wanted = getattr(self, name)
            if wanted is not None and getattr(block, name) is not wanted:
                return False
        if self.block and block.id not in self.block:
            return False
        if self.layout and block.room.layout not in self.layout:
            return False
        for wanted, own in ((self.uses, block.uses), (self.produces, block.produces)):
            if wanted and not set(wanted) & set(own):
                return False
        themes = {theme for own in block.themes for theme in (own, catalogue.root(own))}
        if self.theme and not themes & set(self.theme):
            return False
        if not self._effects(block) or not self._suits_people(block):
            return False
        return not self.any or any(one.matches(block, catalogue) for one in self.any)

    def _effects(self, block: Block) -> bool:
        """Whether its effects on the group are within the bounds."""
        effects = block.effects
        return (
            (self.trust_at_least is None or effects.trust_needed >= self.trust_at_least)
            and (self.energy_at_least is None or effects.energy >= self.energy_at_least)
            and (self.energy_at_most is None or effects.energy <= self.energy_at_most)
        )

    def _suits_people(self, block: Block) -> bool:
        """Whether what it asks of bodies and senses, and of the distance between people, is as wanted."""
        parts = ((_ACCESS, block.accessibility), (_MODES, block.delivery))
        wanted = [(getattr(self, name), getattr(part, name)) for names, part in parts for name in names]
        return all(not values or own in values for values, own in wanted)


@functools.lru_cache(maxsize=64)
def selected(selector: Selector, setting: Setting) -> frozenset[int]:
    """The candidates whose blocks are selected."""
    return frozenset(c.index for c in setting.candidates if selector.matches(c.block, setting.catalogue))


def group_places(places: tuple[Place, ...], scope: Scope) -> Iterator[tuple[int | None, list[Place]]]:
    """The groups of places of a scope, each with its day (None for the programme)."""
    if scope == "programme":
        yield None, list(places)
    elif scope in ("first-session", "last-session"):
        place = places[0 if scope == "first-session" else -1]
        yield place.day, [place]
    elif scope == "first-afternoon":
        after = next((place.half_day for place in places if place.after_lunch), None)
        group = [place for place in places if place.half_day == after]
        if group:
            yield group[0].day, group
    elif scope == "last-half-day":
        if places[-1].day:
            yield places[-1].day, [place for place in places if place.half_day == places[-1].half_day]
    elif scope == "later-day-starts":
        for place in places:
            if place.opens == "day":
                yield place.day, [place]
    elif scope == "day-ends":
        for day in sorted({place.day for place in places}):
            first, *others = [place for place in places if place.day == day]
            if others:
                yield first.day, [others[-1]]
    else:
        key = {"day": "day", "half-day": "half_day", "session": "index"}[scope]
        for value in sorted({getattr(place, key) for place in places}):
            group = [place for place in places if getattr(place, key) == value]
            yield group[0].day, group


def group_sessions(reading: Reading, scope: Scope) -> Iterator[tuple[int | None, list[SessionRead]]]:
    """The same groups in a finished programme."""
    sessions = reading.sessions
    if not sessions:
        return
    if scope == "programme":
        yield None, list(sessions)
    elif scope in ("first-session", "last-session"):
        session = sessions[0 if scope == "first-session" else -1]
        yield session.day, [session]
    elif scope == "first-afternoon":
        after = next((session.half_day for session in sessions if session.after_lunch), None)
        group = [session for session in sessions if session.half_day == after]
        if group:
            yield group[0].day, group
    elif scope == "last-half-day":
        if sessions[-1].day:
            yield sessions[-1].day, [session for session in sessions if session.half_day == sessions[-1].half_day]
    elif scope == "later-day-starts":
        for session in sessions:
            if session.first_of_day and session.day:
                yield session.day, [session]
    elif scope == "day-ends":
        for session in sessions:
            if session.last_of_day and not session.first_of_day:
                yield session.day, [session]
    else:
        key = {"day": "day", "half-day": "half_day", "session": "index"}[scope]
        for value in sorted({getattr(session, key) for session in sessions}):
            group = [session for session in sessions if getattr(session, key) == value]
            yield group[0].day, group

