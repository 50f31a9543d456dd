"""Meetings over months: their dates, who is what at each, their contents, and what happens when something changes."""
