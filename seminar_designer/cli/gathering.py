"""What a design starts from: the brief, the catalogue and the rules, all read and held against one another."""

from dataclasses import dataclass
from pathlib import Path

from seminar_designer.loading.brief import load_brief
from seminar_designer.loading.catalogue import load_catalogue
from seminar_designer.loading.rulebooks import load_rulebook
from seminar_designer.model.brief import Brief
from seminar_designer.model.catalogue import Catalogue
from seminar_designer.rules.registry import rules_of
from seminar_designer.rules.rule import Rules


@dataclass(frozen=True)
class Gathered:
    """A brief and what it is answered with."""

    brief: Brief
    catalogue: Catalogue
    rules: Rules


def gather(file: Path, workspace: Path | None) -> Gathered:
    """Reads all that the design of a brief needs. Raises BadInput with all problems."""
    catalogue = load_catalogue(workspace)
    brief = load_brief(file, catalogue)
    rulebook = load_rulebook(brief.rulebook, workspace, file)
    return Gathered(brief, catalogue, rules_of(file, brief, rulebook))
