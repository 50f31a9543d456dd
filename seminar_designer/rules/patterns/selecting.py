"""Selecting blocks by what their sheets say: the words of the declarative kinds `count` and `share`."""

from collections.abc import Iterator
from typing import Literal

from seminar_designer.model.base import Model
from seminar_designer.model.block import Block, Doing, Interaction, Learning, Posture, Thinking
from seminar_designer.model.catalogue import Catalogue
from seminar_designer.rules.reading import Reading, SessionRead
from seminar_designer.rules.setting import Place

Scope = Literal[
    "programme", "day", "half-day", "session", "first-session", "last-session", "later-day-starts", "first-afternoon"
]
"""Where a count or a share is taken; `later-day-starts` is the first session of each day but the first,
`first-afternoon` what follows the first lunch of the programme."""


class Selector(Model):
    """Blocks that match every key given; within a key any of its values, and in `any` any of the selectors."""

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

    def matches(self, block: Block, catalogue: Catalogue) -> bool:
        """Whether the block is selected."""
        for name in ("family", "doing", "posture", "learning", "thinking", "interaction"):
            wanted = getattr(self, name)
            if wanted and getattr(block, name) not in wanted:
                return False
        if self.block and block.id not in self.block:
            return False
        themes = {theme for own in block.themes for theme in (own, catalogue.root(own))}
        if self.theme and not themes & set(self.theme):
            return False
        for name in ("transfer", "recall", "own_situations", "peer_help"):
            wanted = getattr(self, name)
            if wanted is not None and getattr(block, name) is not wanted:
                return False
        return not self.any or any(one.matches(block, catalogue) for one in self.any)


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
    elif scope == "later-day-starts":
        for place in places:
            if place.opens == "day":
                yield place.day, [place]
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
    elif scope == "later-day-starts":
        for session in sessions:
            if session.first_of_day and session.day:
                yield session.day, [session]
    else:
        key = {"day": "day", "half-day": "half_day", "session": "index"}[scope]
        for value in sorted({getattr(session, key) for session in sessions}):
            group = [session for session in sessions if getattr(session, key) == value]
            yield group[0].day, group

