"""The evaluation some months later (« à froid »): a participant's page, and another for who manages or asked for it."""

from dataclasses import dataclass
from datetime import timedelta

from seminar_designer.documents.document import Document, Filling, Order
from seminar_designer.documents.telling.forms import objectives_column, room
from seminar_designer.documents.telling.occasion import Occasion, Passage
from seminar_designer.documents.typesetting.calendar_words import short_date
from seminar_designer.documents.typesetting.ruled import Question, asked, ruled
from seminar_designer.documents.typesetting.words import Words

LATER = timedelta(weeks=13)
"""Three months after the last day, on the same day of the week."""

OBJECTIVES = objectives_column(94, 10)
FIXED = {"participant": 330.0, "manager": 305.0}
"""Points of all that does not depend on the programme and is not ruled."""

FEWEST, MOST = 1, 4
"""Lines for each open question."""


@dataclass(frozen=True)
class Sheet:
    """The page of one reader: a scale for the objectives, an action with answers to tick, open questions."""

    kicker: str
    lead: str
    name: str
    heading: str
    column: str
    steps: tuple[str, ...]
    action: str
    ticks: tuple[str, ...]
    questions: tuple[Question, ...]
    data: tuple[Passage, ...]


def fill(order: Order) -> Filling:
    """Two pages: who took part, then who manages them or asked for it."""
    occasion = Occasion(order)
    words = order.words.over(occasion.brief.nature)
    title = occasion.brief.title
    values = {
        "title": title,
        "subtitle": occasion.subtitle(),
        "objectives": occasion.objectives,
        "sheets": (_sheet("participant", occasion, words), _sheet("manager", occasion, words)),
        "words": words,
    }
    return Filling(f"{words['document']} – {title}", values)


DOCUMENT = Document("evaluation-later", fill)


def _sheet(reader: str, occasion: Occasion, words: Words) -> Sheet:
    told: Words = words[reader]
    left = room(occasion, OBJECTIVES, row=20, fixed=FIXED[reader], margins=28)
    return Sheet(
        kicker=told["kicker"],
        lead=_lead(occasion, words, told),
        name=told["name"],
        heading=words["objectives"],
        column=told["column"],
        steps=tuple(told["steps"]),
        action=told["action"],
        ticks=tuple(told["ticks"]),
        questions=ruled(asked(told), left, FEWEST, MOST),
        data=occasion.data_notice(str(told["purpose"])),
    )


def _lead(occasion: Occasion, words: Words, told: Words) -> str:
    """When to fill it in, and to whom to send it."""
    last = occasion.days[-1].date
    when = words.say("around", date=short_date(last + LATER, occasion.language)) if last else str(words["later"])
    back = words.say("back", contact=occasion.contact) if occasion.contact else str(words["back_open"])
    return told.say("lead", when=when) + " " + back
