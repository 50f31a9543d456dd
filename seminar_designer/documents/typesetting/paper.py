"""Paper: a Word file laid out for A4, A3 or A5 becomes one for the American sizes that stand in their place."""

from collections.abc import Callable
from typing import Any, Final

from docx.oxml.ns import qn

from seminar_designer.documents.typesetting.brand import Paper

TWIPS_PER_MM = 1440 / 25.4
AMERICAN: Final = {(210, 297): (215.9, 279.4), (297, 420): (279.4, 431.8), (148, 210): (139.7, 215.9)}
"""Millimetres, portrait: A4 → Letter, A3 → Tabloid, A5 → half Letter."""

SHORTER_MM: Final = {"A4": 0.0, "Letter": 297 - 279.4}
"""How much less high a portrait page is than A4; what is counted in pages must know."""


def narrower_mm(paper: Paper) -> float:
    """How much less high a landscape page is than A4's 210 mm (negative: higher)."""
    return 0.0 if paper == "A4" else 210 - 215.9


def on_paper(body: Any, edges: list[Any], styles: Any, paper: Paper) -> None:
    """Turns sections of the `body` to `paper`: margins stay, tables and the tabs of header and footer take the width.

    `edges` are the roots of headers and footers, `styles` that of the styles.
    """
    if paper != "A4":
        _refitted(body, edges, styles, _resized)


def turned(body: Any, edges: list[Any], styles: Any) -> None:
    """Turns portrait sections of the `body` to landscape: margins stay, tables and tabs take the width."""
    _refitted(body, edges, styles, _turned)


def _refitted(body: Any, edges: list[Any], styles: Any, refit: Callable[[Any], float]) -> None:
    """Each section refitted; its tables, and the tabs of header and footer, as much wider as `refit` says."""
    factors: list[float] = []
    waiting: list[Any] = []
    for block in body:
        waiting.append(block)
        for section in block.iter(qn("w:sectPr")):
            factors.append(refit(section))
            for one in waiting:
                _widened(one, factors[-1])
            waiting = []
    for root in (*edges, styles):
        for tab in root.iter(qn("w:tab")):
            _scaled(tab, "w:pos", factors[0] if factors else 1.0)


def _resized(section: Any) -> float:
    """The section on its new paper; by what its text grows wider."""
    size, margins = section.find(qn("w:pgSz")), section.find(qn("w:pgMar"))
    wide, high = (round(int(size.get(qn(name))) / TWIPS_PER_MM) for name in ("w:w", "w:h"))
    short, long = AMERICAN.get((min(wide, high), max(wide, high)), (wide, high))
    new_wide, new_high = (short, long) if wide < high else (long, short)
    size.set(qn("w:w"), str(round(new_wide * TWIPS_PER_MM)))
    size.set(qn("w:h"), str(round(new_high * TWIPS_PER_MM)))
    return _wider(margins, wide, new_wide)


def _turned(section: Any) -> float:
    """The section on its side; by what its text grows wider."""
    size, margins = section.find(qn("w:pgSz")), section.find(qn("w:pgMar"))
    wide, high = (int(size.get(qn(name))) for name in ("w:w", "w:h"))
    if wide > high:
        return 1.0
    size.set(qn("w:w"), str(high))
    size.set(qn("w:h"), str(wide))
    size.set(qn("w:orient"), "landscape")
    return _wider(margins, wide / TWIPS_PER_MM, high / TWIPS_PER_MM)


def _wider(margins: Any, old: float, new: float) -> float:
    around = sum(int(margins.get(qn(name))) for name in ("w:left", "w:right")) / TWIPS_PER_MM
    return (new - around) / (old - around)


def _widened(block: Any, factor: float) -> None:
    for tag in ("w:tblW", "w:tcW", "w:gridCol"):
        for width in block.iter(qn(tag)):
            _scaled(width, "w:w", factor)


def _scaled(element: Any, name: str, factor: float) -> None:
    value = element.get(qn(name))
    if value is not None and element.get(qn("w:type"), "dxa") == "dxa":
        element.set(qn(name), str(round(int(value) * factor)))
