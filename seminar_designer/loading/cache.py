"""The validated catalogue kept as one JSON file, so that it is read in a fraction of the time.

The file's name is a digest of all it depends on. Whatever goes wrong here is silent: the catalogue is then simply read
again.
"""

import contextlib
import gc
import hashlib
import os
import tempfile
import time
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import platformdirs
from pydantic import ValidationError

import seminar_designer
from seminar_designer.model.catalogue import Catalogue

KEPT = 4
"""How many catalogues stay in the cache: one for each workspace in use, about."""


def cache_folder() -> Path:
    """Where cached catalogues are: SEMINAR_CACHE_DIR, or the user's cache folder."""
    named = os.environ.get("SEMINAR_CACHE_DIR")
    return Path(named) if named else Path(platformdirs.user_cache_dir("seminar-designer"))


def yaml_files(folder: Path) -> list[os.DirEntry[str]]:
    """All .yaml and .yml files under a folder, in the order of their paths."""
    found: list[os.DirEntry[str]] = []
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.startswith("."):
                continue
            if entry.is_dir(follow_symlinks=False):
                found += yaml_files(Path(entry.path))
            elif entry.name.endswith((".yaml", ".yml")):
                found.append(entry)
    return sorted(found, key=lambda entry: entry.path)


def digest(folders: Sequence[Path]) -> str:
    """A digest of the product's version, the code of the models and of loading, and all files of the folders."""
    package = Path(seminar_designer.__file__).parent
    seen = hashlib.sha256(seminar_designer.__version__.encode())
    for code in (package / "model", package / "loading"):
        _add(seen, code, (entry for entry in sorted(os.scandir(code), key=lambda one: one.name) if entry.is_file()))
    for folder in folders:
        _add(seen, folder.resolve(), yaml_files(folder))
    return seen.hexdigest()[:32]


def _add(seen: "hashlib._Hash", folder: Path, entries: Iterable[os.DirEntry[str]]) -> None:
    seen.update(f"\0{folder}\0".encode())
    for entry in entries:
        with contextlib.suppress(FileNotFoundError):
            status = entry.stat()
            seen.update(f"{entry.path}\0{status.st_size}\0{status.st_mtime_ns}\0".encode())


@contextlib.contextmanager
def without_collector() -> Iterator[None]:
    """Keeps the garbage collector still: a catalogue is a great many objects, and none of them is garbage."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


def recall(key: str) -> Catalogue | None:
    """The catalogue kept under `key`, or None."""
    file = cache_folder() / f"catalogue-{key}.json"
    try:
        catalogue = Catalogue.model_validate_json(file.read_bytes())
    except (OSError, ValidationError, ValueError):
        return None
    with contextlib.suppress(OSError):
        os.utime(file)
    return catalogue


def keep(key: str, catalogue: Catalogue) -> None:
    """Keeps the catalogue under `key`, and forgets those not used for longest."""
    with contextlib.suppress(OSError):
        folder = cache_folder()
        folder.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix="catalogue-", suffix=".part", dir=folder)
        try:
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                file.write(catalogue.model_dump_json(exclude_defaults=True))
            Path(name).replace(folder / f"catalogue-{key}.json")
        except BaseException:
            Path(name).unlink()
            raise
        _prune(folder)


def _prune(folder: Path) -> None:
    kept = sorted(folder.glob("catalogue-*.json"), key=lambda file: file.stat().st_mtime_ns, reverse=True)
    for file in kept[KEPT:]:
        file.unlink(missing_ok=True)
    for part in folder.glob("catalogue-*.part"):
        if part.stat().st_mtime < time.time() - 3600:
            part.unlink(missing_ok=True)
