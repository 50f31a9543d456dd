#!/usr/bin/env bash
# Makes the pictures of docs/gallery from a real design in the example's brand: tools/gallery.sh
# Needs LibreOffice and pdftoppm (.ci/run installs them).
set -euo pipefail
cd "$(dirname "$0")/.."
made=$(mktemp -d)
trap 'rm -rf "$made"' EXIT
.venv/bin/seminar design examples/deleguer-et-faire-un-retour.yaml -o "$made" >/dev/null
pages=(proposal:1 proposal:2 run-sheet:2 day-at-a-glance:1 facilitator-guide:4 participant-booklet:5 materials-list:1
  wall-posters:1 attendance-sheets:1 evaluation-end:1)
names=()
for page in "${pages[@]}"; do names+=(--document "${page%:*}"); done
.venv/bin/seminar export "$made/programme.yaml" "${names[@]}" --format pdf --dated 2026-12-01 \
  --workspace examples/brands/lichen -o "$made/pdf" >/dev/null
mkdir -p docs/gallery
for page in "${pages[@]}"; do
  name=${page%:*} number=${page#*:}
  pdftoppm -r 60 -png -singlefile -f "$number" -l "$number" "$made/pdf/$name.pdf" "docs/gallery/$name-$number"
done
