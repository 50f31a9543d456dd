"""The evaluation at the end (« à chaud »): one page, five minutes, made from the objectives."""

from seminar_designer.documents.document import Document, Filling, Order
from seminar_designer.documents.telling.forms import objectives_column, room
from seminar_designer.documents.telling.occasion import Occasion
from seminar_designer.documents.typesetting.ruled import ruled

OBJECTIVES = objectives_column(79, 10)
FIXED = 436.0
"""Points of all that does not depend on the programme: heads, scales, the action, the notice."""

FEWEST, MOST = 1, 6
"""Lines for a free comment."""


def fill(order: Order) -> Filling:
    """One page, with as many lines for a free comment as it holds."""
    occasion = Occasion(order)
    words = order.words.over(occasion.brief.nature)
    title = occasion.brief.title
    place = str(words["places"]["remote" if occasion.brief.delivery == "remote" else "room"])
    statements = [str(words["statements"][name]) for name in ("pace", "methods", "leader", "group", "use")]
    left = room(occasion, OBJECTIVES, row=20, fixed=FIXED, margins=26)
    (comment,) = ruled([str(words["comment"])], left, FEWEST, MOST)
    values = {
        "kicker": words["kicker"],
        "title": title,
        "subtitle": " · ".join(part for part in (occasion.subtitle(), occasion.leader) if part),
        "objectives": occasion.objectives,
        "statements": (*statements[:3], place, *statements[3:]),
        "comment": comment,
        "data": occasion.data_notice(str(words["purpose"])),
        "words": words,
    }
    return Filling(f"{words['kicker']} – {title}", values)


DOCUMENT = Document("evaluation-end", fill)
