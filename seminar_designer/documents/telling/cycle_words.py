"""The words that the papers of a cycle, and those of its meetings, share."""

WORDS = "cycle-papers"
"""Their file in `outputs/texts/<language>`."""
