"""Who is in which group: a row for each service, a column for each group, a mark for each person by level."""

import functools
from collections.abc import Sequence
from dataclasses import dataclass

from seminar_designer.documents.drawing.canvas import INK, LINE, MUTED, SHADE, TEXT, canvas, wide, wrapped
from seminar_designer.documents.typesetting.picture import Picture
from seminar_designer.documents.typesetting.typography import typeset
from seminar_designer.documents.typesetting.words import Words
from seminar_designer.grouping.forming_points import counts
from seminar_designer.loading.names import NamesKnown
from seminar_designer.model.people import Person
from seminar_designer.model.texts import Language

WIDTH, NAMES = 170.0, 50.0
"""Millimetres of the picture, and of the names of the services."""
MOST_ROWS = 20
FORMS = "●○■□▲△◆◇"
"""One for each level, the commonest first: told apart in black and white."""
UNKNOWN = "×"
MARK, ROW, HEAD = 5.0, 6.0, 8.0
"""Millimetres of a mark and its space, of a line of marks, and of the heading."""


@dataclass(frozen=True)
class Scene:
    """All that is drawn: the groups, for each service its name and its marks by group, and what the marks mean."""

    groups: tuple[str, ...]
    rows: tuple[tuple[str, tuple[str, ...]], ...]
    legend: tuple[tuple[str, str], ...]


def mix_picture(
    people: Sequence[Person], groups: Sequence[Sequence[int]], words: Words, language: Language
) -> Picture | None:
    """The picture; None where neither services nor sites nor levels are known."""
    told: Words = words["mix"]
    attribute = next((one for one in ("service", "site", "level") if _values(people, one)), None)
    if attribute is None:
        return None
    values = _values(people, attribute)[:MOST_ROWS]
    forms = _forms(people) if attribute != "level" else {}
    rows = [
        (typeset(value, language), tuple(_marks(people, group, attribute, value, forms) for group in groups))
        for value in values
    ]
    known = {NamesKnown.form(value) for value in values}
    rest = [person for person in people if NamesKnown.form(getattr(person, attribute) or "") not in known]
    if rest:
        others = tuple(
            "".join(_form(people[one], forms) for one in group if people[one] in rest) for group in groups
        )
        rows.append((str(told["others"]), others))
    names = tuple(typeset(told.say("group", number=number), language) for number in range(1, len(groups) + 1))
    legend = [(form, typeset(level, language)) for level, form in forms.items()]
    if forms and any(not person.level for person in people):
        legend.append((UNKNOWN, str(told["unknown"])))
    alt = "; ".join(
        told.say("alt_group", number=number, told=", ".join(
            f"{name} {many}" for name, many in counts(people, group, attribute).most_common()
        ) or "–")
        for number, group in enumerate(groups, start=1)
    )  # fmt: skip
    return Picture(_drawn(Scene(names, tuple(rows), tuple(legend))), WIDTH, told.say("alt", groups=alt))


def _values(people: Sequence[Person], attribute: str) -> list[str]:
    """Services, sites or levels, the commonest first."""
    return [name for name, _ in counts(people, range(len(people)), attribute).most_common()]


def _forms(people: Sequence[Person]) -> dict[str, str]:
    """The mark of each level."""
    return {level: FORMS[min(at, len(FORMS) - 1)] for at, level in enumerate(_values(people, "level"))}


def _form(person: Person, forms: dict[str, str]) -> str:
    if not forms:
        return FORMS[0]
    level = NamesKnown.form(person.level or "")
    return next((form for name, form in forms.items() if NamesKnown.form(name) == level), UNKNOWN)


def _marks(people: Sequence[Person], group: Sequence[int], attribute: str, value: str, forms: dict[str, str]) -> str:
    wanted = NamesKnown.form(value)
    those = [people[one] for one in group if NamesKnown.form(getattr(people[one], attribute) or "") == wanted]
    return "".join(sorted((_form(person, forms) for person in those), key=f"{FORMS}{UNKNOWN}".index))


@functools.lru_cache(maxsize=16)
def _drawn(scene: Scene) -> bytes:
    column = (WIDTH - NAMES) / len(scene.groups)
    fitting = max(1, int((column - 1) / MARK))
    names = [wrapped(name, NAMES - 3) for name, _ in scene.rows]
    lines = [
        max(len(said), *(-(-len(marks) // fitting) for marks in row))
        for said, (_, row) in zip(names, scene.rows, strict=True)
    ]
    legend = _legend(scene)
    height = HEAD + sum(ROW * many + 1 for many in lines) + (len(legend) * ROW + 2 if legend else 0)
    with canvas(WIDTH, height) as sheet:
        for at, name in enumerate(scene.groups):
            short = name if wide(name, bold=True) < column - 1 else name.split()[-1]
            sheet.text(NAMES + (at + 0.5) * column, height - HEAD / 2, short, bold=True, across="center")
        top = height - HEAD
        for number, (said, (_, marks), many) in enumerate(zip(names, scene.rows, lines, strict=True)):
            tall = ROW * many + 1
            if number % 2 == 0:
                sheet.box(0, top - tall, WIDTH, tall, fill=SHADE)
            for at, line in enumerate(said):
                sheet.text(1.5, top - tall / 2 + TEXT * 0.44 * ((len(said) - 1) / 2 - at), line)
            for at, forms in enumerate(marks):
                across = min(len(forms), fitting)
                for place, form in enumerate(forms):
                    down, along = divmod(place, fitting)
                    x = NAMES + (at + 0.5) * column + (along - (across - 1) / 2) * MARK
                    sheet.text(x, top - 0.5 - (down + 0.5) * ROW, form, size=13, across="center", colour=INK)
            top -= tall
        sheet.line([0, WIDTH], [height - HEAD, height - HEAD], colour=LINE)
        for number, entries in enumerate(legend):
            for x, form, name in entries:
                up = top - 2 - (number + 0.5) * ROW
                sheet.text(x + 2, up, form, size=13, across="center")
                sheet.text(x + 5, up, name, colour=MUTED)
        return sheet.png()


def _legend(scene: Scene) -> list[list[tuple[float, str, str]]]:
    """The marks and what they mean, with their places, in as many lines as are needed."""
    lines: list[list[tuple[float, str, str]]] = []
    x = WIDTH
    for form, name in scene.legend:
        said = wrapped(name, 60, 1)[0]
        if x + wide(said) + 7 > WIDTH:
            lines.append([])
            x = 0
        lines[-1].append((x, form, said))
        x += wide(said) + 13
    return lines
