"""Boxes to write in that fill a page, each as high as its share of it."""

from dataclasses import dataclass

from seminar_designer.documents.typesetting.words import Words

EMPTY = 12.9
"""Points of an empty line in a box."""

TITLE = 28.0
"""Points of the title and hint of a box."""


@dataclass(frozen=True)
class Box:
    """Something to write: `hint` says what, the empty `lines` keep room for it; `step` is that of a consultation."""

    title: str
    hint: str
    lines: range
    step: str = ""


def boxes(words: Words, page: float) -> tuple[Box, ...]:
    """The boxes of these words (`title`, `hint`, `share`, perhaps `step`) on what so many points hold."""
    told = [words[name].entries for name in words.entries]
    free, shares = page - TITLE * len(told), sum(int(one["share"]) for one in told)
    return tuple(
        Box(
            str(one["title"]), str(one["hint"]), range(max(1, int(free * int(one["share"]) / shares / EMPTY))),
            str(one.get("step", "")),
        )
        for one in told
    )  # fmt: skip
