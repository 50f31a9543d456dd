"""The ways of solving the same problem that are compared with the engine."""
