"""Cycles: read from YAML, and held against the names of their group."""

from collections.abc import Iterator
from pathlib import Path

from seminar_designer.loading.problems import BadInput, Keys, Problem, nearest_of, where
from seminar_designer.loading.validating import root_problems, validate
from seminar_designer.loading.yaml_nodes import Source, read_yaml
from seminar_designer.model.cycle import Cycle


def load_cycle(path: Path) -> Cycle:
    """The cycle of a file. Raises BadInput with all problems: of form, and names that nobody in the group has."""
    source = read_yaml(path)
    problems = root_problems(source)
    if isinstance(source.data, dict):
        cycle, mistakes = validate(Cycle, source)
        problems += mistakes
        if cycle is not None:
            problems += list(_strangers(cycle, source))
        if cycle is not None and not problems:
            return cycle
    raise BadInput(problems)


def _strangers(cycle: Cycle, source: Source) -> Iterator[Problem]:
    """Names that are not in the brief's list of people."""
    known = {person.name for person in cycle.brief.participants.people}
    for keys, name in _named(cycle):
        if name not in known:
            yield Problem(
                source.file, *source.at(keys), where(keys), "known_person", name, nearest_of(name, known)
            )  # fmt: skip


def _named(cycle: Cycle) -> Iterator[tuple[Keys, str]]:
    for number, meeting in enumerate(cycle.meetings):
        for position, name in enumerate(meeting.absent):
            yield ("meetings", number, "absent", position), name
        for position, consultation in enumerate(meeting.consultations):
            for role, name in consultation.held():
                yield ("meetings", number, "consultations", position, role), name
    for position, leaver in enumerate(cycle.left):
        yield ("left", position, "name"), leaver.name
