"""What the YAML parser complains of, as a Problem with its place."""

import re
from pathlib import Path

import yaml

from seminar_designer.loading.problems import Problem, messages


def syntax_problem(file: Path, text: str, error: yaml.YAMLError) -> Problem:
    """The problem of a file that is not YAML."""
    if isinstance(error, yaml.reader.ReaderError):
        counts_letters = error.encoding == "unicode"
        before = text[: error.position] if counts_letters else text.encode()[: error.position].decode(errors="ignore")
        return Problem(file, before.count("\n") + 1, len(before) - before.rfind("\n"), "", "control_character")
    mark = getattr(error, "problem_mark", None)
    said = f"{getattr(error, 'context', None) or ''} {getattr(error, 'problem', None) or error}"
    line, column = (mark.line + 1, mark.column + 1) if mark is not None else (1, 1)
    written = text.splitlines()[line - 1] if 0 < line <= len(text.splitlines()) else ""
    if "\t" in written[: len(written) - len(written.lstrip())]:
        return Problem(file, line, column, "", "yaml_tab")
    for case, pattern in messages()["yaml"].items():
        if re.search(pattern, said):
            return Problem(file, line, column, "", case)
    return Problem(file, line, column, "", "yaml_other")
