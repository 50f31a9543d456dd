"""A programme or a cycle as YAML for people: keys in the model's order, small things on one line, times in quotes."""

import re
from typing import Any

import yaml
from pydantic import BaseModel

_TIME = re.compile(r"\d{1,2}:\d{2}")
_LINE = 110
_EXACT = 10**15
_IN_A_SLOT = 7
"""How deep the keys of a slot are: programme, days, day, sessions, session, slots, slot."""
_ALWAYS = {"schema", "score"}


def write_yaml(written: BaseModel) -> str:
    """The model as YAML text; reading it back gives the same, and the same one gives the same bytes."""
    data = _pruned(written, written.model_dump(by_alias=True))
    return str(yaml.dump(data, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=10**6))


def _pruned(value: Any, written: Any) -> Any:
    """What is written without the keys that are empty by default and empty here."""
    if isinstance(value, BaseModel):
        kept = {}
        for name, field in type(value).model_fields.items():
            key, one = field.alias or name, getattr(value, name)
            pruned = _pruned(one, written[key])
            says_nothing = not pruned and not field.is_required() and one == field.get_default()
            if key in _ALWAYS or not says_nothing:
                kept[key] = pruned
        return kept | {key: written[key] for key in value.model_extra or {}}
    if isinstance(value, tuple):
        return [_pruned(one, two) for one, two in zip(value, written, strict=True)]
    if isinstance(value, dict):
        return {key: _pruned(one, written[key]) for key, one in value.items()}
    return written


class _Dumper(yaml.SafeDumper):
    """Block style, except for what fits on one line."""

    def represent(self, data: Any) -> None:
        """Chooses the style of every node before writing."""
        node = self.represent_data(data)
        _choose_style(node, 0)
        self.serialize(node)
        self.represented_objects = {}

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        """Items of a list stand to the right of its key."""
        super().increase_indent(flow, False)

    def ignore_aliases(self, data: Any) -> bool:
        """Never an anchor: people would not understand it."""
        return True


def _choose_style(node: Any, depth: int) -> int:
    """Length of the node on one line; collections short enough are written so."""
    if isinstance(node, yaml.ScalarNode):
        return len(node.value) + 2 if "\n" not in node.value else 10**6
    if isinstance(node, yaml.MappingNode):
        lengths = [_choose_style(key, depth + 1) + _choose_style(value, depth + 1) + 2 for key, value in node.value]
    else:
        lengths = [_choose_style(item, depth + 1) for item in node.value]
    length = sum(lengths) + 2 * len(lengths)
    of_mappings = any(isinstance(item, yaml.MappingNode) for item in node.value)
    node.flow_style = not node.value or (depth >= (_IN_A_SLOT if of_mappings else 1) and length <= _LINE)
    return length if node.flow_style else 10**6


def _text(dumper: yaml.SafeDumper, value: str) -> yaml.ScalarNode:
    """Quotes around times, and around texts with line breaks or invisible characters, which are then escaped."""
    style = '"' if _TIME.fullmatch(value) or not value.isprintable() else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", value, style=style)


def _number(dumper: yaml.SafeDumper, value: float) -> yaml.ScalarNode:
    """3 for 3.0: the weights of a brief are read as they were written."""
    if value.is_integer() and abs(value) < _EXACT:
        return dumper.represent_int(int(value))
    return dumper.represent_float(value)


_Dumper.add_representer(str, _text)
_Dumper.add_representer(float, _number)
