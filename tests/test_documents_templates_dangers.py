"""What a template may not hold: macros, what is fetched from elsewhere, what would run; and the fields of Word."""

import io
import zipfile
from pathlib import Path

import pytest
from sample_programme import catalogue, one_day_training
from template_files import part, related, replaced, with_field, with_parts, word

from seminar_designer.documents import write_document
from seminar_designer.documents.templates.checking import check_template, danger_faults
from seminar_designer.documents.templates.fault import Fault, Place
from seminar_designer.documents.templates.fields import field_of
from seminar_designer.documents.templates.package import POWERPOINT, package_faults
from seminar_designer.loading.data_folders import data_folder
from seminar_designer.loading.problems import NO_FILE, BadInput, messages, say

FIELDS = field_of({"title": "Déléguer"})
GOOD = word("{{ title }}")
MACRO_TYPE = "application/vnd.ms-word.document.macroEnabled.main+xml"
MAIN_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"


def cases(data: bytes) -> list[str]:
    """What is wrong with the file."""
    return [fault.case.removeprefix("template_") for fault in check_template(data, FIELDS).faults]


def typed(main: str) -> bytes:
    """The good file with another type of its document."""
    return replaced(GOOD, "[Content_Types].xml", MAIN_TYPE, main)


@pytest.mark.parametrize(
    ("data", "case"),
    [
        (typed(MACRO_TYPE), "macros"),
        (with_parts(GOOD, {"word/vbaProject.bin": b"x"}), "macros"),
        (with_parts(GOOD, {"Word/VBAPROJECT.BIN": b"x"}), "macros"),
        (related(GOOD, "http://schemas.microsoft.com/office/2006/relationships/vbaProject", "x.bin"), "macros"),
        (related(GOOD, "http://schemas.microsoft.com/office/2006/relationships/keyMapCustomizations", "x"), "macros"),
        (typed(MAIN_TYPE.replace("document.main", "template.main")), "of_program"),
        (related(GOOD, "image", "https://elsewhere.example/pixel.png"), "linked_picture"),
        (related(GOOD, "image", "https://elsewhere.example/pixel.png", external=False), "linked_picture"),
        (related(GOOD, "attachedTemplate", "file:///C:/templates/x.dotm"), "linked_template"),
        (related(GOOD, "oleObject", "embeddings/oleObject1.bin", external=False), "active"),
        (related(GOOD, "oleObject", "file://server/x.xlsx"), "active"),
        (related(GOOD, "control", "activeX/activeX1.xml", external=False), "active"),
        (related(GOOD, "package", "embeddings/x.xlsm", external=False), "active"),
        (related(GOOD, "http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes", "x"), "active"),
        (related(GOOD, "aFChunk", "x.html", external=False), "foreign"),
        (related(GOOD, "subDocument", "x.docx"), "foreign"),
        (related(GOOD, "frame", "https://elsewhere.example"), "foreign"),
        (related(GOOD, "mailMergeSource", "file:///C:/people.xlsx"), "merge"),
        (related(GOOD, "customXml", "https://elsewhere.example/x.xml"), "linked_content"),
        (related(GOOD, "hyperlink", "file:///C:/x.exe"), "hyperlink"),
        (related(GOOD, "hyperlink", "\\\\server\\share"), "hyperlink"),
        (related(GOOD, "hyperlink", "javascript:alert(1)"), "hyperlink"),
        (replaced(GOOD, "word/document.xml", "<w:body>", '<w:body><v:imagedata xmlns:v="urn:schemas-microsoft-com:vml" '
                  'src="http://elsewhere.example/x.png"/>'), "linked_picture"),
        (replaced(GOOD, "word/document.xml", "<w:body>", '<w:body><x:webVideoPr xmlns:x="y" embeddedHtml="z"/>'),
         "linked_content"),
        (replaced(GOOD, "word/settings.xml", "<w:zoom", "<w:mailMerge><w:query/></w:mailMerge><w:zoom"), "merge"),
        (with_parts(GOOD, {"word/theme/theme1.xml": '<!DOCTYPE x [<!ENTITY y "z">]><x>&y;</x>'}), "doctype"),
    ],
)  # fmt: skip
def test_a_danger_of_the_file_is_told(data, case):
    """Whatever its text says."""
    assert case in cases(data)


@pytest.mark.parametrize("target", ["https://www.example.org", "mailto:claire@example.org", "tel:+33612345678", "#top"])
def test_plain_hyperlinks_are_welcome(target):
    """They are followed when somebody clicks them."""
    assert cases(related(GOOD, "hyperlink", target)) == []


def test_mistakes_of_the_text_are_told_beside_the_dangers():
    """All at once."""
    assert cases(related(word("{{ titel }}"), "image", "https://elsewhere.example/x.png")) == [
        "linked_picture", "unknown",
    ]  # fmt: skip


