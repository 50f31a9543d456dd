"""The timeline of a day: what follows what, in the colours and letters of the families, under a curve of the energy."""

import functools
import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from seminar_designer.documents.document import Order
from seminar_designer.documents.drawing.canvas import (
    INK,
    LINE,
    MUTED,
    SHADE,
    Canvas,
    canvas,
    ink_on,
    pale,
    wide,
    wrapped,
)
from seminar_designer.documents.telling.reading import Reading
from seminar_designer.documents.typesetting.calendar_words import clock, hours, listed
from seminar_designer.documents.typesetting.picture import Picture
from seminar_designer.documents.typesetting.typography import typeset
from seminar_designer.documents.typesetting.words import Words
from seminar_designer.model.clock import MIDNIGHT
from seminar_designer.model.programme import ProgrammeDay

WIDTH = 170.0
LEFT, RIGHT = 15.0, 8.0
"""Millimetres beside the bar: for the words of the curve, and for half of the last hour."""
CURVE, BAR, HOURS, KEY_ROW = 11.0, 10.0, 7.4, 5.0
"""Heights in millimetres."""
CHIP, LEVEL = 4.2, 4.5
"""Side of the square that holds a letter, and height of a row of those that a short slot holds above it."""
NARROWEST = 3.6
"""Millimetres of a pause in which its name stands, upright."""
SWATCH, BETWEEN, MARGIN = 8.0, 5.0, 1.0
"""Millimetres of the key: a swatch, between two entries, at the right edge."""
MOST_ENERGY = 2
STEPS = 12
SEVERAL = 3
"""Times of the highest or lowest energy that are told; of more, none is."""
HATCHES = ("//", "//..", "\\\\", "..", "xx", "||", "", "--", "++", "oo", "////", "\\\\\\\\", "--..", "...")
"""How families are hatched, in the order of the catalogue, so that neighbours differ without colours too."""
PLAIN_COLOUR = "404040"
LETTERS = {"fixed": "●", "buffer": "+"}
"""What stands for a part of the day that has no family."""


@dataclass(frozen=True)
class Part:
    """A stretch of the bar: a block, a pause, a fixed point."""

    start: int
    end: int
    name: str
    letter: str = ""
    colour: str = ""
    hatch: str = ""
    energy: int | None = None


@dataclass(frozen=True)
class Scene:
    """All that is drawn of a day: its parts, the hours of the axis, and the words of the curve."""

    parts: tuple[Part, ...]
    start: int
    end: int
    hours: tuple[tuple[int, str], ...]
    up: str
    down: str


def timeline(order: Order, number: int) -> Picture:
    """The picture of the day `number` (from 1); the days of a programme share one scale."""
    words: Words = order.shared("pictures")["timeline"]
    reading = Reading(order.programme, order.catalogue, order.language)
    day = order.programme.days[number - 1]
    parts = tuple(_parts(day, reading, words))
    days = order.programme.days
    start, end = min(one.start for one in days), max(_end(one) for one in days)
    marks = tuple((hour, clock(hour, order.language)) for hour in _hours(day, end - start))
    scene = Scene(parts, start, end, marks, str(words["up"]), str(words["down"]))
    return Picture(_drawn(scene), WIDTH, _told(day, parts, order, words))


def _end(day: ProgrammeDay) -> int:
    return day.end if day.end > day.start else day.end + MIDNIGHT


def _parts(day: ProgrammeDay, reading: Reading, words: Words) -> Iterator[Part]:
    families = list(reading.catalogue.families)
    for slot in day.slots:
        start = slot.start if slot.start >= day.start else slot.start + MIDNIGHT
        end = start + slot.minutes
        block = reading.block(slot)
        if block is None:
            name = typeset(str(words[slot.kind]), reading.language)
            letter = LETTERS.get(slot.kind, "")
            yield Part(start, end, name, letter, PLAIN_COLOUR if letter else "")
            continue
        family = reading.family(block)
        hatch = HATCHES[families.index(family.id) % len(HATCHES)]
        name = typeset(family.client_name[reading.language], reading.language)
        yield Part(start, end, name, family.letter, family.colour, hatch, block.effects.energy)


