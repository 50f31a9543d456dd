"""What checks look at: the catalogue, the sheets that are to be looked at, and what was found while reading them."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from seminar_designer.linting.accepted import Accepted
from seminar_designer.linting.published import Published
from seminar_designer.linting.texts import Passage, entries, passages
from seminar_designer.loading.problems import Problem
from seminar_designer.model.block import Block
from seminar_designer.model.catalogue import Catalogue


@dataclass(frozen=True)
class Shelf:
    """A catalogue of which the sheets `chosen` are looked at; the others are what they are compared with.

    `published` are durations printed elsewhere, `accepted` the words and messages of language a person has looked at;
    `extends` names for each variant the sheet from which it takes what it does not say itself. When it is `whole`, the
    lists (objectives, themes…) are looked at as well.
    """

    catalogue: Catalogue
    chosen: Collection[str]
    problems: tuple[Problem, ...]
    published: Mapping[str, Published]
    accepted: Accepted
    extends: Mapping[str, str] = field(default_factory=dict)
    whole: bool = False

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """The sheets to look at, in the order of their ids."""
        return tuple(block for id, block in self.catalogue.blocks.items() if id in self.chosen)

    def akin(self, id: str, other: str) -> bool:
        """Whether one of two sheets is a variant of the other, or both of the same one, and so may be like it."""
        bases = [{one, self.extends.get(one, one)} for one in (id, other)]
        return bool(bases[0] & bases[1])

    @cached_property
    def texts(self) -> Mapping[str, tuple[Passage, ...]]:
        """The texts of every sheet of the catalogue."""
        return {id: tuple(passages(block)) for id, block in self.catalogue.blocks.items()}

    @cached_property
    def looked_at(self) -> tuple[Passage, ...]:
        """The texts to look at, in both languages."""
        lists = entries(self.catalogue) if self.whole else ()
        return (*(one for block in self.blocks for one in self.texts[block.id]), *lists)

    def credit(self, passage: Passage) -> str:
        """The source that the sheet of a text credits."""
        return self.catalogue.blocks[passage.block].source.credit if passage.block else ""
