"""What is wrong with people's files, told in their language before the command leaves."""

import contextlib
from collections.abc import Collection, Iterator
from pathlib import Path

from seminar_designer.cli.exits import Exit, Leave
from seminar_designer.cli.wording import Words, known
from seminar_designer.loading.problems import BadInput, nearest_of, say
from seminar_designer.loading.yaml_nodes import read_yaml

_MOST_NAMED = 40
"""How many names are still told in full."""


@contextlib.contextmanager
def problems_told(words: Words) -> Iterator[None]:
    """Leaves with every problem, each with its file, line and column, when something inside finds any."""
    try:
        yield
    except BadInput as error:
        told = [say(problem, words.language) for problem in error.problems]
        raise Leave(Exit.BAD_INPUT, *told, words.count("ends.problems", len(told))) from error


def known_name(words: Words, kind: str, name: str, names: Collection[str]) -> str:
    """`name` when it is one of `names`; leaves with the nearest, or with all when they are few, otherwise."""
    if name in names:
        return name
    sentence = words.say(f"catalogue.no_{kind}", name=name)
    told = _nearest(words, name, names)
    if not told and len(names) <= _MOST_NAMED:
        told = words.say("catalogue.all", names=", ".join(sorted(names)))
    raise Leave(Exit.BAD_INPUT, sentence + told)


def _nearest(words: Words, name: str, names: Collection[str]) -> str:
    nearest = nearest_of(name, names)
    return "" if nearest is None else words.say("refusals.nearest", name=nearest)


def words_for(file: Path, lang: str | None, words: Words) -> Words:
    """The words to speak of a file that may not be sound: `lang`'s, else those of its own `language`
    or its brief's, else `words`.
    """
    data = read_yaml(file).data
    brief = data.get("brief") if isinstance(data, dict) else None
    own = next((one["language"] for one in (data, brief) if isinstance(one, dict) and "language" in one), None)
    return Words(known(lang) or known(own) or words.language)
