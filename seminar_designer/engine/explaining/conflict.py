"""A minimal conflict: requirements that cannot be met together, of which each is needed for that."""

from collections.abc import Callable, Sequence

from seminar_designer.engine.explaining.requirements import Requirement

Meets = Callable[[Sequence[Requirement]], bool | None]
"""Whether a programme meets these requirements; None when that is not known."""


def minimal_conflict(requirements: Sequence[Requirement], meets: Meets) -> tuple[Requirement, ...]:
    """A minimal subset that cannot be met, found by dividing (QuickXplain; Junker 2004); those named first are kept
    rather than those named last. Empty when even nothing of them can be met.

    What is not known counts as met, so that a conflict is always proven; it may then be larger than need be.
    """

    def explain(background: Sequence[Requirement], fresh: bool, rest: Sequence[Requirement]) -> list[Requirement]:
        if fresh and meets(background) is False:
            return []
        if len(rest) == 1:
            return list(rest)
        half = len(rest) // 2
        first, second = rest[:half], rest[half:]
        of_second = explain([*background, *first], bool(first), second)
        of_first = explain([*background, *of_second], bool(of_second), first)
        return [*of_first, *of_second]

    if not requirements or meets([]) is False:
        return ()
    found = explain([], False, list(requirements))
    order = {one.id: number for number, one in enumerate(requirements)}
    return tuple(sorted(found, key=lambda one: order[one.id]))
