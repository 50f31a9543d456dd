"""The templates a coach restyles: valid, with named styles, and made by the committed script."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from docx.oxml.ns import qn
from word_files import findings, opened

from seminar_designer.documents import CHOICES, CYCLE_DOCUMENTS, DOCUMENTS, GROUPINGS, SHEETS
from seminar_designer.documents.document import CycleDocument, Document
from seminar_designer.loading.catalogue import load_catalogue
from seminar_designer.loading.data_folders import data_folder

TEMPLATES = data_folder("outputs") / "templates"
CYCLES = [name for name, one in CYCLE_DOCUMENTS.items() if isinstance(one, CycleDocument) and one.like is None]
PROGRAMMES = [name for name, one in DOCUMENTS.items() if isinstance(one, Document)]
NAMES = [*PROGRAMMES, *CYCLES, *SHEETS, *CHOICES, *GROUPINGS]
TINT = "EEF3F4"
"""The pale background of headings in tables."""
SCRIPT = Path(__file__).parents[1] / "tools" / "build_templates"


@pytest.mark.parametrize("name", NAMES)
def test_templates_have_no_finding(name, tmp_path: Path):
    assert findings((TEMPLATES / f"{name}.docx").read_bytes(), tmp_path) == []


@pytest.mark.parametrize("name", NAMES)
def test_templates_have_the_styles_people_look_for(name):
    styles = {style.name for style in opened((TEMPLATES / f"{name}.docx").read_bytes()).styles}
    assert {"Title", "Heading 1", "Heading 2", "Normal", "Template Tag"} <= styles


@pytest.mark.parametrize("name", NAMES)
def test_templates_hold_no_part_that_validators_refuse(name):
    with zipfile.ZipFile(TEMPLATES / f"{name}.docx") as parts:
        assert not any("stylesWithEffects" in part or "thumbnail" in part for part in parts.namelist())


@pytest.mark.parametrize("name", NAMES)
def test_no_text_is_smaller_than_nine_points(name):
    for style in opened((TEMPLATES / f"{name}.docx").read_bytes()).styles:
        size = getattr(style, "font", None) and style.font.size
        assert size is None or size.pt >= 9 or style.name in ("Template Tag", "Section End", "End")


def luminance(colour: str) -> float:
    """Relative luminance of a hexadecimal RGB colour (WCAG 2.1)."""
    shares = [int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (one / 12.92 if one <= 0.03928 else ((one + 0.055) / 1.055) ** 2.4 for one in shares)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The ratio of two colours, from 1 to 21."""
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("name", NAMES)
def test_every_text_stands_out_from_white_and_from_the_tint(name):
    """White letters stand on the colours of families, whose own contrast is tested with the catalogue."""
    for style in opened((TEMPLATES / f"{name}.docx").read_bytes()).styles.element.iter(qn("w:style")):
        colour = style.find(f"{qn('w:rPr')}/{qn('w:color')}")
        value = "auto" if colour is None else colour.get(qn("w:val"))
        if value not in ("auto", "FFFFFF") and style.get(qn("w:styleId")) != "TemplateTag":
            assert min(contrast(value, "FFFFFF"), contrast(value, TINT)) >= 4.5, style.get(qn("w:styleId"))


@pytest.mark.parametrize("family", load_catalogue().families.values(), ids=lambda family: family.id)
def test_white_letters_stand_out_from_the_colours_of_families(family):
    assert contrast(family.colour, "FFFFFF") >= 4.5


def test_the_script_builds_the_committed_templates(tmp_path: Path):
    subprocess.run([sys.executable, SCRIPT, tmp_path], check=True)
    for file in (*(f"{name}.docx" for name in NAMES), "slides.pptx"):
        with zipfile.ZipFile(TEMPLATES / file) as kept, zipfile.ZipFile(tmp_path / file) as built:
            assert kept.namelist() == built.namelist()
            assert all(kept.read(part) == built.read(part) for part in kept.namelist())