def test_a_file_that_unpacks_to_too_much_is_not_read():
    """A small archive may hold gigabytes of nothing."""
    target = io.BytesIO(GOOD)
    with zipfile.ZipFile(target, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/media/zeros.bin", bytes(61_000_000))
    assert len(target.getvalue()) < 1_000_000
    assert cases(target.getvalue()) == ["too_big"]


def test_a_part_that_stands_twice_is_told():
    """Programs may read the one or the other."""
    target = io.BytesIO(GOOD)
    with zipfile.ZipFile(target, "a") as archive, pytest.warns(UserWarning, match="Duplicate"):
        archive.writestr("word/document.xml", part(GOOD, "word/document.xml"))
    assert "twice" in cases(target.getvalue())


@pytest.mark.parametrize("simple", [True, False])
@pytest.mark.parametrize(
    ("code", "case"),
    [
        (' DDEAUTO c:\\\\windows\\\\cmd.exe "/k calc" ', "field_fetches"), ("dde excel x", "field_fetches"),
        ('INCLUDETEXT "http://elsewhere.example"', "field_fetches"), ("INCLUDEPICTURE x", "field_fetches"),
        ("LINK Excel.Sheet.8 x", "field_fetches"), ("DATABASE x", "field_fetches"), ("RD x", "field_fetches"),
        ("MACROBUTTON run Click", "field_runs"), ("PRINT x", "field_runs"), ("QUOTE 68 68 69", "field_unknown"),
        ('HYPERLINK "file:///c:/x.exe"', "hyperlink"), ("HYPERLINK \\\\server\\x", "hyperlink"),
        ("{{ title }}", "field_tag"), ('HYPERLINK "{{ title }}"', "field_tag"),
    ],
)  # fmt: skip
def test_a_field_that_fetches_or_runs_is_told_with_its_place(code, case, simple):
    """In one piece or several, whatever the letters."""
    (fault,) = check_template(with_field(code, simple=simple), FIELDS).faults
    assert (fault.case, fault.place.paragraph) == (f"template_{case}", 1)


@pytest.mark.parametrize("code", [
    " PAGE ", "NUMPAGES \\* MERGEFORMAT", 'TOC \\o "1-3"', "= SUM(ABOVE)", "=2+2", 'DATE \\@ "d MMMM yyyy"', "",
    'HYPERLINK "https://www.example.org"', "HYPERLINK \\l mark", "STYLEREF Titre",
])  # fmt: skip
def test_the_usual_fields_are_welcome(code):
    """Page numbers, dates, tables of contents, sums."""
    assert cases(with_field(code)) == []
    assert cases(with_field(code, simple=True)) == []


def test_a_field_whose_name_another_field_makes_is_refused():
    """A known trick to hide DDE."""
    begin, end = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>', '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    inner = f"{begin}<w:r><w:instrText> TITLE </w:instrText></w:r>{end}"
    code = f"<w:r><w:t>x</w:t></w:r>{begin}{inner}<w:r><w:instrText> c:\\x</w:instrText></w:r>{end}</w:p><w:sectPr"
    assert "field_hidden" in cases(replaced(word("x"), "word/document.xml", "</w:p><w:sectPr", code))


def test_a_field_that_never_ends_is_read_all_the_same():
    """So is an instruction outside of any."""
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DDE x</w:instrText></w:r></w:p><w:sectPr'
    assert "field_fetches" in cases(replaced(word("x"), "word/document.xml", "</w:p><w:sectPr", begin))
    alone = "<w:r><w:instrText>DDE x</w:instrText></w:r></w:p><w:sectPr"
    assert "field_fetches" in cases(replaced(word("x"), "word/document.xml", "</w:p><w:sectPr", alone))


def test_slides_of_ones_own_are_held_to_the_same(tmp_path: Path):
    """Macros, linked media, buttons that run a program; said in the words of PowerPoint."""
    good = (data_folder("outputs") / "templates" / "slides.pptx").read_bytes()
    assert package_faults(good, POWERPOINT) == []
    assert [one.case for one in package_faults(good)] == ["template_other_format"]
    macros = with_parts(good, {"ppt/vbaProject.bin": b"x"})
    runs = '<p:cSld><a:hlinkClick xmlns:a="x" action="ppaction://program"/>'
    clicked = replaced(good, "ppt/slideMasters/slideMaster1.xml", "<p:cSld>", runs)
    for spoilt, case in ((macros, "template_macros"), (clicked, "template_active"), (b"", "template_other_format")):
        file = tmp_path / "outputs" / "templates" / "slides.pptx"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(spoilt)
        with pytest.raises(BadInput) as told:
            write_document("slides", one_day_training(), catalogue(), "en", workspace=tmp_path)
        (problem,) = told.value.problems
        assert (problem.file, problem.expected) == (file, case)
        assert "Word" not in say(problem, "en")


def test_our_own_files_have_no_danger():
    """Nothing of what is refused is in what is made."""
    assert danger_faults(write_document("client-programme", one_day_training(), catalogue(), "fr")) == []


def test_every_sentence_is_there_in_both_languages():
    """For each case of a fault, without a missing fact; and no braces doubled."""
    facts = tuple((name, "x") for name in ("end", "open", "of", "names", "reason", "limit", "app", "ending"))
    for case in messages()["expected"]:
        if case.startswith("template_"):
            problem = Fault(case, Place("body", 0, 3), "x", None, facts).problem(NO_FILE)
            for language in ("fr", "en"):
                said = say(problem, language)
                assert "–" not in said and "{{{{" not in said, said
