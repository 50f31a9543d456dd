"""The kinds of rules, one file each; the registry finds them here."""
