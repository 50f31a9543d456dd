"""Writing files: whole, and never over somebody's own work."""

from pathlib import Path

import pytest

from seminar_designer.loading.atomic import MANIFEST, HandEdited, as_last_written, hand_edited, write_file


def test_a_file_is_written_and_may_be_written_again(tmp_path: Path) -> None:
    """In a folder that need not exist, leaving nothing else behind."""
    file = tmp_path / "out" / "programme.yaml"
    write_file(file, b"one")
    assert write_file(file, b"two") is None
    assert file.read_bytes() == b"two"
    assert sorted(one.name for one in file.parent.iterdir()) == [MANIFEST, "programme.yaml"]


def test_a_file_edited_by_hand_is_not_overwritten(tmp_path: Path) -> None:
    """Until the edit is undone."""
    file = tmp_path / "programme.yaml"
    write_file(file, b"one")
    file.write_bytes(b"mine")
    assert hand_edited(file)
    with pytest.raises(HandEdited) as raised:
        write_file(file, b"two")
    assert raised.value.path == file
    assert file.read_bytes() == b"mine"
    file.write_bytes(b"one")
    write_file(file, b"two")


def test_a_file_nobody_knows_is_hand_made(tmp_path: Path) -> None:
    """Also when the record is lost or damaged; the same content is no loss."""
    file = tmp_path / "notes.docx"
    file.write_bytes(b"mine")
    with pytest.raises(HandEdited):
        write_file(file, b"two")
    (tmp_path / MANIFEST).write_text("[1, 2")
    with pytest.raises(HandEdited):
        write_file(file, b"two")
    write_file(file, b"mine")
    write_file(file, b"two")


def test_force_keeps_a_backup_of_what_was_edited_and_numbers_it(tmp_path: Path) -> None:
    """A backup is never overwritten; without an edit there is none."""
    file = tmp_path / "a.yaml"
    write_file(file, b"one")
    assert write_file(file, b"two", force=True) is None
    for number, name in enumerate(("a.yaml.bak", "a.yaml.bak2", "a.yaml.bak3")):
        file.write_bytes(b"mine %d" % number)
        assert write_file(file, b"three", force=True) == tmp_path / name
        assert (tmp_path / name).read_bytes() == b"mine %d" % number
    assert file.read_bytes() == b"three"


def test_a_failure_leaves_the_old_file_whole_and_no_rest(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As when the disk is full."""
    file = tmp_path / "a.yaml"
    write_file(file, b"one")

    def fail(_: int) -> None:
        raise OSError("disk full")

    monkeypatch.setattr("os.fsync", fail)
    with pytest.raises(OSError, match="disk full"):
        write_file(file, b"two")
    assert file.read_bytes() == b"one"
    assert sorted(one.name for one in tmp_path.iterdir()) == [MANIFEST, "a.yaml"]


def test_each_file_of_a_folder_is_remembered_and_those_gone_are_forgotten(tmp_path: Path) -> None:
    """The record names only files that are there."""
    write_file(tmp_path / "a", b"1")
    write_file(tmp_path / "b", b"2")
    (tmp_path / "a").unlink()
    write_file(tmp_path / "c", b"3")
    text = (tmp_path / MANIFEST).read_text()
    assert ('"b"' in text, '"c"' in text, '"a"' in text) == (True, True, False)
    assert not hand_edited(tmp_path / "b")


def test_permissions_of_an_existing_file_are_kept(tmp_path: Path) -> None:
    """And a new file is as readable as any other."""
    file = tmp_path / "a"
    write_file(file, b"1")
    (tmp_path / "plain").write_text("x")
    assert file.stat().st_mode == (tmp_path / "plain").stat().st_mode
    file.chmod(0o600)
    write_file(file, b"2")
    assert file.stat().st_mode & 0o777 == 0o600


def test_a_text_is_known_as_it_was_last_written_whatever_somebody_made_of_it(tmp_path: Path) -> None:
    """A Word file is not kept, nor a file that is gone; a record that was tampered with is worth nothing."""
    file, word = tmp_path / "programme.yaml", tmp_path / "run-sheet.docx"
    write_file(file, b"one")
    write_file(file, "deux é".encode())
    write_file(word, b"word")
    file.write_bytes(b"mine")
    assert as_last_written(file) == "deux é".encode()
    assert as_last_written(word) is None
    assert as_last_written(tmp_path / "other.yaml") is None
    record = (tmp_path / MANIFEST).read_text(encoding="utf-8")
    (tmp_path / MANIFEST).write_text(record.replace('"programme.yaml": "', '"programme.yaml": "x', 1), encoding="utf-8")
    assert as_last_written(file) is None
