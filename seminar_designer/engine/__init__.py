"""From a setting to a programme: sessions as columns, and the proof of how good it is."""
