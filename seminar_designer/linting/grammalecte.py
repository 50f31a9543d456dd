"""Grammalecte, called as a program: many texts in one call a core, and only those it has not seen before."""

import json
import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from seminar_designer.linting.remembered import remembered

PROGRAM = "grammalecte-cli"
LEFT_TO_DOCUMENTS = ("apos", "nbsp", "unit")
"""Options off: apostrophes and spaces that must not break are set when documents are made."""

HOUSE_STYLE = ("g2__typo_ordinaux_chiffres_exposants", "num_grand_nombre_avec_espaces")
"""Rules whose remarks are left out: sheets type 4e without a superscript, and a plain space in 1 500."""
_NUMBERED = re.compile(r"(?:^|[:;,.»)]\s)\d+\s$")
"""What stands before an item of a numbered list: `1 usagers, 2 valeur`; it is no count of what follows."""
_COUNTED = "g3__gn_nombre_chiffres"


@dataclass(frozen=True)
class Remark:
    """What Grammalecte says of `text[start:end]`; no rule for a word it does not know."""

    start: int
    end: int
    rule: str | None
    message: str


def installed() -> bool:
    """Whether the program is there."""
    return shutil.which(PROGRAM) is not None


def remarks(texts: Sequence[str]) -> Iterator[tuple[int, Remark]]:
    """All remarks, each with the number of its text; texts seen before are answered from memory."""
    program = shutil.which(PROGRAM)
    assert program is not None
    for number, found in enumerate(remembered(program, texts, _ask)):
        for one in (Remark(*each) for each in found):
            numbered = (one.rule or "").startswith(_COUNTED) and _NUMBERED.search(texts[number][: one.start])
            if not numbered:
                yield number, one


def _ask(texts: Sequence[str]) -> list[list[Any]]:
    """The remarks on each text."""
    parts = _parts(texts)
    with ThreadPoolExecutor(max(1, len(parts))) as pool:
        answers = pool.map(lambda part: _run(texts, part), parts)
    return [found for answer in answers for found in answer]


def _parts(texts: Sequence[str]) -> list[range]:
    """The texts in as many runs as there are cores, of about as many letters each."""
    cores = max(1, min(os.cpu_count() or 1, len(texts)))
    parts: list[range] = []
    whole, start, letters = sum(map(len, texts)), 0, 0
    for number, text in enumerate(texts, start=1):
        letters += len(text)
        if letters * cores >= whole * (len(parts) + 1):
            parts.append(range(start, number))
            start = number
    return [part for part in parts if part]


def _run(texts: Sequence[str], part: range) -> list[list[Any]]:
    """One call for a run of texts, one paragraph each."""
    lines = [" ".join(texts[number].splitlines()) or "." for number in part]
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "texts.txt")
        file.write_text("\n".join(lines) + "\n", encoding="utf-8")
        command = [PROGRAM, "--file", str(file), "--json", "--only_when_errors", "--opt_off", *LEFT_TO_DOCUMENTS]
        done = subprocess.run(command, capture_output=True, check=True, encoding="utf-8", stdin=subprocess.DEVNULL)  # noqa: S603
    found: list[list[Any]] = [[] for _ in part]
    for paragraph in json.loads(done.stdout)["data"]:
        found[paragraph["iParagraph"] - 1] += _remarks_of(paragraph)
    return found


def _remarks_of(paragraph: dict[str, Any]) -> Iterator[tuple[int, int, str | None, str]]:
    for one in paragraph["lGrammarErrors"]:
        if not one["sRuleId"].startswith(HOUSE_STYLE):
            yield one["nStart"], one["nEnd"], one["sRuleId"], one["sMessage"]
    for one in paragraph["lSpellingErrors"]:
        yield one["nStart"], one["nEnd"], None, ""
