"""Word files in print: LibreOffice lays them out, where it is installed."""

import shutil
import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Literal

PROGRAMS = ("soffice", "libreoffice")
PLACES = (
    Path("/Applications/LibreOffice.app/Contents/MacOS/soffice"),
    Path("C:/Program Files/LibreOffice/program/soffice.exe"),
)
"""Where it stands when it is not on the path."""
SECONDS = 300


class CannotPrint(Exception):
    """LibreOffice is not there, or has failed; `what` it said."""

    def __init__(self, reason: Literal["no_office", "office_failed"], what: str = "") -> None:
        self.reason = reason
        self.what = what
        super().__init__(reason)


def as_pdf(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """Each Word file as a PDF, all in one run of LibreOffice. Raises CannotPrint."""
    office = _office()
    if office is None:
        raise CannotPrint("no_office")
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        for name, content in files.items():
            (folder / f"{name}.docx").write_bytes(content)
        apart = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        command = [office, "--headless", apart, "--convert-to", "pdf"]
        names = [str(folder / f"{name}.docx") for name in files]
        try:
            ran = subprocess.run(  # noqa: S603 - a fixed program, on files of our own
                [*command, "--outdir", place, *names], check=False, capture_output=True, timeout=SECONDS, text=True
            )
        except (OSError, subprocess.TimeoutExpired) as error:
            raise CannotPrint("office_failed", str(error)) from error
        try:
            return {name: (folder / f"{name}.pdf").read_bytes() for name in files}
        except OSError:
            raise CannotPrint("office_failed", ran.stderr.strip()[-200:]) from None


def _office() -> str | None:
    on_path = next((found for program in PROGRAMS if (found := shutil.which(program))), None)
    return on_path or next((str(file) for file in PLACES if file.is_file()), None)
