"""Every document, in both languages and brands, of programmes of every sort: valid, complete, and laid out."""

from pathlib import Path

import pytest
from docx.oxml.ns import qn
from sample_cases import CASES, catalogue
from word_files import body, findings, headers, opened, read_pages

from seminar_designer.documents import DOCUMENTS, NotNeeded, write_document
from seminar_designer.documents.typesetting.pdf import as_pdf
from seminar_designer.model.texts import Language

BRAND = Path(__file__).parents[1] / "examples" / "brands" / "lichen"
WORD = [name for name, document in DOCUMENTS.items() if document.extension == "docx"]
DRESSES: tuple[tuple[Language, Path | None], ...] = (("fr", None), ("en", BRAND))
"""Languages and brands, each with the other: what one hides the other shows."""
SHORTEST = 15
"""Letters that a page has at least, beside its number."""
LAID = (("three days", "en", BRAND), ("crowd", "fr", None), ("endless", "fr", BRAND))
"""What LibreOffice lays out here; each document's own tests lay out the rest."""


def written(name: str, case: str, language: Language, brand: Path | None) -> bytes | None:
    """The file; None when the programme gives it nothing to say."""
    programme = CASES[case]()
    if programme.brief.nature not in DOCUMENTS[name].natures:
        return None
    try:
        return write_document(name, programme, catalogue(), language, workspace=brand)
    except NotNeeded:
        return None


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("name", DOCUMENTS)
def test_it_is_written_valid_and_without_a_tag(name: str, case: str, tmp_path: Path):
    """Of one case to the next in the other dress; each document's own tests have both."""
    language, brand = DRESSES[([*CASES].index(case) + [*DOCUMENTS].index(name)) % len(DRESSES)]
    data = written(name, case, language, brand)
    if data is None or name not in WORD:
        return
    assert findings(data, tmp_path) == []
    assert all(one.get("descr") for one in opened(data).element.body.iter(qn("wp:docPr")))
    marks = ("{%", "%}") if case == "endless" else ("{{", "}}", "{%", "%}")
    assert not any(mark in text for text in (body(data), *headers(data)) for mark in marks)


@pytest.mark.parametrize(("case", "language", "brand"), LAID)
def test_libreoffice_lays_all_of_them_out_with_no_page_left_empty(case: str, language: Language, brand: Path | None):
    files = {name: data for name in WORD if (data := written(name, case, language, brand)) is not None}
    for name, printed in as_pdf(files).items():
        pages = read_pages(printed)
        assert pages, name
        assert [number for number, page in enumerate(pages, 1) if len(page.strip()) < SHORTEST] == [], name
