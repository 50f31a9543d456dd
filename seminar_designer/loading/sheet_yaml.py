"""A block's sheet as YAML for people: keys in the order of the guide, small things on one line."""

from typing import Any

import yaml

_LINE = 100


def write_sheet_yaml(data: dict[str, Any]) -> str:
    """The sheet as YAML text; reading it back gives the same data."""
    return str(yaml.dump(data, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=10**6))


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
        """Never an anchor."""
        return True


def _choose_style(node: Any, depth: int) -> int:
    """Length of the node on one line; collections under the first level that are short enough are written so."""
    if isinstance(node, yaml.ScalarNode):
        return len(node.value) + 2
    in_pairs = isinstance(node, yaml.MappingNode)
    parts = [part for pair in node.value for part in pair] if in_pairs else node.value
    length = sum(_choose_style(part, depth + 1) + 2 for part in parts)
    node.flow_style = not parts or (depth > 0 and length <= _LINE)
    return length
