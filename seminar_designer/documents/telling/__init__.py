"""What a programme says, in one language: the readings that several documents share."""
