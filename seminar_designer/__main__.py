"""`python -m seminar_designer` is `seminar`."""

from seminar_designer.cli.app import run

run()
