"""The hot loops, compiled by numba once per machine: reading a session, annealing, pricing.

They know nothing of workshops: candidates, automata, measures and rows are numbers here.
"""
