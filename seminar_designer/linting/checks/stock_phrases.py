"""Nothing hollow is said."""

import functools
import re
from collections.abc import Iterable
from importlib.resources import files

import yaml

from seminar_designer.linting.check import Check, Finding
from seminar_designer.linting.shelf import Shelf
from seminar_designer.model.texts import Language


class StockPhrases(Check):
    """No phrase that could stand in any sheet: `que pensez-vous de…`, `facilitate the activity`."""

    id = "stock-phrases"
    severity = "warning"

    def look(self, shelf: Shelf) -> Iterable[Finding]:
        """Each stock phrase (`linting/stock_phrases.yaml`) in a text."""
        for one in shelf.looked_at:
            found = _phrases(one.language).search(one.text.replace("’", "'"))
            if found:
                yield Finding.in_text("hollow", one, phrase=found[0])


@functools.cache
def _phrases(language: Language) -> re.Pattern[str]:
    text = files("seminar_designer.linting").joinpath("stock_phrases.yaml").read_text(encoding="utf-8")
    phrases: list[str] = yaml.safe_load(text)[language]
    return re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, phrases)) + r")(?!\w)", re.IGNORECASE)
