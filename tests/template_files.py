"""Word templates for tests: made of a few paragraphs and tables, and spoilt in one part."""

import io
import zipfile
from collections.abc import Sequence

from docx import Document
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement

RELATIONS = "word/_rels/document.xml.rels"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def word(*content: str | Sequence[Sequence[str]], header: str = "", footer: str = "") -> bytes:
    """A Word file: each text is a paragraph, each list of rows a table."""
    document = Document()
    for one in content:
        if isinstance(one, str):
            document.add_paragraph(one)
        else:
            table = document.add_table(rows=len(one), cols=max(map(len, one)))
            for row, texts in zip(table.rows, one, strict=True):
                for cell, text in zip(row.cells, texts, strict=False):
                    cell.text = text
    document.sections[0].header.paragraphs[0].text = header
    document.sections[0].footer.paragraphs[0].text = footer
    return saved(document)


def saved(document) -> bytes:
    """The bytes of an open document."""
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def split_runs(text: str, *, each: int = 1) -> bytes:
    """A Word file of one paragraph whose text is cut into runs, as Word does after a correction."""
    document = Document()
    paragraph = document.add_paragraph()
    for start in range(0, len(text), each):
        paragraph.add_run(text[start : start + each])
        paragraph._p.append(OxmlElement("w:proofErr"))
    return saved(document)


def with_field(code: str, *, simple: bool = False) -> bytes:
    """A Word file with a field of this code."""
    document = Document()
    paragraph = document.add_paragraph("Page ")._p
    if simple:
        field = OxmlElement("w:fldSimple")
        field.set(qn("w:instr"), code)
        paragraph.append(field)
        return saved(document)
    middle = len(code) // 2
    for kind, text in (("begin", ""), ("", code[:middle]), ("", code[middle:]), ("separate", ""), ("end", "")):
        run = OxmlElement("w:r")
        if kind:
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), kind)
        else:
            mark = OxmlElement("w:instrText")
            mark.text = text
        run.append(mark)
        paragraph.append(run)
    return saved(document)


def with_parts(data: bytes, parts: dict[str, str | bytes | None]) -> bytes:
    """The file with parts added or replaced; None takes one out."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(target, "w") as made:
        for name in source.namelist():
            if name not in parts:
                made.writestr(name, source.read(name))
        for name, content in parts.items():
            if content is not None:
                made.writestr(name, content)
    return target.getvalue()


def part(data: bytes, name: str) -> str:
    """The text of a part."""
    with zipfile.ZipFile(io.BytesIO(data)) as source:
        return source.read(name).decode()


def replaced(data: bytes, name: str, old: str, new: str) -> bytes:
    """The file with `old` replaced in a part, where it must stand."""
    text = part(data, name)
    assert old in text, (name, old)
    return with_parts(data, {name: text.replace(old, new)})


def related(data: bytes, kind: str, target: str, *, external: bool = True) -> bytes:
    """The file with one more relationship of its document; `kind` is the end of its type, or all of it."""
    mode = ' TargetMode="External"' if external else ""
    whole = kind if kind.startswith("http") else f"{OFFICE}/{kind}"
    relation = f'<Relationship Id="rIdX" Type="{whole}" Target="{target}"{mode}/></Relationships>'
    return replaced(data, RELATIONS, "</Relationships>", relation)
