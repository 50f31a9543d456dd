"""The certificate of a cycle: for each member, proof that the training was carried out, and what was reached."""

from seminar_designer.documents import certificate
from seminar_designer.documents.document import CycleDocument, CycleOrder, Filling
from seminar_designer.documents.telling.whole_cycle import whole


def fill(order: CycleOrder) -> Filling:
    """The certificate of a programme, over all meetings; the hours really done are written by hand."""
    return certificate.fill(whole(order))


CYCLE_DOCUMENT = CycleDocument(
    "cycle-certificate", fill, natures=frozenset({"training"}), like=certificate.DOCUMENT.name
)  # fmt: skip
