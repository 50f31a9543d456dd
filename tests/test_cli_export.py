"""`seminar export`: any document of a programme, and what it says when one cannot be made."""

from pathlib import Path

import pytest
from command_line import seminar

from seminar_designer.documents import DOCUMENTS
from seminar_designer.documents.typesetting import pdf
from seminar_designer.loading.data_folders import data_folder

PROGRAMME = data_folder("outputs") / "samples" / "en" / "programme.yaml"


def test_without_a_name_it_lists_what_there_is():
    ended = seminar("export", PROGRAMME)
    assert ended.code == 0
    assert all(name in ended.out for name in DOCUMENTS)


def test_it_writes_the_documents_asked_for(tmp_path: Path):
    ended = seminar("export", PROGRAMME, "--document", "proposal", "--document", "calendar", "-o", tmp_path)
    assert ended.code == 0
    assert {file.name for file in tmp_path.glob("*.*")} - {".seminar.json"} == {"proposal.docx", "calendar.ics"}


def test_a_name_that_does_not_exist_is_told_with_the_nearest(tmp_path: Path):
    ended = seminar("export", PROGRAMME, "--document", "propsal", "-o", tmp_path)
    assert ended.code == 2
    assert "“propsal”" in ended.err and "The nearest: proposal" in ended.err
    assert not list(tmp_path.iterdir())


def test_a_file_edited_by_hand_is_not_replaced(tmp_path: Path):
    (tmp_path / "invitation.docx").write_bytes(b"mine")
    ended = seminar("export", PROGRAMME, "--document", "invitation", "-o", tmp_path)
    assert ended.code == 2
    assert (tmp_path / "invitation.docx").read_bytes() == b"mine"


def test_a_file_is_no_folder(tmp_path: Path):
    (tmp_path / "papers").write_text("", encoding="utf-8")
    assert seminar("export", PROGRAMME, "--all", "-o", tmp_path / "papers").code == 2


def test_without_libreoffice_a_pdf_is_refused_and_nothing_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(pdf, "_office", lambda: None)
    ended = seminar("export", PROGRAMME, "--document", "positioning", "--format", "pdf", "-o", tmp_path)
    assert ended.code == 2
    assert "LibreOffice" in ended.err
    assert not list(tmp_path.iterdir())


def test_the_missing_mentions_are_told_with_where_to_give_them():
    ended = seminar("export", PROGRAMME, "--check")
    assert ended.code == 1
    assert "brand.provider.siret" in ended.out