def _hours(day: ProgrammeDay, minutes: int) -> Iterator[int]:
    """Start and end of the day, and between them the hours, or half-hours of a short day, not too near."""
    step, near = (60, 31) if minutes > 240 else (30, 16) if minutes > 120 else (15, 8)
    first, last = day.start, _end(day)
    yield first
    yield from (hour for hour in range(0, last, step) if first + near <= hour <= last - near)
    yield last


@functools.lru_cache(maxsize=32)
def _drawn(scene: Scene) -> bytes:
    place = Place(scene)
    raised = place.raised(scene)
    key = list(_key(scene, place))
    rows = max((row for row, _, _ in key), default=0) + 1
    foot = rows * KEY_ROW + HOURS
    top = foot + BAR + (max(raised.values(), default=-1) + 1) * LEVEL + 1.5
    with canvas(WIDTH, top + CURVE + 1) as sheet:
        _curve(sheet, scene, place, top)
        for part in scene.parts:
            _part(sheet, part, place, foot, raised.get(part))
        for part in scene.parts:
            if part in raised:
                _letter(sheet, part, place.middle(part), foot + BAR + (raised[part] + 0.5) * LEVEL + 0.2)
        for minutes, words in scene.hours:
            x = place(minutes)
            sheet.line([x, x], [foot - 1.4, foot], colour=MUTED)
            sheet.text(x, foot - 2.2, words, across="center", up="top")
        for row, x, part in key:
            _key_entry(sheet, part, x, (rows - row - 0.5) * KEY_ROW)
        return sheet.png()


class Place:
    """Where minutes stand, in millimetres."""

    def __init__(self, scene: Scene) -> None:
        self.start = scene.start
        self.per_minute = (WIDTH - LEFT - RIGHT) / (scene.end - scene.start)

    def __call__(self, minutes: float) -> float:
        return LEFT + (minutes - self.start) * self.per_minute

    def width(self, part: Part) -> float:
        """How wide a part is."""
        return (part.end - part.start) * self.per_minute

    def middle(self, part: Part) -> float:
        """The middle of a part."""
        return self((part.start + part.end) / 2)

    def raised(self, scene: Scene) -> dict[Part, int]:
        """Parts too short for their letter, and the row above the bar in which it stands, clear of the others."""
        found: dict[Part, int] = {}
        ends: list[float] = []
        for part in scene.parts:
            if part.letter and self.width(part) < CHIP + 0.4:
                left = self.middle(part) - CHIP / 2
                row = next((row for row, end in enumerate(ends) if end <= left), len(ends))
                ends[row : row + 1] = [left + CHIP + 0.4]
                found[part] = row
        return found

    def named(self, part: Part) -> bool:
        """Whether a pause is wide enough for its name."""
        return max(self.width(part) - 1, BAR - 0.4 if self.width(part) >= NARROWEST else 0) >= wide(part.name)


def _key(scene: Scene, place: Place) -> Iterator[tuple[int, float, Part]]:
    """Each sort that the bar does not name, in the order of the day, with its row and left edge."""
    asked = (part for part in scene.parts if part.letter or not place.named(part))
    row, x = 0, 0.0
    for part in {(part.letter, part.colour, part.letter or part.name): part for part in asked}.values():
        width = SWATCH + 1.5 + wide(part.name)
        if x and x + width > WIDTH - MARGIN:
            row, x = row + 1, 0.0
        yield row, x, part
        x += width + BETWEEN


def _key_entry(sheet: Canvas, part: Part, x: float, y: float) -> None:
    _filled(sheet, part, x, y - CHIP / 2, SWATCH, CHIP)
    if part.letter:
        _letter(sheet, part, x + SWATCH / 2, y)
    sheet.text(x + SWATCH + 1.5, y, wrapped(part.name, WIDTH - SWATCH - 1.5 - MARGIN, 1)[0])


