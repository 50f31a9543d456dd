"""Looking through the catalogue: sheets that fit, sheets that are about something, and where there are too few."""
