"""A document on groups of people filled in as a sample: the people of a programme, in two groups, twice."""

from collections.abc import Sequence
from pathlib import Path

from seminar_designer.documents import GROUPINGS
from seminar_designer.documents.document import Filling, GroupsOrder
from seminar_designer.documents.typesetting.brand import Brand
from seminar_designer.documents.typesetting.words import Words
from seminar_designer.model.people import Person
from seminar_designer.model.programme import Programme
from seminar_designer.model.texts import Language


def groups_filling(
    name: str, programme: Programme, language: Language, words: Words, brand: Brand, folders: Sequence[Path]
) -> Filling:
    """The document `name` filled in, with all that a list may tell of people."""
    known = programme.brief.participants.people or (Person(name="A"), Person(name="B"))
    people = [
        one.model_copy(update={"service": one.service or "–", "level": "–", "site": "–", "languages": (language,)})
        for one in known
    ]
    rounds = (_halves(people, 1), _halves(people, 2))
    return GROUPINGS[name].fill(GroupsOrder(people, rounds, True, language, words, brand, folders))


def _halves(people: Sequence[Person], step: int) -> list[tuple[int, ...]]:
    """The people in two groups, by every step."""
    numbers = range(len(people))
    return [group for part in (0, 1) if (group := tuple(one for one in numbers if one // step % 2 == part))]
