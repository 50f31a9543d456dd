"""`seminar template`: a copy to restyle, what it may write, and what is wrong with it."""

import json
from pathlib import Path

import pytest
from command_line import seminar, write_brief
from sample_programme import one_day_training, two_day_seminar
from template_files import related, word

from seminar_designer.documents.templates.sampling import word_documents
from seminar_designer.loading.data_folders import data_folder
from seminar_designer.loading.programme import write_yaml

BUILT_IN = data_folder("outputs") / "templates"


@pytest.fixture(autouse=True)
def _english(monkeypatch):
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    monkeypatch.setenv("COLUMNS", "160")


def placed(folder: Path, template: bytes, name: str = "run-sheet") -> Path:
    """A template in a file."""
    file = folder / f"{name}.docx"
    file.write_bytes(template)
    return file


@pytest.mark.parametrize("path", [("template",), *(("template", verb) for verb in ("new", "fields", "check"))])
@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_verb_has_help_in_both_languages(path, language, monkeypatch):
    """In 80 columns."""
    monkeypatch.setenv("COLUMNS", "80")
    ended = seminar(*path, "--lang", language, "--help")
    assert ended.code == 0
    assert ended.out.startswith("Usage : seminar template" if language == "fr" else "Usage: seminar template")
    assert all(len(line) <= 80 for line in ended.out.splitlines())


@pytest.mark.parametrize("name", word_documents())
def test_a_copy_is_written_where_a_workspace_looks_for_it(name, tmp_path: Path):
    """And it is told how to restyle, check and use it."""
    folder = tmp_path / "my practice"
    ended = seminar("template", "new", name, "--workspace", folder)
    file = folder / "outputs" / "templates" / f"{name}.docx"
    assert ended.code == 0
    assert file.read_bytes() == (BUILT_IN / f"{name}.docx").read_bytes()
    assert f"Template copied into {file}" in ended.out
    assert f"seminar template fields {name}" in ended.out
    assert f"--workspace {folder}" in ended.out
    assert "{{ }} and {% %}" in ended.out


def test_a_copy_may_be_written_anywhere(tmp_path: Path):
    """Under any name, or into a folder; and it is told where to put it."""
    ended = seminar("template", "new", "run-sheet", "-o", tmp_path / "mine.docx", "--lang", "fr")
    assert ended.code == 0
    assert f"seminar template check {tmp_path / 'mine.docx'} --document run-sheet" in ended.out
    assert "DOSSIER/outputs/templates/run-sheet.docx" in ended.out
    assert seminar("template", "new", "run-sheet", "-o", tmp_path).code == 0
    assert (tmp_path / "run-sheet.docx").is_file()


def test_a_template_edited_by_hand_is_kept_unless_forced(tmp_path: Path):
    """And then its copy is."""
    file = tmp_path / "run-sheet.docx"
    assert seminar("template", "new", "run-sheet", "-o", file).code == 0
    assert seminar("template", "new", "run-sheet", "-o", file).code == 0
    file.write_bytes(word("mine"))
    ended = seminar("template", "new", "run-sheet", "-o", file)
    assert ended.code == 2
    assert "was edited by hand" in ended.err
    assert file.read_bytes() == word("mine")
    forced = seminar("template", "new", "run-sheet", "-o", file, "--force")
    assert forced.code == 0
    assert "run-sheet.docx.bak" in forced.out
    assert (tmp_path / "run-sheet.docx.bak").read_bytes() == word("mine")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("new", "run-shet", "-o", "x.docx"), "“run-shet”: no document has this name. The nearest: run-sheet"),
        (("new", "zzzzz", "-o", "x.docx"), "There are: "),
        (("new", "run-sheet"), "Say where to write the template"),
        (("new", "run-sheet", "-o", "x.docx", "--workspace", "."), "Say where to write the template"),
        (("new", "run-sheet", "-o", "x.docm"), "a name that ends in .docx expected"),
        (("new",), "DOCUMENT is missing"),
        (("fields", "run-shet"), "The nearest: run-sheet"),
        (("fields", "run-sheet", "--programme", "nowhere.yaml"), "this file does not exist"),
        (("fields", "run-sheet", "--workspace", "nowhere"), "this workspace folder does not exist"),
        (("check", "nowhere.docx", "--document", "run-sheet"), "Cannot read nowhere.docx"),
        (("check", "."), "Cannot read ."),
    ],
)
def test_what_cannot_be_used_is_refused_with_a_remedy(arguments, said, tmp_path: Path, monkeypatch):
    """Exit code 2, nothing on standard output, nothing written."""
    monkeypatch.chdir(tmp_path)
    ended = seminar("template", *arguments)
    assert ended.code == 2
    assert said in ended.err
    assert not ended.out
    assert not any(tmp_path.iterdir())


