"""What a document is made from, without Word."""

from sample_programme import catalogue

from seminar_designer.documents.document import Order
from seminar_designer.documents.typesetting.brand import Brand
from seminar_designer.documents.typesetting.words import load_words
from seminar_designer.loading.data_folders import layers
from seminar_designer.model.catalogue import Catalogue
from seminar_designer.model.programme import Programme
from seminar_designer.model.texts import Language


def order(document: str, programme: Programme, using: Catalogue | None = None, language: Language = "fr") -> Order:
    """The order of a document in its built-in words, without a brand."""
    words = load_words(document, language, layers("outputs"))
    return Order(programme, using or catalogue(), language, words, Brand(), folders=layers("outputs"))
