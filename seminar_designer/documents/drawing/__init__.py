"""Pictures drawn from a programme, which several documents share; each is drawn once for the same data."""
