"""Rules: one file a kind, each with its faces for the engine, for the checker and for the reader."""
