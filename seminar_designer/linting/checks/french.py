"""French as Grammalecte sees it."""

from collections.abc import Iterable

from seminar_designer.linting.check import Check, Finding, Skipped
from seminar_designer.linting.grammalecte import PROGRAM, Remark, installed, remarks
from seminar_designer.linting.shelf import Shelf
from seminar_designer.linting.texts import Passage, excerpt


class French(Check):
    """Grammar and spelling of all French texts, what a person has accepted left out."""

    id = "french"
    severity = "warning"
    asked = True

    def look(self, shelf: Shelf) -> Iterable[Finding]:
        """What Grammalecte remarks."""
        if not installed():
            raise Skipped(PROGRAM)
        texts = [one for one in shelf.looked_at if one.language == "fr"]
        for number, remark in remarks([one.text for one in texts]):
            one = texts[number]
            if not _accepted(shelf, one, remark):
                yield _finding(one, remark)


def _accepted(shelf: Shelf, one: Passage, remark: Remark) -> bool:
    if remark.rule is None:
        return shelf.accepted.word(one.text[remark.start : remark.end], "fr", shelf.credit(one))
    return shelf.accepted.message(remark.rule, one.text, remark.start, remark.end, "fr")


def _finding(one: Passage, remark: Remark) -> Finding:
    if remark.rule is None:
        return Finding.in_text("spelling", one, word=one.text[remark.start : remark.end])
    around = excerpt(one.text[max(0, remark.start - 25) : remark.end + 25], 90)
    return Finding.in_text("grammar", one, text=around, message=remark.message, rule=remark.rule)
