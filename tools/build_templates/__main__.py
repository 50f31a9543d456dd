"""Builds the templates of outputs/templates anew: `python tools/build_templates [FOLDER]`.

The .docx files are what is used, and a coach restyles them in Word; run this only to change their structure. The
same sources give the same bytes.
"""

import sys
from pathlib import Path

import alternatives
import block_sheet
import client_programme
import run_sheet

FOLDER = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parents[2] / "outputs" / "templates"

for name, template in (
    ("alternatives", alternatives.template),
    ("block-sheet", block_sheet.template),
    ("client-programme", client_programme.template),
    ("run-sheet", run_sheet.template),
):
    (FOLDER / f"{name}.docx").write_bytes(template())
