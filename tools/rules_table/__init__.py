"""The table of design rules and of what keeps each: docs/rules.md, written from the code."""