def test_a_document_without_a_word_template_is_refused(monkeypatch):
    """Slides, calendars, spreadsheets."""
    from seminar_designer import documents
    from seminar_designer.documents.document import FileDocument

    monkeypatch.setitem(documents.DOCUMENTS, "a-calendar", FileDocument("a-calendar", "ics", lambda _: b""))
    ended = seminar("template", "fields", "a-calendar")
    assert ended.code == 2
    assert "is a .ics file made without a Word template" in ended.err


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_fields_are_told_with_kind_meaning_and_example(language):
    """For people: the document's own, the logo, the brand, then the labels that the template prints."""
    ended = seminar("template", "fields", "client-programme", "--lang", language)
    assert ended.code == 0
    line = next(line for line in ended.out.splitlines() if line.startswith(" days.rows.kind"))
    assert "part | work | pause" in line
    assert ("sorte de ligne" if language == "fr" else "kind of row") in line
    assert ("Déléguer et faire grandir" if language == "fr" else "Delegating so that people grow") in ended.out
    assert f"outputs/texts/{language}/client-programme.yaml" in ended.out
    assert "words.columns.hours" in ended.out
    assert "words.missing.price" not in ended.out and "brand.colours" not in ended.out
    assert "{%p for day in days %}" in ended.out


def test_a_program_gets_the_fields_as_json():
    """Each with its kind, its meaning in both languages, an example."""
    told = json.loads(seminar("template", "fields", "client-programme", "--json").out)
    assert (told["schema"], told["document"]) == (1, "client-programme")
    (one,) = [field for field in told["fields"] if field["path"] == "days.rows.activities"]
    assert one["kind"] == "pairs" and set(one["meaning"]) == {"fr", "en"} and all(one["meaning"].values())
    assert not one["label"]


def test_the_examples_are_those_of_a_programme_when_it_is_given(tmp_path: Path):
    """And of the workspace's own brand."""
    programme = tmp_path / "programme.yaml"
    programme.write_text(write_yaml(one_day_training()), encoding="utf-8")
    brand = tmp_path / "outputs" / "brand.yaml"
    brand.parent.mkdir()
    brand.write_text("name: Atelier Manivelle\n", encoding="utf-8")
    ended = seminar("template", "fields", "client-programme", "--programme", programme, "--workspace", tmp_path)
    assert "Déléguer avec confiance" in ended.out
    assert "Atelier Manivelle" in ended.out
    assert "Lichen" not in ended.out


@pytest.mark.parametrize("name", word_documents())
def test_the_built_in_templates_have_nothing_to_correct(name):
    """Exit code 0."""
    ended = seminar("template", "check", BUILT_IN / f"{name}.docx")
    assert ended.code == 0, ended.out
    assert "Nothing to correct." in ended.out


def test_all_mistakes_are_told_with_their_place(tmp_path: Path):
    """Exit code 1; in the language, with what is nearest and where the fields are listed."""
    table = [["{%tr for row in day.rows %}"], ["{{ row.titel }}"], ["{%tr endfor %}"]]
    file = placed(tmp_path, word("{{ titel }}", "{%p for day in days %}", table, "{%p endfor %}", header="{{ day.x }}"),
                  "client-programme")  # fmt: skip
    ended = seminar("template", "check", file)
    assert ended.code == 1
    assert not ended.err
    out = " ".join(ended.out.split())
    assert "• paragraph 1 (“{{ titel }}”): unknown field, found “titel”. The nearest: “title”" in out
    assert "• table 1, row 2, column 1 (“{{ row.titel }}”): unknown field, found “row.titel”" in out
    assert "The nearest: “row.title”" in out
    assert "• header, paragraph 1 (“{{ day.x }}”): unknown field" in out
    assert "3 things to correct." in out and "seminar template fields client-programme" in out
    french = seminar("template", "check", file, "--lang", "fr")
    assert "tableau 1, ligne 2, colonne 1" in french.out and "champ inconnu" in french.out


def test_dangers_are_told_and_the_file_is_left_alone(tmp_path: Path):
    """It is only read."""
    data = related(word("{{ title }}"), "image", "http://elsewhere.example/x.png")
    file = placed(tmp_path, data)
    ended = seminar("template", "check", file)
    assert ended.code == 1
    assert "a linked picture" in ended.out and "http://elsewhere.example/x.png" in ended.out
    assert file.read_bytes() == data
    assert [one.name for one in tmp_path.iterdir()] == [file.name]


