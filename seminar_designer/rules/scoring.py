"""The score sheet: what each preference earned or lost, in words."""

from collections.abc import Iterable

from seminar_designer.model.catalogue import Catalogue
from seminar_designer.model.programme import Programme, ScoreLine
from seminar_designer.rules.checking import Checked, check
from seminar_designer.rules.rule import Rules
from seminar_designer.rules.saying import say


def score(programme: Programme, catalogue: Catalogue, rules: Rules) -> Programme:
    """The programme with its score sheet: a line for each preference, its worst spots said first."""
    report = check(programme, catalogue, rules)
    lines = []
    for rule in rules:
        if rule.severity != "prefer":
            continue
        own = [one for one in report.checked if one.rule == rule.id]
        points = sum(one.finding.points for one in own)
        lines.append(ScoreLine(rule=rule.id, points=points, note=_note(own, programme, catalogue)))
    return programme.model_copy(update={"score": tuple(lines)})


def _note(own: Iterable[Checked], programme: Programme, catalogue: Catalogue) -> str:
    """Up to three sentences, the dearest first."""
    dearest = sorted((one for one in own if one.finding.points), key=lambda one: one.finding.points)[:3]
    return " ".join(say(one, programme.objectives, catalogue, programme.language) for one in dearest)
