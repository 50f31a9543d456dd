"""The sentences of one kind of rule, as its file has them."""

from importlib.resources.abc import Traversable
from typing import Literal

import yaml

from seminar_designer.model.base import Model
from seminar_designer.model.texts import Text


class Parameter(Text):
    """What one parameter of a kind means, and in what unit it is given (a word of `units` in wording.yaml).

    `names` says what a list names: what the catalogue must know.
    """

    unit: str
    names: Literal["block", "family", "item"] | None = None


class Sentences(Model):
    """What one kind of rule says: its name on a score sheet, its purpose, a sentence for each case it can find.

    `counts` completes “so many points …”: for what the weight is paid, None for what cannot be for sale.
    """

    name: Text
    purpose: Text
    cases: dict[str, Text] = {}
    words: dict[str, dict[str, Text]] = {}
    counts: Text | None = None
    parameters: dict[str, Parameter] = {}


def read_sentences(file: Traversable) -> Sentences:
    """The sentences of a file. Raises YAMLError or ValueError when it has none."""
    text = file.read_text(encoding="utf-8")
    return Sentences.model_validate(yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)))
