"""Workbooks whose times, sums and differences are formulas, with the figures written beside them.

A viewer that does not calculate shows those. What a person typed is always text, never a formula.
"""
