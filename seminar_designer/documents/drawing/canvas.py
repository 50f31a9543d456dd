"""What every picture is drawn on: one font, the same everywhere, sizes in millimetres, and the same bytes every time.

matplotlib is imported when something is drawn: it takes half a second. Nothing of it is global here: no pyplot, and
the settings a person may have made for it do not count.
"""

import functools
import io
import textwrap
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure
    from matplotlib.font_manager import FontProperties
    from matplotlib.ft2font import FT2Font

MM_PER_INCH = 25.4
POINTS_PER_INCH = 72
DOTS_PER_INCH = 220
TEXT = 9.0
"""Points: nothing in a picture is smaller."""
INK, MUTED, LINE, SHADE = "#1A1A1A", "#595959", "#A6A6A6", "#ECECEC"
HATCH_WIDTH = 0.6
COLOURS = 128
"""Enough for flat colours with smooth edges, in a quarter of the bytes."""


class Canvas:
    """A picture of `width` × `height` millimetres, whose coordinates are millimetres from the left and the bottom."""

    def __init__(self, figure: "Figure", axes: "Axes", width: float, height: float) -> None:
        self.figure = figure
        self.axes = axes
        self.width = width
        self.height = height

    def box(
        self, x: float, y: float, width: float, height: float, *, fill: str, edge: str = "none", hatch: str = "",
        line: float = 0.6,
    ) -> None:  # fmt: skip
        """A rectangle; the hatch takes the colour of the edge."""
        from matplotlib.patches import Rectangle  # noqa: PLC0415

        kind = {"facecolor": fill, "edgecolor": edge, "linewidth": line, "hatch": hatch or None}
        self.axes.add_patch(Rectangle((x, y), width, height, **kind))  # type: ignore[arg-type]

    def line(self, xs: list[float], ys: list[float], *, colour: str, width: float = 0.6, style: str = "-") -> None:
        """A line through points."""
        self.axes.plot(xs, ys, color=colour, linewidth=width, linestyle=style, solid_capstyle="round")

    def area(self, xs: list[float], ys: list[float], foot: float, *, fill: str) -> None:
        """What lies between a line and a height."""
        self.axes.fill_between(xs, ys, foot, color=fill, linewidth=0)

    def text(
        self, x: float, y: float, words: str, *, colour: str = INK, bold: bool = False, size: float = TEXT,
        across: str = "left", up: str = "center", turned: bool = False,
    ) -> None:  # fmt: skip
        """Words at a point; characters that the font lacks are left out."""
        self.axes.text(
            x, y, drawable(words), color=colour, ha=across, va=up, rotation=90 if turned else 0,
            fontproperties=font(size, bold), parse_math=False,
        )  # fmt: skip

    def png(self) -> bytes:
        """The picture, without a word on when and by what it was made."""
        from PIL import Image  # noqa: PLC0415

        drawn, saved = io.BytesIO(), io.BytesIO()
        self.figure.savefig(drawn, format="png", dpi=DOTS_PER_INCH)
        flat = Image.open(drawn).convert("RGB").quantize(COLOURS)
        flat.save(saved, format="png", optimize=True, dpi=(DOTS_PER_INCH, DOTS_PER_INCH))
        return saved.getvalue()


@contextmanager
def canvas(width: float, height: float) -> Iterator[Canvas]:
    """A white canvas; what is drawn and saved inside the block does not depend on settings outside it."""
    from matplotlib import rc_context, style  # noqa: PLC0415
    from matplotlib.backends.backend_agg import FigureCanvasAgg  # noqa: PLC0415
    from matplotlib.figure import Figure  # noqa: PLC0415

    with style.context("default"), rc_context({"hatch.linewidth": HATCH_WIDTH}):
        figure = Figure(figsize=(width / MM_PER_INCH, height / MM_PER_INCH))
        FigureCanvasAgg(figure)
        axes = figure.add_axes((0, 0, 1, 1))
        axes.set_xlim(0, width)
        axes.set_ylim(0, height)
        axes.set_axis_off()
        yield Canvas(figure, axes, width, height)


@functools.cache
def font(size: float, bold: bool = False) -> "FontProperties":
    """DejaVu Sans as matplotlib carries it, whatever fonts the machine has."""
    from matplotlib.font_manager import FontProperties  # noqa: PLC0415

    return FontProperties(fname=_file(bold), size=size)


def wide(words: str, size: float = TEXT, bold: bool = False) -> float:
    """Millimetres that words take."""
    ems = sum(_advance(character, bold) for character in words)
    return ems * size / POINTS_PER_INCH * MM_PER_INCH


def wrapped(words: str, width: float, most: int = 2) -> list[str]:
    """Words in at most `most` lines of at most `width` millimetres, the last one shortened when they are longer."""
    longest = max(int(width / wide("n")), 8)
    lines = textwrap.wrap(drawable(words), longest) or [""]
    while any(wide(line) > width for line in lines) and longest > 8:
        longest -= 1
        lines = textwrap.wrap(drawable(words), longest) or [""]
    return lines if len(lines) <= most else [*lines[: most - 1], f"{lines[most - 1][: longest - 1].rstrip()}…"]


def drawable(words: str) -> str:
    """The words without what the font cannot draw."""
    return "".join(character for character in words if _advance(character))


def contrast(first: str, second: str) -> float:
    """How well one colour is read on another, as the accessibility guidelines (WCAG) measure it: 1 to 21."""
    light, dark = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def ink_on(fill: str) -> str:
    """White or black, whichever is read better on a colour."""
    return max(("#FFFFFF", INK), key=lambda ink: contrast(ink, fill))


def pale(colour: str, share: float) -> str:
    """A colour mixed with white; `share` of it is left."""
    return "#" + "".join(f"{round(255 - (255 - part) * share):02X}" for part in _parts(colour))


def _parts(colour: str) -> tuple[int, int, int]:
    plain = colour.lstrip("#")
    return int(plain[:2], 16), int(plain[2:4], 16), int(plain[4:], 16)


def _luminance(colour: str) -> float:
    linear = [part / 255 / 12.92 if part <= 10 else ((part / 255 + 0.055) / 1.055) ** 2.4 for part in _parts(colour)]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _file(bold: bool) -> Path:
    from matplotlib import get_data_path  # noqa: PLC0415

    return Path(get_data_path()) / "fonts" / "ttf" / f"DejaVuSans{'-Bold' if bold else ''}.ttf"


@functools.cache
def _face(bold: bool) -> "FT2Font":
    from matplotlib.ft2font import FT2Font  # noqa: PLC0415

    face = FT2Font(str(_file(bold)))
    face.set_size(POINTS_PER_INCH, POINTS_PER_INCH)
    return face


@functools.cache
def _advance(character: str, bold: bool = False) -> float:
    """How wide a character is, in font sizes; 0 when the font lacks it."""
    index = _face(bold).get_char_index(ord(character))
    return _face(bold).load_glyph(index).linearHoriAdvance / 65536 / POINTS_PER_INCH if index else 0.0
