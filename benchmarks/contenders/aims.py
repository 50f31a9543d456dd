"""What the engine is to reach, and what it has reached on these instances."""

import math
import statistics
from collections.abc import Iterator, Sequence

from measuring import number

from contenders.tables import Clock, Match, Row, tenth

ENGINE, RIVAL = "engine", "annealing"
AIMS = ("aim", "asked", "seen", "met")


def aims(played: Sequence[Match], clock: Clock) -> Iterator[Row]:
    """A row for each aim, met or not."""
    mine = [match for match in played if ENGINE in match.records]
    short, middle, long = (
        [match for match in mine if match.length in lengths]
        for lengths in (("2 h", "4 h"), ("1 day", "2 days"), ("3 days", "5 days"))
    )
    if short:
        proofs = [_or_never(match.proof(ENGINE, clock)) for match in short]
        many, half = sum(not math.isinf(one) for one in proofs), statistics.median_high(proofs)
        yield _aim("2–4 h: proven optimal", "all", f"{many} of {len(short)}", many == len(short))
        yield _aim("2–4 h: median seconds to the proof", "≤ 3", number(half, 1), half <= 3)
    for name, own, asked in (("1–2 days", middle, 0.3), ("3–5 days", long, 0.5)):
        gaps = [_or_never(match.records[ENGINE].gap, 100) for match in own]
        if gaps:
            seconds = number(max(match.records[ENGINE].limit for match in own))
            half, worst = statistics.median_high(gaps), tenth(gaps) or 0.0
            yield _aim(f"{name}: median gap (%) at {seconds} s", f"≤ {asked}", number(half, 2), half <= asked)
            yield _aim(f"{name}: 90th percentile of the gap (%)", "≤ 1", number(worst, 2), worst <= 1)
    firsts = [_or_never(match.first(ENGINE, clock)) for match in mine]
    if firsts:
        half, longest = statistics.median_high(firsts), max(firsts)
        yield _aim("first programme: median seconds", "≤ 1", number(half, 2), half <= 1)
        yield _aim("first programme: longest seconds", "≤ 1", number(longest, 2), longest <= 1)
    for name, own in (("2–4 h", short), ("1–2 days", middle), ("3–5 days", long), ("all", mine)):
        ahead = [lead for match in own if (lead := _lead(match)) is not None]
        if ahead:
            lead = statistics.median(ahead)
            yield _aim(f"{name}: value above greedy and annealing (%), median", "≥ 2", number(lead, 2), lead >= 2)


def _or_never(seen: float | None, times: float = 1) -> float:
    """What was not reached counts as worse than anything."""
    return math.inf if seen is None else times * seen


def _lead(match: Match) -> float | None:
    """How much more the engine's programme is worth than that of annealing in the same time, in per cent."""
    mine, other = match.records[ENGINE].value, match.records[RIVAL].value if RIVAL in match.records else None
    return None if mine is None or not other else 100 * (mine - other) / abs(other)


def _aim(name: str, asked: str, seen: str, met: bool) -> Row:
    return name, asked, seen, "yes" if met else "no"
