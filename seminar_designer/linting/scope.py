"""What is looked at: the whole catalogue, a folder of it, a coach's own folder, or one sheet anywhere."""

from dataclasses import dataclass
from pathlib import Path

from seminar_designer.loading.cache import yaml_files
from seminar_designer.loading.data_folders import layers
from seminar_designer.loading.problems import BadInput, Problem


@dataclass(frozen=True)
class Scope:
    """The folders of the catalogue, sheets outside any of them, and the path to which findings are confined."""

    folders: tuple[Path, ...]
    loose: tuple[Path, ...] = ()
    path: Path | None = None

    def holds(self, file: Path) -> bool:
        """Whether what is found in this file is told."""
        if self.path is None:
            return True
        inside = self.path.resolve()
        return file.resolve() == inside or inside in file.resolve().parents


def scope_of(path: Path | None, workspace: Path | None = None) -> Scope:
    """What to look at for a path: a workspace, a catalogue or part of one, sheets elsewhere; nothing is everything.

    Raises BadInput for a path at which there is nothing to look at.
    """
    if path is None:
        return Scope(layers("catalogue", workspace))
    if not path.exists():
        raise BadInput([Problem(path, 0, 0, "", "file_missing")])
    folders = layers("catalogue", workspace)
    catalogue = _catalogue_of(path)
    if catalogue is not None:
        known = {folder.resolve() for folder in folders}
        return Scope(folders if catalogue.resolve() in known else (*folders, catalogue), (), path)
    loose = (path,) if path.is_file() else tuple(Path(entry.path) for entry in yaml_files(path))
    if not loose:
        raise BadInput([Problem(path, 0, 0, "", "no_sheets")])
    return Scope(folders, loose, path)


def _catalogue_of(path: Path) -> Path | None:
    """The catalogue folder that the path is, holds as a workspace, or lies in."""
    for folder in (path / "catalogue", path):
        if (folder / "blocks").is_dir():
            return folder
    resolved = path.resolve()
    return next((one.parent for one in (resolved, *resolved.parents) if one.name == "blocks"), None)
