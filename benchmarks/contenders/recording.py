"""One contender on one instance, judged by the independent checker, as a line of JSON."""

import dataclasses
import json
import math
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from contenders.instances import Instance
from contenders.trace import Moment, Trace
from contenders.ways import WAYS
from seminar_designer.rules.checking import check


@dataclass(frozen=True)
class Record:
    """What one contender made of one instance.

    `value` is the checker's, None without a programme that keeps every requirement; `bound` its own proven bound, None
    without one. `load` is how many processes asked for the machine at the end.
    """

    instance: str
    length: str
    way: str
    limit: float
    value: int | None
    bound: int | None
    violations: int
    clock: float
    processor: float
    moments: tuple[Moment, ...]
    variables: int | None
    note: str
    load: float

    @property
    def gap(self) -> float | None:
        """The gap it has proven itself, as a share of its bound."""
        if self.value is None or self.bound is None or self.bound <= 0:
            return None
        return (self.bound - self.value) / self.bound

    @property
    def proven(self) -> bool:
        """Whether it knows that its programme is the best."""
        return self.value is not None and self.value == self.bound


def record(instance: Instance, way: str, limit: float) -> Record:
    """Runs a contender and checks its programme. The value is the checker's; what it says itself must be the same."""
    trace = Trace(limit)
    answer = WAYS[way](instance.case, trace)
    clock, processor = trace.clock, trace.processor
    known = trace.moments[-1] if trace.moments else Moment(0, 0, None, None)
    value, violations = None, 0
    if answer.programme is not None:
        report = check(answer.programme, instance.case.catalogue, instance.case.rules())
        violations = len(report.violations)
        assert violations or report.value == known.value, (way, instance.name, report.value, known)
        value = None if violations else report.value
    bound = None if known.bound is None or math.isinf(known.bound) else math.floor(known.bound + 1e-6)
    return Record(
        instance.name, instance.length, way, limit, value, bound, violations, round(clock, 2), round(processor, 2),
        tuple(Moment(*(None if one is None else round(one, 3) for one in moment)) for moment in trace.moments),
        answer.variables, answer.note, round(os.getloadavg()[0], 1),
    )


def write(file: Path, one: Record) -> None:
    """Adds a line."""
    with file.open("a", encoding="utf-8") as lines:
        lines.write(json.dumps(dataclasses.asdict(one), ensure_ascii=False) + "\n")


def read(file: Path) -> Iterator[Record]:
    """All lines of a file, in order; a file that is not there has none."""
    for line in file.read_text("utf-8").splitlines() if file.exists() else ():
        facts = json.loads(line)
        moments = tuple(Moment(*moment) for moment in facts.pop("moments"))
        yield Record(**facts, moments=moments)


def latest(records: Iterable[Record]) -> list[Record]:
    """The last record of each contender on each instance."""
    return list({(one.instance, one.way): one for one in records}.values())
