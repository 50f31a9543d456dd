"""The blank sheet of practices: what a consultation leaves to the group, to be filled in without any name."""

from seminar_designer.documents.document import CycleDocument, CycleOrder, Filling
from seminar_designer.documents.telling.writing_boxes import boxes
from seminar_designer.documents.typesetting.ruled import page_points

MARGINS, HEAD = 32.0, 112.0


def fill(order: CycleOrder) -> Filling:
    """One page."""
    title = order.cycle.brief.title
    page = page_points(order.brand, MARGINS) - HEAD
    values = {"title": title, "boxes": boxes(order.words["boxes"], page), "words": order.words}
    return Filling(f"{order.words['document']} – {title}", values)


CYCLE_DOCUMENT = CycleDocument("practice-form", fill)
