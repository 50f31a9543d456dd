"""Documents from a template of a coach's own: filled in when it is sound, refused with a sentence when it is not."""

import io
import re
import zipfile
from pathlib import Path

import pytest
from docx import Document
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from hypothesis import HealthCheck, given, settings
from sample_programme import catalogue, one_day_training, two_day_seminar
from template_files import related, replaced, saved, with_field, with_parts, word
from test_documents_templates_sandbox import HOSTILE
from word_files import body, findings, headers, opened

from seminar_designer.documents import write_choice, write_document, write_sheet
from seminar_designer.loading.data_folders import data_folder
from seminar_designer.loading.problems import BadInput, say

NAME = "client-programme"
OWN = (
    "{{ words.headings.objectives }}", "{%p for objective in objectives %}", "• {{ objective }}", "{%p endfor %}",
    "{%p for day in days %}", "{{ day.title }}",
    [["{{ words.columns.hours }}", "{{ words.columns.content }}"], ["{%tr for row in day.rows %}", ""],
     ["{{ row.hours }}", "{{ row.title }}"], ["{%tr endfor %}", ""]], "{%p endfor %}",
)  # fmt: skip


def placed(folder: Path, template: bytes, name: str = NAME) -> Path:
    """A workspace with this template."""
    file = folder / "outputs" / "templates" / f"{name}.docx"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(template)
    return folder


def written(folder: Path, template: bytes) -> bytes:
    """The client's programme from this template."""
    return write_document(NAME, one_day_training(), catalogue(), "fr", workspace=placed(folder, template))


def refused(folder: Path, template: bytes) -> list[str]:
    """What is said in refusing this template, with the file left out."""
    with pytest.raises(BadInput) as told:
        written(folder, template)
    said = [say(problem, "fr") for problem in told.value.problems]
    assert all(one.startswith(str(folder)) and f"{NAME}.docx – " in one for one in said)
    return [one.partition(".docx – ")[2] for one in said]


def test_a_template_made_in_word_is_filled_in(tmp_path: Path):
    """With its own look, its header, and all that it repeats."""
    data = written(tmp_path, word("{{ title }}", *OWN, header="{{ brand.footer }} {{ title }}"))
    text = body(data)
    assert text.startswith("Déléguer avec confiance")
    assert "Matin" in text and "• choisir trois décisions" in text and "{" not in text
    assert headers(data) == [" Déléguer avec confiance"]
    assert opened(data).core_properties.title == "Programme de formation – Déléguer avec confiance"


def test_the_built_in_templates_are_sound_as_one_s_own(tmp_path: Path):
    """Copied into a workspace they give the same bytes."""
    template = (data_folder("outputs") / "templates" / f"{NAME}.docx").read_bytes()
    for programme in (one_day_training(), two_day_seminar()):
        built_in = write_document(NAME, programme, catalogue(), "fr")
        placed(tmp_path, template)
        assert write_document(NAME, programme, catalogue(), "fr", workspace=tmp_path) == built_in


@pytest.mark.parametrize(
    ("template", "said"),
    [
        (word("{{ titel }}"), "paragraphe 1 (« {{ titel }} ») : champ inconnu, « titel » trouvé. Le plus proche : « "),
        (word("{{ title.__class__.__mro__ }}"), "un nom réservé à Python"),
        (word("{{ title.upper() }}"), "un modèle n'appelle rien"),
        (word("{{ cycler.__init__.__globals__.os.popen('touch x').read() }}"), "un modèle n'appelle rien"),
        (word("{% for x in days %}"), "il manque {% endfor %}"),
        (word("{{ days }}"), "c'est une liste"),
        (with_parts(word("x"), {"word/vbaProject.bin": b"x"}), "ce fichier contient des macros"),
        (related(word("x"), "image", "http://elsewhere.example/x.png"), "une image liée"),
        (related(word("x"), "attachedTemplate", "http://elsewhere.example/x.dotm"), "un modèle attaché"),
        (with_field("DDEAUTO x"), "irait chercher un contenu ailleurs"),
        (with_field("{{ title }}"), "une balise dans le code d'un champ"),
        (b"no Word file", "ce n'est pas un fichier Word lisible"),
        (b"", "ce n'est pas un fichier Word lisible"),
    ],
)  # fmt: skip
def test_an_unfit_template_is_refused_with_a_sentence(template, said, tmp_path: Path, monkeypatch):
    """With its file, what is wrong and what to do; nothing runs."""
    monkeypatch.chdir(tmp_path)
    assert any(said in one for one in refused(tmp_path / "ws", template))
    assert [file.name for file in tmp_path.iterdir()] == ["ws"]


def test_all_mistakes_are_told_at_once(tmp_path: Path):
    """As `seminar template check` does."""
    assert len(refused(tmp_path, word("{{ a }}", "{{ b }}", "{%p if title %}", header="{{ c }}"))) == 4


@pytest.mark.parametrize("text", [
    "{{ title|int / 0 }}", "{{ 1 + title }}", "{% if title < 3 %}x{% endif %}", "{{ 9 * 999999999 * 9 }}",
])  # fmt: skip
def test_what_fails_only_when_filled_in_is_refused_too(text, tmp_path: Path):
    """No traceback, the reason."""
    assert "ce modèle n'a pas pu être rempli (" in refused(tmp_path, word(text))[0]


def test_what_a_field_lacks_in_this_programme_is_told(tmp_path: Path):
    """A template may ask for the parts of what this programme does not have."""
    assert written(tmp_path, word("{%p for one in context %}", "{{ one.text }}", "{%p endfor %}"))
    with pytest.raises(BadInput, match="could not be filled"):
        write_document(NAME, two_day_seminar(), catalogue(), "fr",
                       workspace=placed(tmp_path, word("{{ context[0].text }}")))  # fmt: skip


