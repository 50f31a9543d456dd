"""Durations published elsewhere, from `published.yaml`: what a sheet's own minutes are held against."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

from pydantic import Field

from seminar_designer.linting.side_files import read_entries
from seminar_designer.model.base import Model

NAME = "published"
Minutes = Annotated[int, Field(ge=1, le=480)]


class Published(Model):
    """Minutes between which an activity lasts according to its `source`."""

    minutes: tuple[Minutes, Minutes]
    source: str


def load_published(folders: Sequence[Path]) -> dict[str, Published]:
    """The published durations by block id; those of a later folder count. Raises BadInput."""
    return read_entries(NAME, Published, folders)
