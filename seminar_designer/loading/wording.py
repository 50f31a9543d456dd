"""Which sentence of messages.yaml says each type of error that pydantic knows."""

import datetime
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from seminar_designer.loading.problems import OWN

_CASES = {
    "missing": "missing",
    "extra_forbidden": "unknown_key",
    "dict_type": "mapping",
    "mapping_type": "mapping",
    "list_type": "list",
    "tuple_type": "list",
    "set_type": "list",
    "iterable_type": "list",
    "string_type": "text",
    "string_sub_type": "text",
    "string_unicode": "text",
    "invalid_key": "key_is_text",
    "int_type": "whole",
    "int_parsing": "whole",
    "int_parsing_size": "whole",
    "int_from_float": "whole",
    "float_type": "number",
    "float_parsing": "number",
    "finite_number": "number",
    "none_required": "nothing",
    "greater_than_equal": "at_least",
    "greater_than": "more_than",
    "less_than_equal": "at_most",
    "less_than": "less_than",
    "multiple_of": "multiple",
    "string_too_long": "text_shorter",
    "too_short": "more_items",
    "too_long": "fewer_items",
    "literal_error": "one_of",
}
_LIMITS = ("ge", "gt", "le", "lt", "multiple_of", "min_length", "max_length")
_PATTERNS = {r"^[a-z0-9]+(-[a-z0-9]+)*$": "identifier", r"^[0-9A-F]{6}$": "colour"}


@dataclass(frozen=True)
class Worded:
    """The sentence, its facts, and the values among which the nearest is looked for."""

    case: str
    facts: tuple[tuple[str, str], ...] = ()
    values: tuple[str, ...] = ()
    tells_found: bool = False

    def either(self, other: "Worded") -> "Worded":
        """This or the other would do."""
        facts = tuple(dict((*self.facts, *other.facts)).items())
        return Worded(f"{self.case}|{other.case}", facts, (*self.values, *other.values))


def word(details: Any, keys: Sequence[str]) -> Worded:
    """The words for one error of pydantic; `keys` are those of the model that stands there, if one does."""
    kind, context, found = details["type"], details.get("ctx", {}), details["input"]
    limit = next((context[name] for name in _LIMITS if name in context), None)
    facts = () if limit is None else (("limit", f"{limit:g}" if isinstance(limit, float) else str(limit)),)
    if kind == "value_error":
        return Worded(OWN, (("text", str(context["error"])),), tells_found=isinstance(found, (dict, list)))
    if kind == "model_type":
        return Worded("mapping_keys", (("keys", ", ".join(keys)),))
    if kind == "literal_error":
        values = tuple(re.findall(r"'([^']*)'", context["expected"])) or (context["expected"].lower(),)
        case = "one_of" if len(values) > 1 else "one_value"
        return Worded(case, (("values", ", ".join(values)),), values)
    if kind == "string_type" and isinstance(found, (bool, int, float, datetime.date)):
        return Worded("text_quotes")
    if kind == "too_short" and limit == 1:
        return Worded("one_item")
    if kind == "string_too_short":
        return Worded("text_not_empty" if limit == 1 else "text_longer", facts)
    if kind == "string_pattern_mismatch":
        case = _PATTERNS.get(context["pattern"], "form")
        return Worded(case, (("pattern", context["pattern"]),))
    if kind in ("bool_type", "bool_parsing"):
        return Worded("true_false", values=("true", "false"))
    if kind.startswith("date"):
        return Worded("date")
    return Worded(_CASES.get(kind, "other"), facts, tells_found=kind == "extra_forbidden")
