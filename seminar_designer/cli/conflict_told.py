"""A conflict and its repairs in the words of a programme that is asked about: its file holds the brief."""

from collections.abc import Iterator, Sequence

from seminar_designer.cli.reopening import Reopened
from seminar_designer.cli.wording import Words
from seminar_designer.documents.typesetting.typography import typeset
from seminar_designer.engine.explaining.explain import Explainer, Explanation
from seminar_designer.engine.explaining.requirements import Requirement
from seminar_designer.engine.explaining.saying import Sayer
from seminar_designer.loading.yaml_nodes import Source, read_yaml


class ConflictTold:
    """Says an explanation; what was only asked now, such as a block to force, has no line in the file."""

    def __init__(self, explainer: Explainer, explanation: Explanation, reopened: Reopened, words: Words) -> None:
        self.explanation, self.reopened, self.words = explanation, reopened, words
        self.sayer = Sayer(explainer.wanted, explainer.catalogue, words.language)

    def members(self) -> Iterator[str]:
        """Each requirement, with its line when the file has it."""
        source = read_yaml(self.reopened.file)
        for one in self.explanation.conflict:
            if not self.explanation.minimal and one.kind == "rule":
                continue
            says, line = typeset(self.sayer.requirement(one), self.words.language), self._line(one, source)
            if line is None:
                yield self.words.say("explain.asked_now", says=says)
            else:
                yield self.words.say("explain.member", says=says, file=self.reopened.file.name, line=line)
        if not self.explanation.minimal:
            yield self.words["explain.rules"]

    def repairs(self, but: Sequence[str] = ()) -> Iterator[str]:
        """What would do, changes to what is named in `but` left out."""
        for repair in self.explanation.repairs:
            if any(str(one.facts.get("block", one.facts.get("word"))) in but for one in repair):
                continue
            said = [typeset(self.sayer.repair(one), self.words.language) for one in repair]
            yield self.words.say("explain.repair", says=self.words["explain.and"].join(said))

    def _line(self, one: Requirement, source: Source) -> int | None:
        keys = ("brief", "rules", one.rule) if one.kind == "rule" else ("brief", *one.keys)
        while len(keys) > 2 and keys not in source.places:
            keys = keys[:-1]
        return source.key_at(keys)[0] if keys in source.places else None
