"""A day as a client reads it: stretches of 30 to 90 minutes with what happens in plain words, no instructions."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from seminar_designer.documents.telling.reading import Reading
from seminar_designer.model.block import Block
from seminar_designer.model.programme import ProgrammeDay, Slot

SHORTEST, LONGEST = 30, 90
"""Minutes between which stretches are kept where the sessions allow it."""

TOLD = 15
"""Minutes from which welcome, movement or closing is told in the title of a stretch that also works."""

Stretch = list[Slot]


@dataclass(frozen=True)
class Activity:
    """One activity as the client reads it: its name, and in plain words what it is (unless the title says it)."""

    name: str
    sort: str


@dataclass(frozen=True)
class Entry:
    """A stretch of work, or a pause between two: hours, titles, activities, and the objectives by number."""

    start: int
    end: int
    pause: Slot | None = None
    titles: tuple[str, ...] = ()
    activities: tuple[Activity, ...] = ()
    objectives: tuple[int, ...] = ()


def entries(day: ProgrammeDay, reading: Reading) -> Iterator[Entry]:
    """The day in entries, in order, without a gap between them."""
    for session in day.sessions:
        work: Stretch = []
        for slot in session.slots:
            if slot.kind in ("block", "buffer"):
                work.append(slot)
                continue
            yield from (_entry(stretch, reading) for stretch in stretches(work))
            work = []
            yield Entry(slot.start, slot.end, pause=slot)
        yield from (_entry(stretch, reading) for stretch in stretches(work))


def stretches(slots: Sequence[Slot]) -> list[Stretch]:
    """Uninterrupted slots as stretches: one objective each where it can be, neither scraps nor endless."""
    groups: list[Stretch] = []
    for slot in slots:
        alike = groups and (slot.kind == "buffer" or slot.serves == groups[-1][-1].serves)
        if alike:
            groups[-1].append(slot)
        else:
            groups.append([slot])
    groups = [piece for group in groups for piece in _halved(group)]
    while (joined := _join_shortest(groups)) is not None:
        groups = joined
    return groups


def minutes(stretch: Stretch) -> int:
    """Sum of the slots."""
    return sum(slot.minutes for slot in stretch)


def _join_shortest(groups: list[Stretch]) -> list[Stretch] | None:
    """The groups with one scrap joined to the shorter neighbour that stays within bounds; None when none is left."""
    for position in sorted(range(len(groups)), key=lambda one: minutes(groups[one])):
        if minutes(groups[position]) >= SHORTEST:
            return None
        starts = [one for one in (position - 1, position) if 0 <= one < len(groups) - 1]
        fits = [one for one in starts if minutes(groups[one]) + minutes(groups[one + 1]) <= LONGEST]
        if fits:
            best = min(fits, key=lambda one: minutes(groups[one]) + minutes(groups[one + 1]))
            return [*groups[:best], groups[best] + groups[best + 1], *groups[best + 2 :]]
    return None


def _halved(group: Stretch) -> list[Stretch]:
    """A group longer than a stretch should be, cut between slots as evenly as they allow."""
    cuts = [
        cut
        for cut in range(1, len(group))
        if min(minutes(group[:cut]), minutes(group[cut:])) >= SHORTEST and group[cut].kind != "buffer"
    ]
    if minutes(group) <= LONGEST or not cuts:
        return [group]
    cut = min(cuts, key=lambda one: abs(minutes(group[:one]) - minutes(group[one:])))
    return [*_halved(group[:cut]), *_halved(group[cut:])]


def _entry(stretch: Stretch, reading: Reading) -> Entry:
    used = [(slot, block) for slot in stretch if (block := reading.block(slot)) is not None]
    titles = [_title(slot, block, reading) for slot, block in used if _leads(slot, block, used)]
    activities = []
    for slot, block in used:
        sort = reading.family(block).client_name[reading.language]
        activities.append(Activity(reading.title(slot), "" if sort in titles else sort))
    served = [objective for slot, _ in used if (objective := reading.served(slot)) is not None]
    return Entry(
        stretch[0].start,
        stretch[-1].end,
        titles=tuple(dict.fromkeys(titles)),
        activities=tuple(activities),
        objectives=tuple(sorted({reading.number(objective) for objective in served})),
    )


def _leads(slot: Slot, block: Block, used: Sequence[tuple[Slot, Block]]) -> bool:
    """Whether the slot names its stretch: it serves an objective, or frames the day for long enough to be told."""
    family = [other.minutes for other, its_block in used if other.serves is None and its_block.family == block.family]
    return slot.serves is not None or sum(family) >= TOLD or all(other.serves is None for other, _ in used)


def _title(slot: Slot, block: Block, reading: Reading) -> str:
    """The client's own words, the theme of the objective, or what sort of activity it is."""
    objective = reading.served(slot)
    if objective is None:
        return reading.family(block).client_name[reading.language]
    if objective.own:
        return reading.statement(objective)
    return reading.catalogue.themes[objective.theme].name[reading.language]
