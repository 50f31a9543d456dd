"""The six steps of a co-development consultation, and the minutes that a programme gives them."""

from seminar_designer.model.programme import Programme, Slot

NAMES = ("presentation", "clarification", "contract", "consultation", "synthesis", "learning")
"""What the steps are called in the words of documents."""

STEPS = tuple(f"codev-step-{number}-{name}" for number, name in enumerate(NAMES, start=1))
"""The blocks of which each is one step."""

WHOLE = "codev-full-consultation"
"""The block that is all six."""

METHOD = {WHOLE, "codev-frame-first-session", "codev-subject-choice", *STEPS}
"""The blocks that use or present the method. Others of its family have a procedure of their own."""

USUAL = (10, 15, 5, 25, 10, 10)
"""Minutes of the steps for eight people."""


def uses_method(programme: Programme) -> bool:
    """Whether the group is to go through the six steps, or to get to know them."""
    return any(slot.block in METHOD for slot in _slots(programme))


def minutes(programme: Programme) -> tuple[int, ...]:
    """Minutes of each step: those of the first consultation of the programme, else the usual ones."""
    slots = _slots(programme)
    whole = next((slot for slot in slots if slot.block == WHOLE and len(slot.steps) == len(USUAL)), None)
    if whole is not None:
        return tuple(step.minutes for step in whole.steps)
    single = {slot.block: slot.minutes for slot in reversed(slots)}
    return tuple(single[step] for step in STEPS) if set(STEPS) <= set(single) else USUAL


def every(programme: Programme) -> tuple[tuple[int, ...], ...]:
    """Minutes of the six steps of each consultation of the programme, in order."""
    found: list[tuple[int, ...]] = []
    going: list[int] = []
    for slot in _slots(programme):
        if slot.block == WHOLE and len(slot.steps) == len(USUAL):
            found.append(tuple(step.minutes for step in slot.steps))
        elif slot.block == STEPS[len(going)]:
            going.append(slot.minutes)
            if len(going) == len(STEPS):
                found.append(tuple(going))
                going = []
    return tuple(found)


def _slots(programme: Programme) -> list[Slot]:
    return [slot for day in programme.days for slot in day.slots]
