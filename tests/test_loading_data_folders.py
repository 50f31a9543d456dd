"""Data folders: built in, and a coach's own."""

from pathlib import Path

import pytest

from seminar_designer.loading import data_folders
from seminar_designer.loading.data_folders import data_folder, layers
from seminar_designer.loading.problems import BadInput


def test_a_checkout_reads_its_top_level_folders() -> None:
    """They stand beside the package."""
    assert data_folder("constraints").is_dir()
    assert data_folder("catalogue").parent == data_folder("constraints").parent


def test_an_installed_package_reads_the_folders_it_carries(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Inside the package they win over whatever stands beside it."""
    package = tmp_path / "seminar_designer"
    (package / "data" / "catalogue").mkdir(parents=True)
    (tmp_path / "catalogue").mkdir()
    monkeypatch.setattr(data_folders, "_PACKAGE", package)
    assert data_folder("catalogue") == package / "data" / "catalogue"


def test_a_folder_that_is_nowhere_is_bad_input_that_says_where_it_was_looked_for() -> None:
    """Both places are named."""
    with pytest.raises(BadInput, match="recipes") as raised:
        data_folder("recipes")
    assert raised.value.problems[0].expected == "no_data"


def test_a_workspace_comes_after_the_built_in_layer(tmp_path: Path) -> None:
    """A workspace without that folder adds nothing."""
    assert layers("catalogue") == (data_folder("catalogue"),)
    assert layers("catalogue", tmp_path) == (data_folder("catalogue"),)
    (tmp_path / "catalogue").mkdir()
    assert layers("catalogue", tmp_path) == (data_folder("catalogue"), tmp_path / "catalogue")


def test_a_workspace_that_does_not_exist_is_bad_input(tmp_path: Path) -> None:
    """A misspelt folder is not silently an empty one."""
    with pytest.raises(BadInput):
        layers("catalogue", tmp_path / "nowhere")
