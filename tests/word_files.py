"""Reading Word files back, for tests of documents."""

import atexit
import functools
import io
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from docx import Document
from docx.oxml.ns import qn
from openxml_audit import OpenXmlValidator
from pypdf import PdfReader

from seminar_designer.documents.typesetting.typography import typeset
from seminar_designer.model.texts import Language


def opened(data: bytes) -> Any:
    """The file as python-docx sees it."""
    return Document(io.BytesIO(data))


def paragraphs(data: bytes) -> list[str]:
    """The text of each paragraph of the body, tables included, in the order of reading."""
    return [_text(one) for one in opened(data).element.body.iter(qn("w:p"))]


def body(data: bytes) -> str:
    """All the text of the body."""
    return "\n".join(paragraphs(data))


def headers(data: bytes) -> list[str]:
    """The text of each section's page header."""
    return [
        "\n".join(_text(one) for one in section.header._element.iter(qn("w:p"))) for section in opened(data).sections
    ]


def in_style(data: bytes, style: str) -> list[str]:
    """The text of each paragraph in the named style."""
    document = opened(data)
    names = {one.style_id: one.name for one in document.styles}
    found = []
    for one in document.element.body.iter(qn("w:p")):
        reference = one.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
        if reference is not None and names.get(reference.get(qn("w:val"))) == style:
            found.append(_text(one))
    return found


def findings(data: bytes, folder: Path) -> list[str]:
    """What the validator of OOXML finds wrong."""
    file = folder / "audited.docx"
    file.write_bytes(data)
    return [str(error) for error in OpenXmlValidator().validate(file).errors]


@functools.cache
def _profile() -> str:
    """One profile of LibreOffice for all the tests of a process: making it takes longer than most pages."""
    place = tempfile.mkdtemp(prefix="office")
    atexit.register(shutil.rmtree, place, ignore_errors=True)
    return place


def pages(data: bytes, folder: Path) -> list[str]:
    """The text of each page as LibreOffice lays it out."""
    return laid_out({"printed": data}, folder)["printed"]


def laid_out(files: Mapping[str, bytes], folder: Path) -> dict[str, list[str]]:
    """The same of many files, in one run of LibreOffice: starting it takes longer than most files."""
    for name, data in files.items():
        (folder / f"{name}.docx").write_bytes(data)
    command = ["soffice", "--headless", f"-env:UserInstallation=file://{_profile()}", "--convert-to", "pdf"]
    names = [folder / f"{name}.docx" for name in files]
    subprocess.run([*command, "--outdir", folder, *names], check=True, capture_output=True, timeout=300)
    return {name: read_pages((folder / f"{name}.pdf").read_bytes()) for name in files}


def read_pages(printed: bytes) -> list[str]:
    """The text of each page of a PDF."""
    return [page.extract_text() for page in PdfReader(io.BytesIO(printed)).pages]


def printed(texts: Iterator[str] | list[str], language: Language) -> list[str]:
    """Texts as they stand in a document."""
    return [typeset(text, language) for text in texts]


def _text(one: Any) -> str:
    parts = {qn("w:tab"): "\t", qn("w:br"): "\n"}
    return "".join(
        (node.text or "") if node.tag == qn("w:t") else parts.get(node.tag, "")
        for node in one.iter(qn("w:t"), qn("w:tab"), qn("w:br"))
        if node.getparent().tag == qn("w:r")
    )
