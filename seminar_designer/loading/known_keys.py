"""Which keys a model takes at some place, so that an unknown key gets the nearest valid one."""

import types
from collections.abc import Iterator, Sequence
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel


def keys_at(model: type[BaseModel], loc: Sequence[str | int]) -> list[str]:
    """The keys, as files write them, of the model found by following pydantic's location `loc`."""
    return list(dict.fromkeys(_keys(model, list(loc))))


def written_keys(model: type[BaseModel]) -> list[str]:
    """The keys of a model as files write them."""
    return [field.alias or name for name, field in model.model_fields.items()]


def _names(step: str | int, branch: type) -> bool:
    """Whether a step of a location names this branch of a union: `Lunch` or `function-after[_fits(), Lunch]`."""
    return isinstance(step, str) and step.replace(",", " ").rstrip("]").split()[-1:] == [branch.__name__]


def _keys(kind: Any, loc: list[str | int]) -> Iterator[str]:
    origin, arguments = get_origin(kind), get_args(kind)
    if origin is Annotated:
        yield from _keys(arguments[0], loc)
    elif origin in (Union, types.UnionType):
        for branch in arguments:
            named = loc and isinstance(branch, type) and _names(loc[0], branch)
            yield from _keys(branch, loc[1:] if named else loc)
    elif isinstance(kind, type) and issubclass(kind, BaseModel):
        if not loc:
            yield from written_keys(kind)
        for name, field in kind.model_fields.items():
            if loc and loc[0] in (field.alias, name):
                yield from _keys(field.annotation, loc[1:])
    elif origin is dict and loc:
        yield from _keys(arguments[1], loc[1:])
    elif origin in (tuple, list) and loc:
        for inner in dict.fromkeys(arguments):
            yield from _keys(inner, loc[1:])
