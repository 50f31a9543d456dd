"""Writing files: whole or not at all, and never over what somebody edited by hand."""

import base64
import contextlib
import hashlib
import json
import os
import tempfile
import zlib
from pathlib import Path
from typing import Any

MANIFEST = ".seminar.json"
"""Beside the files: what was written last under each name, as a digest; and texts in full, under KEPT."""
KEPT = "as written"
TEXTS = frozenset({".yaml"})
"""Endings of files of which a copy is kept, so that what somebody edits by hand can be told."""


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


def as_last_written(path: Path) -> bytes | None:
    """What was written last into this file, whatever has become of it since; None when that is not known."""
    kept = _manifest(path.parent).get(KEPT)
    packed = kept.get(path.name) if isinstance(kept, dict) else None
    try:
        content = zlib.decompress(base64.b85decode(packed)) if isinstance(packed, str) else None
    except (ValueError, zlib.error):
        return None
    return content if content is not None and _written(path.parent).get(path.name) == _digest(content) else None


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _manifest(folder: Path) -> dict[str, Any]:
    try:
        known = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return known if isinstance(known, dict) else {}


def _written(folder: Path) -> dict[str, str]:
    return {name: digest for name, digest in _manifest(folder).items() if isinstance(digest, str)}


def _remember(path: Path, content: bytes) -> None:
    digests = {**_written(path.parent), path.name: _digest(content)}
    kept = _manifest(path.parent).get(KEPT)
    texts = dict(kept) if isinstance(kept, dict) else {}
    if path.suffix in TEXTS:
        texts[path.name] = base64.b85encode(zlib.compress(content, 9)).decode()
    known: dict[str, Any] = _still_there(digests, path.parent)
    if still := _still_there(texts, path.parent):
        known[KEPT] = still
    _replace(path.parent / MANIFEST, (json.dumps(known, indent=1, ensure_ascii=False) + "\n").encode())


def _still_there(known: dict[str, Any], folder: Path) -> dict[str, Any]:
    return {name: value for name, value in sorted(known.items()) if (folder / name).exists()}


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
