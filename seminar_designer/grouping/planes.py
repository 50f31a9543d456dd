"""Rounds in which nobody meets twice, from the lines of a finite plane.

With q groups, q a power of a prime, and q people at most in each, people stand on a grid of q columns, one row for each
place in a group. The lines of one slope are the groups of one round: two lines of different slopes cross once, so
nobody meets twice. In one more round whole rows are groups, or are split again in the same way.
"""

from collections.abc import Callable

PRIMES = (2, 3, 5, 7, 11, 13, 17, 19, 23)
POLYNOMIALS = {4: (1, 1, 1), 8: (1, 1, 0, 1), 9: (2, 2, 1), 16: (1, 1, 0, 0, 1)}
"""Of a field with so many elements: an irreducible polynomial, its lowest power first."""

Groups = list[list[int]]


def lined(people: int, groups: int) -> list[Groups]:
    """Rounds of so many groups whose sizes differ by one at most, nobody meeting twice; maybe none."""
    size = -(-people // groups)
    times = _times(groups)
    if times is None or size > groups or size < 2:
        return []
    plus = _plus(groups)
    rounds = [
        [
            [row * groups + at for row in range(size) if (at := plus(times(slope, row), begin)) + row * groups < people]
            for begin in range(groups)
        ]
        for slope in range(groups)
    ]
    return rounds + _within_rows(people, groups, size)


def _within_rows(people: int, groups: int, size: int) -> list[Groups]:
    """Rounds in which each row, whole so far, is split by itself."""
    if people != groups * size or groups % size:
        return []
    inner = [[list(range(size))]] if groups == size else lined(groups, groups // size)
    return [
        [[row * groups + one for one in group] for row in range(size) for group in turn] for turn in inner
    ]


def _plus(order: int) -> Callable[[int, int], int]:
    prime, degree = _power(order)

    def plus(one: int, other: int) -> int:
        digits = zip(_digits(one, prime, degree), _digits(other, prime, degree), strict=True)
        return _number([(a + b) % prime for a, b in digits], prime)

    return plus


def _times(order: int) -> Callable[[int, int], int] | None:
    """Multiplication in the field of so many elements; None when there is no such field here."""
    if order in PRIMES:
        return lambda one, other: one * other % order
    if order not in POLYNOMIALS:
        return None
    prime, degree = _power(order)

    def times(one: int, other: int) -> int:
        product = [0] * (2 * degree - 1)
        for here, a in enumerate(_digits(one, prime, degree)):
            for there, b in enumerate(_digits(other, prime, degree)):
                product[here + there] = (product[here + there] + a * b) % prime
        for place in range(2 * degree - 2, degree - 1, -1):
            lead = product[place]
            for power, factor in enumerate(POLYNOMIALS[order]):
                at = place - degree + power
                product[at] = (product[at] - lead * factor) % prime
        return _number(product[:degree], prime)

    return times


def _power(order: int) -> tuple[int, int]:
    prime = next(one for one in PRIMES if order % one == 0)
    degree = 0
    while order > 1:
        order, degree = order // prime, degree + 1
    return prime, degree


def _digits(number: int, prime: int, degree: int) -> list[int]:
    return [number // prime**place % prime for place in range(degree)]


def _number(digits: list[int], prime: int) -> int:
    return sum(digit * prime**place for place, digit in enumerate(digits))
