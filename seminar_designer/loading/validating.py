"""Plain data to a model: what pydantic refuses becomes Problems, in the file's own words and places."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from seminar_designer.loading.known_keys import keys_at
from seminar_designer.loading.problems import Keys, Problem, nearest_of, shown, where
from seminar_designer.loading.wording import Worded, word
from seminar_designer.loading.yaml_nodes import Source

M = TypeVar("M", bound=BaseModel)
_ABSENT = object()
UNKNOWN_KEY = "extra_forbidden"
"""What pydantic calls a key that the model does not know."""


def validate(model: type[M], source: Source, keys: Keys = (), data: Any = _ABSENT) -> tuple[M | None, list[Problem]]:
    """The model from what stands at `keys` of the source (or from `data`, which stands there), and all problems."""
    if data is _ABSENT:
        data = source.data
        for key in keys:
            data = data[key]
    try:
        return model.model_validate(data), []
    except ValidationError as error:
        mistakes = _mistakes(error, data, model)
    mistakes += _hidden(mistakes, data, model)
    told = [(mistake, _problem(mistake, model, source, keys)) for mistake in mistakes]
    misspelt = {(mistake.keys[:-1], problem.nearest) for mistake, problem in told if mistake.on_key}
    return None, [problem for mistake, problem in told if (mistake.keys, mistake.missing) not in misspelt]


def root_problems(source: Source) -> list[Problem]:
    """What keeps a file from being a mapping at all: its YAML, emptiness, a list instead of keys."""
    if source.problems and source.data is None:
        return list(source.problems)
    case = "file_empty" if source.data is None else None if isinstance(source.data, dict) else "root_is_mapping"
    found = shown(source.data) if case == "root_is_mapping" else None
    wrong = [Problem(source.file, 1, 1, "", case, found)] if case else []
    return [*source.problems, *wrong]


@dataclass(frozen=True)
class _Mistake:
    """One error of pydantic, its location resolved on the data: key path, and the union branches passed through."""

    kind: str
    loc: tuple[str | int, ...]
    keys: Keys
    found: Any
    worded: Worded
    missing: str | int | None = None
    on_key: bool = False
    branches: tuple[tuple[Keys, str], ...] = ()

    @property
    def wrong_kind(self) -> bool:
        """Whether the value is of another kind altogether than what this branch of the union takes."""
        return self.kind == "literal_error" or self.kind.endswith(("_type", "_parsing"))


def _mistake(details: Any, data: Any, model: type[BaseModel]) -> _Mistake:
    loc = details["loc"]
    keys: Keys = ()
    node = data
    missing: str | int | None = None
    branches: list[tuple[Keys, str]] = []
    on_key = details["type"] == UNKNOWN_KEY
    for number, step in enumerate(loc):
        last = number == len(loc) - 1
        if step == "[key]" and last:
            on_key = True
        elif _leads(node, step):
            keys, node = (*keys, step), node[step]
        elif isinstance(node, list) and step in node:
            position = node.index(step)
            keys, node = (*keys, position), node[position]
        elif last and details["type"] == "missing":
            missing = step
        else:
            branches.append((keys, str(step)))
    found = keys[-1] if on_key and keys else node
    return _Mistake(
        details["type"], loc, keys, found, word(details, keys_at(model, loc)[:8]), missing, on_key, tuple(branches)
    )


def _mistakes(error: ValidationError, data: Any, model: type[BaseModel]) -> list[_Mistake]:
    details = error.errors(include_url=False)
    return _chosen(_mistake(one, data, model) for one in details if not _only_seems_short(one))


def _only_seems_short(details: Any) -> bool:
    """Whether a list is long enough as written: pydantic does not count the items that are wrong themselves."""
    return details["type"] == "too_short" and bool(len(details["input"]) >= details["ctx"]["min_length"])


def _hidden(mistakes: list[_Mistake], data: Any, model: type[BaseModel]) -> list[_Mistake]:
    """What the model's own checks say once unknown keys are read as the nearest valid ones.

    Pydantic runs them only when all keys of a place are right, so a misspelt key would hide them.
    """
    strangers = {mistake.keys: _nearest_key(mistake, model) for mistake in mistakes if mistake.kind == UNKNOWN_KEY}
    read: set[Keys] = {(*keys[:-1], name) for keys, name in strangers.items() if name is not None}
    try:
        model.model_validate(_renamed(data, (), strangers))
    except ValidationError as error:
        further = _mistakes(error, data, model)
        told = {mistake.keys for mistake in mistakes}
        return [
            mistake
            for mistake in further
            if mistake.kind == "value_error" and mistake.keys not in told and not _under(mistake.keys, read)
        ]
    return []


def _under(keys: Keys, places: Collection[Keys]) -> bool:
    return any(keys[: len(place)] == place for place in places)


def _renamed(data: Any, keys: Keys, names: Mapping[Keys, str | None]) -> Any:
    """The data with some keys under other names, and those without a new name left out."""
    if isinstance(data, list):
        return [_renamed(one, (*keys, number), names) for number, one in enumerate(data)]
    if not isinstance(data, dict):
        return data
    kept = {key: _renamed(one, (*keys, key), names) for key, one in data.items() if (*keys, key) not in names}
    for key, one in data.items():
        name = names.get((*keys, key))
        if name is not None:
            kept.setdefault(name, one)
    return kept


def _nearest_key(mistake: _Mistake, model: type[BaseModel]) -> str | None:
    return nearest_of(mistake.found, keys_at(model, mistake.loc[:-1]))


def _leads(node: Any, step: str | int) -> bool:
    if isinstance(node, list):
        return isinstance(step, int) and step < len(node)
    return isinstance(node, dict) and step in node


def _chosen(mistakes: Iterable[_Mistake], depth: int = 0) -> list[_Mistake]:
    """Of each union only the branch that the writer meant: of the right kind, with the fewest mistakes."""
    kept: list[_Mistake] = []
    unions: defaultdict[Keys, defaultdict[str, list[_Mistake]]] = defaultdict(lambda: defaultdict(list))
    for mistake in mistakes:
        if len(mistake.branches) <= depth:
            kept.append(mistake)
        else:
            place, branch = mistake.branches[depth]
            unions[place][branch].append(mistake)
    for place, branches in unions.items():
        tried = [_chosen(branch, depth + 1) for branch in branches.values()]
        meant = [branch for branch in tried if not any(one.keys == place and one.wrong_kind for one in branch)]
        nearest = min(meant, key=len) if meant else [_either(branch[0] for branch in tried)]
        kept += nearest
    return kept


def _either(mistakes: Iterable[_Mistake]) -> _Mistake:
    """One mistake that says all that would do."""
    first, *others = mistakes
    for other in others:
        if other.worded.case not in first.worded.case.split("|"):
            first = _Mistake(first.kind, first.loc, first.keys, first.found, first.worded.either(other.worded))
    return first


def _problem(mistake: _Mistake, model: type[BaseModel], source: Source, prefix: Keys) -> Problem:
    keys = (*prefix, *mistake.keys)
    facts = mistake.worded.facts
    if mistake.missing is not None:
        line, column = source.at(keys)
        case = "missing_item" if isinstance(mistake.missing, int) else "missing"
        return Problem(source.file, line, column, where((*keys, mistake.missing)), case)
    line, column = source.key_at(keys) if mistake.on_key else source.at(keys)
    nearest = None
    found: str | None = None
    if mistake.kind == UNKNOWN_KEY:
        nearest = _nearest_key(mistake, model)
    else:
        written = None if mistake.on_key else source.text(keys)
        found = "" if mistake.found is None else shown(mistake.found if written is None else written)
        nearest = nearest_of(found, mistake.worded.values)
    if mistake.worded.tells_found:
        found = None
    return Problem(source.file, line, column, where(keys), mistake.worded.case, found, nearest, facts)
