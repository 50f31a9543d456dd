"""The positioning form, before: from the objectives, where each participant stands, what they expect and need."""

from seminar_designer.documents.document import Document, Filling, Order
from seminar_designer.documents.telling.forms import objectives_column, room
from seminar_designer.documents.telling.occasion import Occasion
from seminar_designer.documents.typesetting.ruled import asked, ruled

OBJECTIVES = objectives_column(77, 10.5)
FIXED = 330.0
"""Points of all that does not depend on the programme and is not ruled."""

FEWEST, MOST = 1, 4
"""Lines for each open question."""


def fill(order: Order) -> Filling:
    """One page, with as many lines for the open questions as it holds."""
    occasion = Occasion(order)
    words = order.words.over(occasion.brief.nature)
    title = occasion.brief.title
    left = room(occasion, OBJECTIVES, row=23, fixed=FIXED, margins=28)
    back = words.say("back", contact=occasion.contact) if occasion.contact else str(words["back_open"])
    values = {
        "kicker": words["kicker"],
        "title": title,
        "subtitle": occasion.subtitle(),
        "lead": f"{words['lead']} {back}",
        "objectives": occasion.objectives,
        "questions": ruled(asked(words), left, FEWEST, MOST),
        "data": occasion.data_notice(str(words["purpose"])),
        "words": words,
    }
    return Filling(f"{words['kicker']} – {title}", values)


DOCUMENT = Document("positioning", fill)
