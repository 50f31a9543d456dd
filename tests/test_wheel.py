"""The package as it is delivered: a wheel that works far from the checkout, and an editable install."""

import os
import subprocess
import sys
import sysconfig
import tarfile
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
BRIEF = """\
title: Apprendre à déléguer
participants: 12
schedule: {days: [{date: 2027-03-09, start: "09:00", end: "12:30"}]}
themes: management
objectives: [deleg-level]
"""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory) -> Path:
    """The wheel of this checkout, built from its source distribution, which lies beside it."""
    folder = tmp_path_factory.mktemp("dist")
    build = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    subprocess.run(build, check=True, capture_output=True)
    return next(folder.glob("*.whl"))


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """An environment of its own with this one's dependencies but not this checkout, outside of it."""
    made = tmp_path / "environment"
    venv.create(made, with_pip=False)
    # A plain path in a .pth file makes packages importable; the .pth files found there, such as that of an
    # editable install of this checkout, are not followed.
    (_packages(made) / "dependencies.pth").write_text(sysconfig.get_path("purelib"), encoding="utf-8")
    return made


def _python(place: Path) -> Path:
    return place / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def _packages(place: Path) -> Path:
    return next(place.rglob("site-packages"))


def _run(place: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Runs Python there, outside the checkout, with nothing of this process's environment that points into it."""
    environment = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "SEMINAR_DEBUG")}
    environment["SEMINAR_CACHE_DIR"] = str(place.parent / "cache")
    command = [str(_python(place)), *arguments]
    return subprocess.run(command, cwd=place.parent, env=environment, check=False, capture_output=True, text=True)


def _install(place: Path, *what: str) -> None:
    # pip of this environment, if it has one, or of the Python it was made from.
    base = sys.executable if _has_pip(sys.executable) else sys._base_executable
    pip = [base, "-m", "pip", "--python", str(_python(place)), "install", "-q", "--no-deps", "--no-index"]
    subprocess.run([*pip, "--no-build-isolation", *what], check=True, capture_output=True, cwd=place.parent)


def _has_pip(python: str) -> bool:
    return subprocess.run([python, "-m", "pip", "--version"], check=False, capture_output=True).returncode == 0


def test_a_wheel_carries_the_data_and_no_tests(wheel):
    """Catalogue, rulebooks, templates, and the texts beside the code."""
    names = zipfile.ZipFile(wheel).namelist()
    for folder, kind in (
        ("data/catalogue/blocks/", ".yaml"),
        ("data/constraints/", ".yaml"),
        ("data/outputs/templates/", ".docx"),
        ("data/outputs/texts/fr/", ".yaml"),
        ("data/outputs/samples/fr/", ".yaml"),
        ("cli/texts/", ".yaml"),
        ("loading/", ".yaml"),
        ("rules/sentences/", ".yaml"),
    ):
        held = [name for name in names if name.startswith(f"seminar_designer/{folder}") and name.endswith(kind)]
        assert held, folder
    assert "seminar_designer/py.typed" in names
    assert all(name.startswith(("seminar_designer/", "seminar_designer-")) for name in names)
    assert not any("__pycache__" in name or name.endswith((".nbi", ".nbc", ".pyc")) for name in names)


def test_a_source_distribution_carries_what_people_and_tests_need(wheel):
    """All that the checkout has, but what tools left behind."""
    with tarfile.open(next(wheel.parent.glob("*.tar.gz"))) as archive:
        names = [name.partition("/")[2] for name in archive.getnames()]
    for held in ("catalogue/themes.yaml", "constraints/house.yaml", "tests/test_wheel.py", "README.md", "CHANGELOG.md"):
        assert held in names
    for folder in ("examples/", "requirements/", "tools/", "outputs/templates/"):
        assert any(name.startswith(folder) for name in names)
    assert not any(part in name for name in names for part in ("__pycache__", ".venv", ".nbi"))


def test_a_wheel_designs_a_programme_far_from_the_checkout(wheel, place):
    """Installed in an environment of its own, with the brief in another folder."""
    _install(place, str(wheel))
    where = _run(place, "-c", "import seminar_designer; print(seminar_designer.__file__)")
    assert Path(where.stdout.strip()).is_relative_to(place)
    (place.parent / "brief.yaml").write_text(BRIEF, encoding="utf-8")
    ended = _run(place, "-m", "seminar_designer", "design", "brief.yaml", "-o", "made", "--time-limit", "2")
    assert ended.returncode == 0, ended.stderr
    made = {file.name for file in (place.parent / "made").iterdir()}
    assert {"programme.yaml", "client-programme.docx", "run-sheet.docx"} <= made
    checked = _run(place, "-m", "seminar_designer", "check", "made/programme.yaml")
    assert checked.returncode == 0, checked.stdout + checked.stderr


def test_an_editable_install_reads_the_data_of_the_checkout(place, tmp_path):
    """So that a coach's change to a sheet counts at once, and no copy of it does."""
    copy = tmp_path / "checkout"
    _copy_checkout(copy)
    _install(place, "-e", str(copy))
    asked = "from seminar_designer.loading.data_folders import data_folder; print(data_folder('catalogue'))"
    assert Path(_run(place, "-c", asked).stdout.strip()) == copy / "catalogue"
    themes = copy / "catalogue" / "themes.yaml"
    themes.write_text(themes.read_text(encoding="utf-8") + "\nours: {name: {fr: À nous, en: Ours}}\n", encoding="utf-8")
    assert _run(place, "-m", "seminar_designer", "catalogue", "list", "--theme", "ours").returncode == 0


def _copy_checkout(copy: Path) -> None:
    """What a build needs, without what tools left behind."""
    import shutil

    left = shutil.ignore_patterns("__pycache__", "*.nbi", "*.nbc")
    for name in ("seminar_designer", "catalogue", "constraints", "outputs"):
        shutil.copytree(ROOT / name, copy / name, ignore=left)
    for name in ("pyproject.toml", "README.md"):
        shutil.copy(ROOT / name, copy / name)
