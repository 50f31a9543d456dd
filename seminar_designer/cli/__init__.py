"""The command line: one file a verb, and what they say in cli/texts. Nothing heavy is imported before a verb runs."""
