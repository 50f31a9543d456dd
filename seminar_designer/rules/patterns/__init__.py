"""Shapes that several rules share."""
