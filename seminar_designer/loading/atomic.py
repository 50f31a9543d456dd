"""Writing files: whole or not at all, and never over what somebody edited by hand."""

import contextlib
import hashlib
import json
import os
import tempfile
from pathlib import Path

MANIFEST = ".seminar.json"
"""Beside the files: what was written last under each name, as a digest."""


class HandEdited(Exception):
    """The file was made or edited by hand since it was last written, so it is not overwritten."""

    def __init__(self, path: Path) -> None:
        self.path = path
        super().__init__(str(path))


def write_file(path: Path, content: bytes, force: bool = False) -> Path | None:
    """Writes the file; with `force` over a hand-edited one, whose backup is then returned.

    Raises HandEdited when the file is not as it was last written and `force` is not given.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    backup: Path | None = None
    if hand_edited(path) and path.read_bytes() != content:
        if not force:
            raise HandEdited(path)
        backup = _backup_name(path)
        _replace(backup, path.read_bytes())
    _replace(path, content)
    _remember(path, content)
    return backup


def hand_edited(path: Path) -> bool:
    """Whether a file stands there that is not as it was last written."""
    if not path.exists():
        return False
    return _written(path.parent).get(path.name) != _digest(path.read_bytes())


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _written(folder: Path) -> dict[str, str]:
    try:
        known = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    if not isinstance(known, dict):
        return {}
    return {name: digest for name, digest in known.items() if isinstance(digest, str)}


def _remember(path: Path, content: bytes) -> None:
    known = {**_written(path.parent), path.name: _digest(content)}
    known = {name: digest for name, digest in sorted(known.items()) if (path.parent / name).exists()}
    _replace(path.parent / MANIFEST, (json.dumps(known, indent=1, ensure_ascii=False) + "\n").encode())


def _backup_name(path: Path) -> Path:
    backup, number = path.with_name(f"{path.name}.bak"), 2
    while backup.exists():
        backup, number = path.with_name(f"{path.name}.bak{number}"), number + 1
    return backup


def _replace(path: Path, content: bytes) -> None:
    """Puts the content in place in one go: a reader sees the old file or the new one, never a part."""
    mode = path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_umask()
    handle, name = tempfile.mkstemp(prefix=".seminar-", suffix=".part", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(mode)
        Path(name).replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(name).unlink()
        raise


def _umask() -> int:
    current = os.umask(0o022)
    os.umask(current)
    return current
