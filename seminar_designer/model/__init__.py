"""What things are: immutable pydantic models, one file a noun. No I/O and no solver here."""