def test_a_text_of_the_brief_never_becomes_a_field(tmp_path: Path):
    """What the client writes is text, in the code of a field too."""
    programme = one_day_training()
    brief = programme.brief.model_copy(update={"title": "DDEAUTO c:\\x {{ 7*7 }} <w:p>"})
    programme = programme.model_copy(update={"brief": brief})
    data = write_document(NAME, programme, catalogue(), "en", workspace=placed(tmp_path, word("{{ title }}")))
    assert body(data) == "DDEAUTO c:\\x {{ 7*7 }} <w:p>"
    hidden = "<w:r><w:t>{</w:t></w:r><w:r><w:instrText>{ title }}</w:instrText></w:r></w:p>"
    template = replaced(word("x"), "word/document.xml", "</w:p>", hidden)
    with pytest.raises(BadInput):
        write_document(NAME, programme, catalogue(), "en", workspace=placed(tmp_path, template))


def test_what_docxtpl_would_mend_silently_is_refused(tmp_path: Path):
    """A filled part that is no XML any more would lose its end."""
    left = '<w:p><w:pPr><w:jc w:val="left"/></w:pPr>'
    broken = f"<w:r><w:t>{{% if title %}}</w:t></w:r></w:p>{left}<w:r><w:t>{{% endif %}}"
    template = replaced(word("x", "here"), "word/document.xml", "<w:r><w:t>here", broken)
    assert refused(tmp_path, template)


def test_undefined_words_of_a_workspace_are_told_and_no_internal_error(tmp_path: Path):
    """Texts of one's own may spoil what a built-in template prints."""
    texts = tmp_path / "outputs" / "texts" / "fr" / f"{NAME}.yaml"
    texts.parent.mkdir(parents=True)
    texts.write_text("columns: none\ntraining: {headings: none}\n", encoding="utf-8")
    with pytest.raises(BadInput) as told:
        write_document(NAME, one_day_training(), catalogue(), "fr", workspace=tmp_path)
    assert "words.columns" in say(told.value.problems[0], "fr") or "words.headings" in say(told.value.problems[0], "fr")


def test_cells_of_word_keep_their_properties_in_order(tmp_path: Path):
    """Vertical text, hidden marks: what a template made in Word may hold, and ours do not."""
    document = Document()
    cell = document.add_table(rows=1, cols=1).cell(0, 0)
    cell.text = "{{ title }}"
    for name in ("w:hideMark", "w:textDirection", "w:vAlign"):
        child = OxmlElement(name)
        if name != "w:hideMark":
            child.set(qn("w:val"), {"w:textDirection": "btLr", "w:vAlign": "center"}[name])
        cell._tc.get_or_add_tcPr().append(child)
    made = opened(written(tmp_path, saved(document))).tables[0].cell(0, 0)._tc.tcPr
    assert [one.tag for one in made] == [qn(f"w:{one}") for one in ("tcW", "textDirection", "vAlign", "hideMark")]


def test_sheets_and_choices_refuse_in_the_same_way(tmp_path: Path):
    """The documents of one block, and of several programmes."""
    placed(tmp_path, word("{{ titel }}"), "block-sheet")
    placed(tmp_path, word("{{ titel }}"), "alternatives")
    block = catalogue().blocks["world-cafe"]
    with pytest.raises(BadInput, match="titel"):
        write_sheet("block-sheet", block, 14, catalogue(), "fr", workspace=tmp_path)
    with pytest.raises(BadInput, match="titel"):
        write_choice("alternatives", [one_day_training(), one_day_training()], catalogue(), "fr", workspace=tmp_path)


@given(HOSTILE)
@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
def test_any_template_gives_a_file_or_a_sentence(tmp_path: Path, source):
    """Never another error; the file is a Word file."""
    text = "".join(one if one.isprintable() else " " for one in source)
    told = _file_or_sentences(tmp_path, word("{{ title }}", text))
    assert all(told) if isinstance(told, list) else body(told).startswith("Déléguer avec confiance")


@pytest.mark.parametrize("cut", range(0, 7000, 701))
def test_a_damaged_file_is_refused(cut, tmp_path: Path):
    """Cut short, or with a few bytes changed."""
    template = (data_folder("outputs") / "templates" / f"{NAME}.docx").read_bytes()
    assert refused(tmp_path, template[:cut])
    spoilt = template[:cut] + b"\x00\xff\x00" + template[cut + 3 :]
    told = _file_or_sentences(tmp_path, spoilt)
    assert all(told) if isinstance(told, list) else opened(told)


def _file_or_sentences(folder: Path, template: bytes) -> bytes | list[str]:
    try:
        return written(folder, template)
    except BadInput as error:
        return [say(problem, "fr") for problem in error.problems]


def test_a_filled_template_of_word_has_no_new_finding(tmp_path: Path):
    """The validator finds in it no more than in the file it was made from."""
    template = word("{{ title }}", *OWN)
    files = (template, written(tmp_path, template))
    before, after = ({_finding(one) for one in findings(file, tmp_path)} for file in files)
    assert after <= before


def _finding(said: str) -> str:
    return re.sub(r"\d+", "n", said)


def test_no_part_of_the_template_is_lost(tmp_path: Path):
    """Pictures, styles, settings of the coach's file."""
    template = word("{{ title }}")
    with zipfile.ZipFile(io.BytesIO(template)) as old, zipfile.ZipFile(io.BytesIO(written(tmp_path, template))) as new:
        assert {one for one in old.namelist() if "header" not in one} <= set(new.namelist())
