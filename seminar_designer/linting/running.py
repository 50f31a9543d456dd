"""Running the checks: the catalogue read, every check asked, every finding given its file, line and column."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from seminar_designer.linting.accepted import load_accepted
from seminar_designer.linting.check import Check, Finding, Severity, Skipped
from seminar_designer.linting.published import load_published
from seminar_designer.linting.registry import all_checks
from seminar_designer.linting.scope import Scope
from seminar_designer.linting.shelf import Shelf
from seminar_designer.loading.cache import yaml_files
from seminar_designer.loading.catalogue import load_folders, read_catalogue
from seminar_designer.loading.problems import BadInput, Problem, where
from seminar_designer.loading.yaml_nodes import Source, read_yaml
from seminar_designer.model.catalogue import Catalogue


@dataclass(frozen=True)
class Found:
    """A finding in its file; line and column count from 1 (0: the file as a whole)."""

    check: str
    severity: Severity
    file: Path
    line: int
    column: int
    where: str
    finding: Finding


@dataclass(frozen=True)
class Report:
    """What was found, in the order of the files, in how many sheets; `skipped` are checks and the program they lack."""

    catalogue: Catalogue
    sheets: int
    found: tuple[Found, ...]
    skipped: tuple[tuple[str, str], ...] = ()

    def count(self, severity: Severity) -> int:
        """How many findings are so severe."""
        return sum(one.severity == severity for one in self.found)


def lint(scope: Scope, *, spelling: bool = False) -> Report:
    """What the checks say of the sheets in scope; those about language only with `spelling`. Raises BadInput."""
    catalogue, problems = _read(scope)
    files = _files(scope)
    chosen = frozenset(id for id, file in files.items() if scope.holds(file))
    published, accepted = load_published(scope.folders), load_accepted(scope.folders)
    shelf = Shelf(catalogue, chosen, problems, published, accepted, _extends(scope, files), scope.path is None)
    placing = _Placing(scope, files)
    found: list[Found] = []
    skipped: list[tuple[str, str]] = []
    for check in all_checks().values():
        if check.asked and not spelling:
            continue
        try:
            found += placing.placed(check, check().look(shelf))
        except Skipped as error:
            skipped.append((check.id, error.program))
    inside = [one for one in found if scope.holds(one.file)]
    inside.sort(key=lambda one: (str(one.file), one.line, one.column, one.check))
    return Report(catalogue, len(chosen), tuple(inside), tuple(skipped))


def _read(scope: Scope) -> tuple[Catalogue, tuple[Problem, ...]]:
    """The sound part of the catalogue, from the cache where all of it is sound, and all problems."""
    if not scope.loose:
        try:
            return load_folders(scope.folders), ()
        except BadInput:
            pass
    return read_catalogue(scope.folders, scope.loose)


def _files(scope: Scope) -> dict[str, Path]:
    """The file that counts for each sheet."""
    shelves = [folder / "blocks" for folder in scope.folders]
    found = [Path(entry.path) for folder in shelves if folder.is_dir() for entry in yaml_files(folder)]
    return {file.stem: file for file in (*found, *scope.loose)}


def _extends(scope: Scope, files: dict[str, Path]) -> dict[str, str]:
    """What the sheets outside the built-in catalogue extend."""
    own = {id: file for id, file in files.items() if scope.folders[0] not in file.parents}
    read = {id: read_yaml(file).data for id, file in own.items()}
    return {id: str(data["extends"]) for id, data in read.items() if isinstance(data, dict) and "extends" in data}


class _Placing:
    """Finds the line and column of findings; a file is read again only when something is found in it."""

    def __init__(self, scope: Scope, files: dict[str, Path]) -> None:
        self.scope = scope
        self.files = files
        self.sources: dict[Path, Source] = {}

    def placed(self, check: type[Check], findings: Iterable[Finding]) -> Iterator[Found]:
        """Each finding with its place."""
        for finding in findings:
            problem = finding.problem
            if problem is not None:
                place = (problem.file, problem.line, problem.column, problem.where)
            else:
                source = self._list(finding) if finding.list else self._source(self.files[finding.block])
                place = (source.file, *source.at(finding.keys), where(finding.keys))
            yield Found(check.id, finding.severity or check.severity, *place, finding)

    def _source(self, file: Path) -> Source:
        if file not in self.sources:
            self.sources[file] = read_yaml(file)
        return self.sources[file]

    def _list(self, finding: Finding) -> Source:
        """The list of the last folder that has the entry."""
        files = [folder / f"{finding.list}.yaml" for folder in self.scope.folders]
        sources = [self._source(file) for file in files if file.is_file()]
        holding = [source for source in sources if finding.keys[:1] in source.places]
        return (holding or sources)[-1]
