"""The document that docs/adding-a-document.md shows is made as it stands there."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from sample_programme import two_day_seminar
from word_files import body, findings

from seminar_designer.loading.programme import write_yaml

ROOT = Path(__file__).parent.parent
TOLD = (ROOT / "docs" / "adding-a-document.md").read_text(encoding="utf-8")
NAME = "parking-lot"


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A copy of the checkout with the files of the example."""
    left = shutil.ignore_patterns("__pycache__", "*.nbi", "*.nbc")
    for folder in ("seminar_designer", "outputs", "tools/build_templates"):
        shutil.copytree(ROOT / folder, tmp_path / folder, ignore=left)
    for folder in ("catalogue", "constraints"):
        (tmp_path / folder).symlink_to(ROOT / folder)
    view, template, _ = re.findall(r"^```python\n(.*?)^```$", TOLD, re.DOTALL | re.MULTILINE)
    english, french = re.findall(r"^```yaml\n(.*?)^```$", TOLD, re.DOTALL | re.MULTILINE)
    for file, text in (
        ("seminar_designer/documents/parking_lot.py", view), ("tools/build_templates/parking_lot.py", template),
        (f"outputs/texts/en/{NAME}.yaml", english), (f"outputs/texts/fr/{NAME}.yaml", french),
    ):  # fmt: skip
        assert not (tmp_path / file).exists(), "the example must be a document that does not exist"
        (tmp_path / file).write_text(text, encoding="utf-8")
    return tmp_path


def _run(checkout: Path, *arguments: str) -> str:
    done = subprocess.run([sys.executable, *arguments], cwd=checkout, check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_the_example_is_exported_and_its_template_sound(checkout):
    """Built by the script, in both languages, every field with its meaning."""
    _run(checkout, "tools/build_templates")
    (checkout / "programme.yaml").write_text(write_yaml(two_day_seminar()), encoding="utf-8")
    seminar = ("-m", "seminar_designer")
    for language, title in (("fr", "Feuille parking"), ("en", "Parking lot")):
        _run(checkout, *seminar, "export", "programme.yaml", "--document", NAME, "--lang", language, "--force")
        made = (checkout / f"{NAME}.docx").read_bytes()
        assert body(made).startswith(title)
        assert findings(made, checkout) == []
    assert "Rien à corriger" in _run(
        checkout, *seminar, "template", "check", f"outputs/templates/{NAME}.docx", "--lang", "fr"
    )
    assert "une par question" in _run(checkout, *seminar, "template", "fields", NAME, "--json")
