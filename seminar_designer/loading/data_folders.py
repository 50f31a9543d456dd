"""Where the product's data are, and a coach's own folder laid over them."""

from pathlib import Path

import seminar_designer
from seminar_designer.loading.problems import BadInput, Problem

_PACKAGE = Path(seminar_designer.__file__).resolve().parent


def data_folder(name: str) -> Path:
    """The built-in folder `catalogue`, `constraints` or `outputs`.

    It is carried inside an installed package, and stands beside the package in a checkout. Raises BadInput when it
    is in neither.
    """
    tried = [_PACKAGE / "data" / name, _PACKAGE.parent / name]
    for folder in tried:
        if folder.is_dir():
            return folder
    facts = (("name", name), ("tried", ", ".join(map(str, tried))))
    raise BadInput([Problem(_PACKAGE, 0, 0, "", "no_data", facts=facts)])


def layers(name: str, workspace: Path | None = None) -> tuple[Path, ...]:
    """The folders that hold `name`, from the built-in one to the coach's own; what comes later replaces."""
    if workspace is None:
        return (data_folder(name),)
    if not workspace.is_dir():
        raise BadInput([Problem(workspace, 0, 0, "", "workspace_missing")])
    own = workspace / name
    return (data_folder(name), own) if own.is_dir() else (data_folder(name),)
