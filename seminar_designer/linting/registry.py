"""Which checks there are."""

import functools
import importlib
import pkgutil
from collections.abc import Mapping

from seminar_designer.linting import checks
from seminar_designer.linting.check import Check


@functools.cache
def all_checks() -> Mapping[str, type[Check]]:
    """Every check by id; a check is a class in a module of `linting/checks/`."""
    found: dict[str, type[Check]] = {}
    for module in pkgutil.iter_modules(checks.__path__):
        loaded = importlib.import_module(f"{checks.__name__}.{module.name}")
        for value in vars(loaded).values():
            if isinstance(value, type) and issubclass(value, Check) and value.__module__ == loaded.__name__:
                found[value.id] = value
    return found
