"""What may be left out when time is short: nothing that something later needs."""

from sample_programme import catalogue, one_day_training, two_day_seminar

from seminar_designer.documents.telling.droppable import FRAME, droppable
from seminar_designer.documents.telling.reading import Reading
from seminar_designer.model.programme import Programme, TakenUp


def _read(programme: Programme) -> Reading:
    return Reading(programme, catalogue(), "fr")


def _slots(programme: Programme):
    for number, day in enumerate(programme.days, start=1):
        for slot in day.slots:
            if slot.block:
                yield number, slot, catalogue().blocks[slot.block]


def test_nothing_that_is_taken_up_opens_or_closes_may_be_dropped():
    for programme in (one_day_training(), two_day_seminar()):
        found = droppable(_read(programme))
        assert found
        taken = {(use.day or number, use.start) for number, slot, _ in _slots(programme) for use in slot.uses}
        assert not found & taken
        families = {block.family for number, slot, block in _slots(programme) if (number, slot.start) in found}
        assert not families & set(FRAME)


def test_objectives_keep_two_thirds_of_their_time():
    programme = two_day_seminar()
    for number, start in droppable(_read(programme)):
        slot = next(one for day, one, _ in _slots(programme) if (day, one.start) == (number, start))
        if slot.serves:
            total = sum(one.minutes for _, one, _ in _slots(programme) if one.serves == slot.serves)
            assert (total - slot.minutes) * 3 >= total * 2


def test_what_the_brief_asks_for_stays():
    programme = one_day_training()
    (number, start), *_ = sorted(droppable(_read(programme)))
    slot = next(one for day, one, _ in _slots(programme) if (day, one.start) == (number, start))
    brief = programme.brief.model_copy(update={"include": (slot.block,)})
    assert (number, start) not in droppable(_read(programme.model_copy(update={"brief": brief})))


def test_a_later_use_holds_a_slot():
    programme = one_day_training()
    day = programme.days[0]
    (_, start), *_ = sorted(droppable(_read(programme)))
    last = day.sessions[-1]
    uses = [one for one in last.slots if one.block][-1]
    slots = tuple(
        one.model_copy(update={"uses": (TakenUp(artefact="ideas", start=start),)}) if one is uses else one
        for one in last.slots
    )
    sessions = (*day.sessions[:-1], last.model_copy(update={"slots": slots}))
    changed = programme.model_copy(update={"days": (day.model_copy(update={"sessions": sessions}),)})
    assert (1, start) not in droppable(_read(changed))
