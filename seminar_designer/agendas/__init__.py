"""Agendas that a person typed: read from tables, laid on the clock, matched to the catalogue, added up and checked."""
