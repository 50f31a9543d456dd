"""Materials and room: quantities, sums and costs that add up; layouts, breaks and needs of the programme."""

import re
from decimal import Decimal

import pytest
from sample_orders import order
from sample_programme import PEOPLE, catalogue, one_day_training, two_day_seminar
from word_files import body, in_style

from seminar_designer.documents import write_document
from seminar_designer.documents.materials_list import fill
from seminar_designer.documents.telling.materials import needs, totals
from seminar_designer.documents.telling.reading import Reading
from seminar_designer.documents.typesetting.typography import typeset
from seminar_designer.model.brief import Budget
from seminar_designer.model.people import Client
from seminar_designer.model.programme import Programme

SAMPLES = {"one-day": one_day_training, "two-day": two_day_seminar}


def values(programme: Programme, language="fr"):
    return fill(order("materials-list", programme, language=language)).values


def briefed(programme: Programme, **changes) -> Programme:
    return programme.model_copy(update={"brief": programme.brief.model_copy(update=changes)})


def lines(programme: Programme, language="fr"):
    return [line for group in values(programme, language)["groups"] for line in group.lines]


def cents(written: str) -> Decimal:
    return Decimal(re.sub(r"[^\d,]", "", written).replace(",", "."))


@pytest.mark.parametrize("sample", SAMPLES)
@pytest.mark.parametrize("language", ["fr", "en"])
def test_each_item_stands_once_with_the_quantity_of_the_whole_programme(sample, language):
    programme = SAMPLES[sample]()
    told = Reading(programme, catalogue(), language)
    expected = totals([slot for day in programme.days for slot in day.slots], told)
    found = {line.item: int(line.quantity) for line in lines(programme, language)}
    assert len(found) == len(lines(programme, language)) == len(expected)
    for total in expected:
        item = total.item
        assert found[(item.name if total.quantity < 2 else item.plural)[language]] == total.quantity


def test_costs_sum_to_the_total():
    found = lines(two_day_seminar())
    cost = sum((cents(line.cost) for line in found if line.cost != "–"), Decimal(0))
    assert cost > 0
    assert cents(values(two_day_seminar())["total"].split(":")[1]) == cost


def test_consumables_by_day_and_spare_sum_to_the_quantity():
    for line in lines(two_day_seminar()):
        days = [int(number) for number in re.findall(r"jour \d : (\d+)", line.days)]
        spare = int(re.search(r"\d+", line.spare)[0]) if line.spare else 0
        if line.sort == "consommé":
            assert sum(days) + spare == int(line.quantity)
            assert spare == -(-sum(days) // 10)
        else:
            assert max(days) == int(line.quantity)


def test_what_the_venue_lends_stands_apart():
    titles = [group.title for group in values(one_day_training())["groups"]]
    assert titles == ["À apporter", "À demander au lieu"]
    [venue] = [group for group in values(one_day_training())["groups"] if group.title == titles[1]]
    names = {catalogue().items[id].name.fr for id in catalogue().items if catalogue().items[id].venue}
    assert {line.item for line in venue.lines} <= names | {one.plural.fr for one in catalogue().items.values()}


def test_uses_are_the_slots_that_need_the_item():
    programme = one_day_training()
    told = Reading(programme, catalogue(), "fr")
    [cards] = [line for line in lines(programme) if "estimation" in line.item]
    [slot] = [
        slot for slot in programme.days[0].slots if any(n.item.id == "estimation-cards" for n in needs(slot, told))
    ]
    assert cards.uses == slot.title


def test_several_days_are_listed_one_by_one_and_a_single_one_is_not():
    assert values(one_day_training())["days"] == ()
    days = values(two_day_seminar())["days"]
    assert [day.title for day in days] == ["Jour 1/2 – lundi 31 mai 2027", "Jour 2/2 – mardi 1er juin 2027"]


def test_the_room_of_each_half_day_is_told_with_its_changes():
    rows = values(one_day_training())["layouts"]
    assert [row.half_day.split(",")[0] for row in rows] == ["Matin", "Après-midi"]
    assert rows[0].layout == "Tables en îlots"
    assert (rows[0].changes, rows[1].layout) == ("aucun", "Espace dégagé")
    assert rows[1].changes == "13\u00a0h\u00a030 → tables en îlots · 17\u00a0h\u00a005 → chaises en cercle"
    assert rows[1].groups == "7 binômes (16\u00a0h\u00a030)"


def test_space_and_chairs_are_counted_for_everyone():
    needed = values(one_day_training())["needed"]
    assert f"Au moins {3 * PEOPLE} m² d'un seul tenant (3 m² par personne)" in needed
    assert f"{PEOPLE + 1} chaises ({PEOPLE} participants, 1 pour l'animation)" in needed


def test_breaks_and_meals_are_those_of_the_programme():
    programme = two_day_seminar()
    rows = values(programme)["pauses"]
    planned = sum(slot.kind in ("break", "lunch") for day in programme.days for slot in day.slots)
    assert len(rows) == planned + len(programme.days) + 1
    assert any("19\u00a0h\u00a030" in row.when and row.what == "Dîner au Vieux Phare" for row in rows)
    assert {row.people for row in rows} == {f"{PEOPLE + 1} personnes"}


def test_needs_are_named_with_what_they_ask_and_otherwise_left_to_fill_in():
    text = body(write_document("materials-list", briefed(one_day_training(), needs=("low-vision",)), catalogue(), "fr"))
    assert typeset("Voit moins bien : place près du tableau", "fr") in text
    assert "à demander aux participants" not in text
    plain = body(write_document("materials-list", one_day_training(), catalogue(), "fr"))
    assert "à demander aux participants" in plain


def test_at_a_distance_there_is_no_room_no_cost_and_breakout_rooms():
    programme = briefed(one_day_training(), delivery="remote")
    told = values(programme)
    assert told["layouts"] == () and told["total"] == ""
    assert any("Salons : 4 groupes de 3–4" in one for one in told["needed"])
    assert [contact.who for contact in told["contacts"]] == ["Animation", "Client", "Assistance technique"]
    assert not in_style(write_document("materials-list", programme, catalogue(), "fr"), "Cell Small Number")


def test_a_hybrid_meeting_asks_for_camera_and_screen():
    needed = values(briefed(one_day_training(), delivery="hybrid"))["needed"]
    assert any("caméra" in one for one in needed)


def test_budget_and_contacts_are_those_of_the_brief():
    programme = briefed(
        one_day_training(), budget=Budget(materials=80), client=Client(name="Armor", contact="A. Le Bihan")
    )
    told = values(programme)
    assert "80,00" in told["budget"]
    assert [one.name for one in told["contacts"]][1:3] == ["A. Le Bihan", "salle des Genêts, Vannes"]
