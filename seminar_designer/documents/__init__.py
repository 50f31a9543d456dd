"""Programme → Word. A new document is one new module that defines `DOCUMENT`, its template and its words.

The public door is `DOCUMENTS` and `write_document`.
"""

import datetime
import importlib
import pkgutil
from pathlib import Path

from seminar_designer.documents.brand import load_brand
from seminar_designer.documents.calendar_words import short_date
from seminar_designer.documents.document import Document, Order
from seminar_designer.documents.render import render
from seminar_designer.documents.words import load_words
from seminar_designer.loading.data_folders import layers
from seminar_designer.model.catalogue import Catalogue
from seminar_designer.model.programme import Programme
from seminar_designer.model.texts import Language

__all__ = ["DOCUMENTS", "write_document"]


def _discovered() -> dict[str, Document]:
    modules = [importlib.import_module(f"{__name__}.{module.name}") for module in pkgutil.iter_modules(__path__)]
    found = [getattr(module, "DOCUMENT", None) for module in modules]
    return {document.name: document for document in found if isinstance(document, Document)}


DOCUMENTS: dict[str, Document] = _discovered()
"""Every document by name."""


def write_document(
    name: str,
    programme: Programme,
    catalogue: Catalogue,
    language: Language,
    *,
    workspace: Path | None = None,
    dated: datetime.date | None = None,
) -> bytes:
    """The Word file of the document `name` for this programme, in `language`.

    Templates, texts and brand of `workspace/outputs` come before the built-in ones. `dated` is printed as the day
    of the edition; without it no such day is printed and the same programme always gives the same bytes.
    """
    document = DOCUMENTS[name]
    folders = layers("outputs", workspace)
    brand = load_brand(folders)
    edition = short_date(dated, language) if dated else None
    order = Order(programme, catalogue, language, load_words(name, language, folders), brand, edition)
    filling = document.fill(order)
    template = [file for folder in folders if (file := folder / "templates" / f"{name}.docx").is_file()][-1]
    values = {"words": order.words, "brand": brand, **filling.values}
    return render(template.read_bytes(), values, language, title=filling.title, brand=brand, sections=filling.sections)
