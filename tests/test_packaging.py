"""What the project declares: its dependencies, its pins, what a wheel carries."""

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
PINS = ("run", "dev")


def _name(requirement: str) -> str:
    return re.split(r"[^\w.-]", requirement, maxsplit=1)[0].lower().replace("_", "-")


def _imported(file: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module.split(".")[0]


def test_what_the_package_imports_is_declared_and_nothing_else():
    """Every distribution imported is a dependency, every dependency is imported."""
    imported = {name for file in (ROOT / "seminar_designer").rglob("*.py") for name in _imported(file)}
    known = packages_distributions()
    outside = imported - sys.stdlib_module_names - {"seminar_designer"}
    distributions = {known[name][0].lower().replace("_", "-") for name in outside}
    declared = {_name(requirement) for requirement in PROJECT["project"]["dependencies"]}
    # pydantic_core is pydantic's own; its version is pydantic's business.
    assert distributions - {"pydantic-core"} == declared


def test_dependencies_have_ranges():
    """From the oldest version that works to the first that may break."""
    for requirement in PROJECT["project"]["dependencies"]:
        assert re.fullmatch(r"[\w-]+>=[\d.]+,<[\d.]+", requirement), requirement


def test_what_builds_the_package_is_pinned_too():
    """The set-ups build without isolation, so the build group holds what pyproject.toml asks to build with."""
    assert set(PROJECT["build-system"]["requires"]) <= set(PROJECT["dependency-groups"]["build"])


@pytest.mark.parametrize("pins", PINS)
def test_pins_are_exact_hashed_and_name_no_host(pins):
    """One version and its hashes a line; no address, no option, no path."""
    text = (ROOT / "requirements" / f"{pins}.txt").read_text(encoding="utf-8")
    assert not re.search(r"://|^-|file:|@", text, re.MULTILINE)
    entries = re.split(r"\n(?=\S)", "\n".join(line for line in text.splitlines() if not line.lstrip().startswith("#")))
    for entry in filter(str.strip, entries):
        assert re.match(r"[\w.-]+==[\w.+!]+( ; [^\\]+)? \\\n", entry), entry
        assert "--hash=sha256:" in entry


@pytest.mark.parametrize("pins", PINS)
def test_pins_follow_what_the_project_declares(pins):
    """Every declared dependency is pinned: run tools/pin.sh after a change."""
    pinned = {_name(line) for line in (ROOT / "requirements" / f"{pins}.txt").read_text().splitlines() if "==" in line}
    groups = PROJECT["dependency-groups"]
    wanted = [*PROJECT["project"]["dependencies"], *groups["build"]]
    if pins == "dev":
        wanted += [*groups["test"], *groups["lint"]]
    assert {_name(requirement) for requirement in wanted} <= pinned


def test_both_sets_of_pins_agree():
    """What a coach runs is what was tested."""
    run, dev = (
        {line.rstrip(" \\") for line in (ROOT / "requirements" / f"{one}.txt").read_text().splitlines() if "==" in line}
        for one in PINS
    )
    assert run <= dev


def test_no_lock_file():
    """It would name the host of a registry."""
    assert not any((ROOT / name).exists() for name in ("uv.lock", "poetry.lock", "Pipfile.lock", "pdm.lock"))
