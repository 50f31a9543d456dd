"""Materials of a day: what is reused is brought once, what is used up is summed, with some to spare."""

from sample_programme import catalogue, one_day_training

from seminar_designer.documents.telling.materials import item_name, needs, totals
from seminar_designer.documents.telling.reading import Reading


def reading(language="fr"):
    return Reading(one_day_training(), catalogue(), language)


def test_consumables_are_summed_with_a_tenth_to_spare_and_the_rest_is_the_most_used_at_once():
    told = reading()
    slots = [slot for slot in told.programme.days[0].slots if slot.kind == "block"]
    used_up, reused = {}, {}
    for slot in slots:
        for need in needs(slot, told):
            if need.consumed:
                used_up[need.item.id] = used_up.get(need.item.id, 0) + need.quantity
            else:
                reused[need.item.id] = max(reused.get(need.item.id, 0), need.quantity)
    found = {total.item.id: total for total in totals(slots, told)}
    assert set(found) == set(used_up) | set(reused)
    for id, total in found.items():
        spare = -(-used_up.get(id, 0) // 10)
        assert (total.spare, total.quantity) == (spare, used_up.get(id, 0) + spare + reused.get(id, 0))


def test_the_times_of_use_are_those_of_the_slots():
    told = reading()
    sheets = next(total for total in totals(told.programme.days[0].slots, told) if total.item.id == "estimation-cards")
    assert sheets.used_at == (810,)


def test_pauses_need_nothing():
    told = reading()
    assert all(needs(slot, told) == () for slot in told.programme.days[0].slots if slot.kind != "block")


def test_names_agree_with_their_number():
    item = catalogue().items["marker"]
    assert [item_name(item, n, reading()) for n in (1, 2)] == ["feutre", "feutres"]
    assert item_name(item, 2, reading("en")) == "felt-tip markers"
