"""Builds the templates of outputs/templates anew: `python tools/build_templates [FOLDER]`.

The .docx files are what is used, and a coach restyles them in Word; run this only to change their structure. The
same sources give the same bytes. Every module here that defines `template` makes the template of its name.
"""

import sys
from importlib import import_module
from pathlib import Path

HERE = Path(__file__).resolve().parent
FOLDER = Path(sys.argv[1]) if len(sys.argv) > 1 else HERE.parents[1] / "outputs" / "templates"

for name in sorted(file.stem for file in HERE.glob("[a-z]*.py")):
    module = import_module(name)
    if hasattr(module, "template"):
        extension = getattr(module, "EXTENSION", "docx")
        (FOLDER / f"{name.replace('_', '-')}.{extension}").write_bytes(module.template())
