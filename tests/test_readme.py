"""The README's two commands: there, short, and true on a machine that has only Python and pip."""

import os
import re
import shutil
import subprocess
from pathlib import Path

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
LEFT_BEHIND = shutil.ignore_patterns(".git", ".venv", ".*_cache", ".hypothesis", "build", "dist", "my-seminar")
"""Not copied. What numba compiled in `__pycache__` is: compiling again is tested with the wheel."""


def _commands() -> list[str]:
    return re.findall(r"^```sh\n(.*?)\n?^```$", README, re.DOTALL | re.MULTILINE)


def test_the_first_two_blocks_are_one_command_line_each():
    """The first designs an example, the second runs the tests; `.ci/run` takes the second from here."""
    designs, tests = _commands()[:2]
    for command in (designs, tests):
        assert "\n" not in command
        assert not command.startswith("$")
        assert "--require-hashes" in command
    assert "seminar design examples/" in designs
    assert tests.endswith("pytest")


def test_every_file_the_readme_names_exists():
    """Links, pictures, and the example of the first command."""
    named = re.findall(r"\]\(([^)#:]+)\)", README)
    named += re.findall(r"examples/[\w-]+\.yaml", README)
    assert named
    for path in named:
        assert (ROOT / path).exists(), path


def test_every_command_of_the_readme_exists():
    """Each `seminar verb` it shows is one of the program's."""
    from command_line import seminar

    for verb in set(re.findall(r"seminar (catalogue \w+|[a-z]+) ", " ".join(_commands()))):
        assert seminar(*verb.split(), "--help").code == 0, verb


def test_the_brief_it_shows_is_sound(tmp_path):
    """A coach may copy it as it stands."""
    from seminar_designer.loading.brief import load_brief
    from seminar_designer.loading.catalogue import load_catalogue

    shown = re.findall(r"^```yaml\n(.*?)^```$", README, re.DOTALL | re.MULTILINE)
    assert shown
    for number, text in enumerate(shown):
        file = tmp_path / f"{number}.yaml"
        file.write_text(text, encoding="utf-8")
        load_brief(file, load_catalogue())


def test_the_first_command_works_in_a_fresh_copy(tmp_path):
    """From nothing to documents: it sets everything up and designs the example."""
    copy = tmp_path / "seminar-designer"
    shutil.copytree(ROOT, copy, ignore=LEFT_BEHIND)
    environment = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("SEMINAR_", "PYTHON", "NUMBA_", "VIRTUAL_ENV"))
    }
    environment["SEMINAR_CACHE_DIR"] = str(tmp_path / "cache")
    environment["PATH"] = os.pathsep.join(
        folder for folder in environment["PATH"].split(os.pathsep) if ".venv" not in Path(folder).parts
    )
    command = _commands()[0]
    done = subprocess.run(
        ["bash", "-c", command], cwd=copy, env=environment, check=False, capture_output=True, text=True,
        stdin=subprocess.DEVNULL,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    folder = copy / command.rsplit("-o", maxsplit=1)[1].split()[0]
    assert {"programme.yaml", "client-programme.docx", "run-sheet.docx"} <= {file.name for file in folder.iterdir()}
