"""A picture in a document."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Picture:
    """A value of a template that is drawn: a PNG or JPEG file, its width in millimetres, and in words what it shows."""

    data: bytes
    width: float
    alt: str
