#!/usr/bin/env bash
# Writes requirements/run.txt and requirements/dev.txt: every package of a set-up, its exact version and the hashes
# of its files, for every system and Python from 3.11 on, naming no host. Run it after a change of the dependencies
# in pyproject.toml, or with --upgrade to move to newer versions; then run the tests.
set -euo pipefail
cd "$(dirname "$0")/.."
pin() {
  uv pip compile pyproject.toml --quiet --universal --python-version 3.11 --generate-hashes \
    --no-emit-index-url --no-emit-find-links --custom-compile-command "tools/pin.sh" "$@"
}
pin --group build --output-file requirements/run.txt "$@"
pin --group dev --constraint requirements/run.txt --output-file requirements/dev.txt "$@"
