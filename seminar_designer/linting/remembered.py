"""What a slow program said of each text, kept in the user's cache, so that only new texts are given to it.

Whatever goes wrong here is silent: the program is then simply asked again.
"""

import contextlib
import hashlib
import json
import os
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from seminar_designer.loading.cache import cache_folder

MOST = 20_000
"""Texts that are remembered: those asked about last."""


def remembered(program: str, texts: Sequence[str], ask: Callable[[Sequence[str]], list[Any]]) -> list[Any]:
    """What `ask` answers for each text (as JSON holds it), asked only for those it has not answered before.

    `program` is the path of the program that answers: when that file changes, everything is asked anew.
    """
    file = cache_folder() / f"{Path(program).name}.json"
    status = Path(program).stat()
    state = f"{program} {status.st_size} {status.st_mtime_ns}"
    known = _read(file, state)
    keys = [hashlib.sha256(text.encode()).hexdigest()[:24] for text in texts]
    new = {key: text for key, text in zip(keys, texts, strict=True) if key not in known}
    if new:
        answers = dict(zip(new, ask(list(new.values())), strict=True))
        used = {key: answers[key] if key in answers else known[key] for key in keys}
        others = {key: answer for key, answer in known.items() if key not in used}
        _write(file, {"state": state, "answers": dict([*others.items(), *used.items()][-MOST:])})
        known = used
    return [known[key] for key in keys]


def _read(file: Path, state: str) -> dict[str, Any]:
    try:
        kept = json.loads(file.read_text(encoding="utf-8"))
        answers: dict[str, Any] = kept["answers"] if kept["state"] == state else {}
    except (OSError, ValueError, KeyError, TypeError):
        return {}
    return answers


def _write(file: Path, kept: dict[str, Any]) -> None:
    with contextlib.suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=f"{file.stem}-", suffix=".part", dir=file.parent)
        with os.fdopen(handle, "w", encoding="utf-8") as part:
            json.dump(kept, part)
        Path(name).replace(file)
