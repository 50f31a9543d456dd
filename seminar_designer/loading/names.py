"""People's names as others write them: whatever the case, the accents and the hyphens."""

import unicodedata
from collections import Counter
from collections.abc import Iterable
from difflib import get_close_matches

NEAR = 0.75
"""How alike two names are, from 0 to 1, before one is offered for the other."""


class NamesKnown:
    """The names of a list, and which of them is meant."""

    def __init__(self, names: Iterable[str]) -> None:
        self._names: dict[str, str] = {}
        for name in names:
            self._names.setdefault(self.form(name), name)
        times = Counter(map(_turned, self._names))
        self._turned = {_turned(form): name for form, name in self._names.items() if times[_turned(form)] == 1}

    @staticmethod
    def form(name: str) -> str:
        """The name as it counts."""
        plain = unicodedata.normalize("NFKD", name.casefold())
        letters = "".join(one for one in plain if not unicodedata.combining(one))
        return " ".join(letters.replace("-", " ").replace("’", "'").split())

    def meant(self, name: str) -> str | None:
        """The name of the list that is meant, first name first or last; None when nobody has it."""
        form = self.form(name)
        return self._names.get(form) or self._turned.get(_turned(form))

    def nearest(self, name: str) -> str | None:
        """The name most like one that nobody has; a first or last name alone is like the one name that has it."""
        form = self.form(name)
        found = get_close_matches(form, self._names, n=1, cutoff=NEAR)
        if not found:
            found = [one for one in self._names if form and form in one.split()]
        return self._names[found[0]] if len(found) == 1 else None


def _turned(form: str) -> str:
    return " ".join(sorted(form.split()))