def test_a_program_gets_the_mistakes_as_json(tmp_path: Path):
    """Case, place, what was found, the nearest, the sentence in both languages; and the fields not used."""
    file = placed(tmp_path, word("x", "{{ titel }}"))
    ended = seminar("template", "check", file, "--json")
    assert ended.code == 1
    told = json.loads(ended.out)
    assert told["document"] == "run-sheet" and "days" in told["unused"]
    (one,) = told["problems"]
    assert (one["case"], one["found"], one["nearest"]) == ("template_unknown", "titel", "title")
    assert one["place"] == {"part": "body", "paragraph": 2, "words": "{{ titel }}"}
    assert one["text"]["fr"].startswith("paragraphe 2") and one["text"]["en"].startswith("paragraph 2")


def test_the_document_is_told_by_the_name_of_the_file_or_by_an_option(tmp_path: Path):
    """Else it is asked for."""
    file = placed(tmp_path, word("{{ title }}"), "mine")
    ended = seminar("template", "check", file)
    assert ended.code == 2
    assert "add --document NAME" in ended.err
    checked = seminar("template", "check", file, "--document", "client-programme")
    assert checked.code == 0
    assert "does not use: kicker, subtitle" in checked.out


def test_another_ending_is_a_mistake(tmp_path: Path):
    """A workspace looks for .docx only."""
    file = tmp_path / "run-sheet.docm"
    file.write_bytes(word("{{ title }}"))
    ended = seminar("template", "check", file, "--document", "run-sheet")
    assert ended.code == 1
    assert "a name that ends in .docx expected" in ended.out


def test_what_fails_only_when_filled_in_is_told(tmp_path: Path):
    """The sample is filled in to see."""
    ended = seminar("template", "check", placed(tmp_path, word("{{ title|int / 0 }}")))
    assert ended.code == 1
    assert "could not be filled (ZeroDivisionError" in ended.out


def test_an_export_with_an_unfit_template_is_refused(tmp_path: Path):
    """Exit code 2, the file, all mistakes, no traceback; nothing is written."""
    programme = tmp_path / "programme.yaml"
    programme.write_text(write_yaml(two_day_seminar()), encoding="utf-8")
    templates = tmp_path / "ws" / "outputs" / "templates"
    templates.mkdir(parents=True)
    file = placed(templates, word("{{ titel }}", "{{ title.__class__ }}"), "client-programme")
    out = tmp_path / "out"
    ended = seminar("export", programme, "--document", "client-programme", "-o", out, "--workspace", tmp_path / "ws",
                    "--lang", "en")  # fmt: skip
    assert ended.code == 2
    assert f"{file} – paragraph 1 (“{{{{ titel }}}}”): unknown field, found “titel”. The nearest: “title”" in ended.err
    assert "reserved to Python" in ended.err and "2 things to correct." in ended.err
    assert not out.exists()


def test_a_copy_restyled_is_used_by_an_export(tmp_path: Path):
    """From `new` to the document."""
    programme = tmp_path / "programme.yaml"
    programme.write_text(write_yaml(two_day_seminar()), encoding="utf-8")
    assert seminar("template", "new", "client-programme", "--workspace", tmp_path / "ws").code == 0
    ended = seminar("export", programme, "--document", "client-programme", "-o", tmp_path / "out",
                    "--workspace", tmp_path / "ws")  # fmt: skip
    assert ended.code == 0
    assert (tmp_path / "out" / "client-programme.docx").is_file()


def test_a_design_refuses_an_unfit_template_before_it_searches(tmp_path: Path, monkeypatch):
    """And so do alternatives."""
    searched = []
    for module, name in (("designing", "design"), ("choosing", "alternatives")):
        monkeypatch.setattr(f"seminar_designer.cli.{module}.{name}", lambda *_given: searched.append(1))
    templates = tmp_path / "ws" / "outputs" / "templates"
    templates.mkdir(parents=True)
    placed(templates, word("{{ titel }}"))
    for more in ((), ("--alternatives", "2")):
        ended = seminar("design", write_brief(tmp_path), "--workspace", tmp_path / "ws", "-o", tmp_path / "out", *more)
        assert ended.code == 2
        assert "run-sheet.docx" in ended.err and "titel" in ended.err
    assert searched == []
