#!/usr/bin/env bash
# Makes the picture of the README, docs/images/run-sheet.png, from a real design: tools/picture.sh BRIEF [PAGE]
# Needs LibreOffice and pdftoppm (.ci/run installs them).
set -euo pipefail
cd "$(dirname "$0")/.."
made=$(mktemp -d)
trap 'rm -rf "$made"' EXIT
.venv/bin/seminar design "$1" -o "$made" >/dev/null
soffice --headless --convert-to pdf --outdir "$made" "$made/run-sheet.docx" >/dev/null 2>&1
page=${2:-3}
pdftoppm -r 110 -png -singlefile -f "$page" -l "$page" "$made/run-sheet.pdf" docs/images/run-sheet
