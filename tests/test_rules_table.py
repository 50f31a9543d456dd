"""docs/rules.md says what the code and the house's rulebook do."""

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]


def test_the_pages_are_what_the_command_writes():
    """Whoever changes a rule writes them anew: `python -m tools.rules_table`."""
    command = [sys.executable, "-m", "tools.rules_table", "--check"]
    ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (ended.returncode, ended.stderr) == (0, "")


def test_every_rule_of_design_is_kept_or_says_why_it_is_not():
    """And no source names a rule that the table does not know."""
    for name in ("rules.md", "rules.fr.md"):
        text = (ROOT / "docs" / name).read_text(encoding="utf-8")
        rows = [re.findall(r"(?<=\| )[^|]+(?= \|)", line) for line in text.splitlines() if re.match(r"\| R\d\d ", line)]
        assert len(rows) == 74
        assert all(len(row) == 3 and row[2].strip() for row in rows), [row for row in rows if len(row) != 3]
        named = set(re.findall(r"\bR\d\d\b", text))
        assert named <= {row[0].strip() for row in rows}
