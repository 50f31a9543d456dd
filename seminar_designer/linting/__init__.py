"""Sheets held against what makes one usable: one file a check, its sentences in `sentences/<check>.yaml`.

The public door is `lint`; a new check is one new module in `checks/` that defines a `Check`.
"""

from seminar_designer.linting.running import Report, lint
from seminar_designer.linting.scope import Scope, scope_of

__all__ = ["Report", "Scope", "lint", "scope_of"]
