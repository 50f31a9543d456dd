"""The book of practices of a group: what its consultations left, by theme, without any name; it grows with them."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from seminar_designer.documents.document import CycleDocument, CycleOrder, Filling, NotNeeded
from seminar_designer.documents.telling.reading import capitalised
from seminar_designer.documents.typesetting.calendar_words import short_date
from seminar_designer.documents.typesetting.words import Words
from seminar_designer.model.practice import Decided, PracticeSheet


@dataclass(frozen=True)
class Action:
    """What was decided, with its day, and what became of it when that is known."""

    text: str
    became: str


@dataclass(frozen=True)
class Sheet:
    """The page of a consultation; `number` is its place among them, which stays when the book grows."""

    number: str
    title: str
    situation: tuple[str, ...]
    tried: tuple[str, ...]
    practices: tuple[str, ...]
    learnings: tuple[str, ...]
    actions: tuple[Action, ...]


@dataclass(frozen=True)
class Theme:
    """The sheets on one matter."""

    name: str
    sheets: tuple[Sheet, ...]


def fill(order: CycleOrder) -> Filling:
    """Values of the template: the themes in order. Raises NotNeeded while there is no sheet."""
    if not order.practices:
        raise NotNeeded(str(order.words["not_needed"]))
    brief, words = order.cycle.brief, order.words
    consulted = sum(len(meeting.consultations) for meeting in order.cycle.meetings)
    values = {
        "title": brief.title,
        "client": brief.client.name if brief.client else "",
        "dated": order.dated,
        "count": words.count("count", len(order.practices), of=consulted),
        "themes": tuple(_themes(order)),
        "words": words,
    }
    return Filling(f"{words['document']} – {brief.title}", values)


CYCLE_DOCUMENT = CycleDocument("practice-book", fill)


def _themes(order: CycleOrder) -> Iterator[Theme]:
    """Themes in the order of their names, sheets in that of their consultations."""
    grouped: defaultdict[str, list[Sheet]] = defaultdict(list)
    names: dict[str, str] = {}
    for number, one in enumerate(order.practices, start=1):
        name = capitalised(_name(order, one.theme))
        names.setdefault(name.casefold(), name)
        grouped[name.casefold()].append(_sheet(order, one, number))
    for key in sorted(grouped):
        yield Theme(names[key], tuple(grouped[key]))


def _name(order: CycleOrder, theme: str) -> str:
    """What a theme is called: in the catalogue, or as it was written."""
    found = order.catalogue.themes.get(theme)
    return " ".join(theme.split()) if found is None else found.name[order.language]


def _sheet(order: CycleOrder, one: PracticeSheet, number: int) -> Sheet:
    paragraphs = tuple(part.strip() for part in one.situation.split("\n") if part.strip())
    actions = tuple(_action(order, action) for action in one.actions)
    return Sheet(
        order.words.say("sheet", number=number), one.title, paragraphs, one.tried, one.practices, one.learnings, actions
    )


def _action(order: CycleOrder, action: Decided) -> Action:
    words: Words = order.words
    by = words.say("by", date=short_date(action.by, order.language)) if action.by else ""
    return Action(action.what.rstrip(" .") + by, words.say("became", text=action.became) if action.became else "")