def _part(sheet: Canvas, part: Part, place: Place, y: float, raised: int | None) -> None:
    width, middle = place.width(part), place.middle(part)
    _filled(sheet, part, place(part.start), y, width, BAR)
    if raised is not None:
        sheet.line([middle, middle], [y + BAR, y + BAR + raised * LEVEL + 0.6], colour=f"#{part.colour}")
    elif part.letter:
        _letter(sheet, part, middle, y + BAR / 2)
    elif place.named(part):
        turned = wide(part.name) > width - 1
        sheet.text(middle, y + BAR / 2, part.name, colour=MUTED, across="center", turned=turned)


def _filled(sheet: Canvas, part: Part, x: float, y: float, width: float, height: float) -> None:
    if part.letter:
        colour = f"#{part.colour}"
        sheet.box(x, y, width, height, fill=pale(colour, 0.3), edge=colour, hatch=part.hatch)
    else:
        sheet.box(x, y, width, height, fill="#FFFFFF", edge=LINE)


def _letter(sheet: Canvas, part: Part, x: float, y: float) -> None:
    colour = f"#{part.colour}"
    sheet.box(x - CHIP / 2, y - CHIP / 2, CHIP, CHIP, fill=colour)
    sheet.text(x, y - 0.1, part.letter, colour=ink_on(colour), bold=True, across="center")


def _curve(sheet: Canvas, scene: Scene, place: Place, y: float) -> None:
    """What each part does to the energy, from calming at the foot to waking up at the top."""
    middle, reach = y + CURVE / 2, CURVE / 2 - 1.4
    left, right = place(scene.parts[0].start), place(scene.parts[-1].end)
    sheet.text(left - 1.5, middle + reach, scene.up, colour=MUTED, across="right")
    sheet.text(left - 1.5, middle - reach, scene.down, colour=MUTED, across="right")
    told = [(place.middle(part), part.energy) for part in scene.parts if part.energy is not None]
    if told:
        levels = [(x, middle + reach * energy / MOST_ENERGY) for x, energy in told]
        xs, ys = _smooth([(left, levels[0][1]), *levels, (right, levels[-1][1])])
        sheet.area(xs, ys, y, fill=SHADE)
        sheet.line([left, right], [middle, middle], colour=LINE, style="--")
        sheet.line(xs, ys, colour=INK, width=1.3)


def _smooth(points: Sequence[tuple[float, float]]) -> tuple[list[float], list[float]]:
    """A line through the points that neither rises nor falls further than they do."""
    xs, ys = [points[0][0]], [points[0][1]]
    for (x, y), (next_x, next_y) in pairwise(points):
        for step in range(1, STEPS + 1):
            share = step / STEPS
            xs.append(x + (next_x - x) * share)
            ys.append(y + (next_y - y) * (1 - math.cos(math.pi * share)) / 2)
    return xs, ys


def _told(day: ProgrammeDay, parts: Sequence[Part], order: Order, words: Words) -> str:
    """The picture in words: what starts when, neighbours of one sort together, and how the energy goes."""
    stretches = []
    for name, group in groupby(parts, key=lambda part: part.name):
        time = clock(next(group).start, order.language)
        stretches.append(words.say("alt_stretch", time=time, name=name[:1].lower() + name[1:]))
    span = hours(day.start, day.end, order.language)
    return words.say("alt", hours=span, stretches="; ".join(stretches), energy=_energy_told(parts, order, words))


def _energy_told(parts: Sequence[Part], order: Order, words: Words) -> str:
    """When the energy is highest and lowest, each told where it is a few moments only."""
    levels = [(part.start, part.energy) for part in parts if part.energy is not None]
    told = []
    for name, extreme in (("highest", max), ("lowest", min)):
        wanted = extreme((energy for _, energy in levels), default=0)
        times = [clock(start, order.language) for start, energy in levels if energy == wanted]
        if len(times) <= SEVERAL:
            told.append(words.say(name, times=listed(times, order.language)))
    return words.say("alt_energy", told=listed(told, order.language)) if told else str(words["alt_rhythm"])
