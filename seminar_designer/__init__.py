"""Tailor-made seminar and workshop design: from a client's brief to a programme in Word."""

__version__ = "0.1.0"
