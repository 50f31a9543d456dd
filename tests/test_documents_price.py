"""The price: its lines add up to the cent, the tax is that of the regime, and what is not known is never zero."""

from decimal import ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sample_orders import order
from sample_programme import catalogue, one_day_training, two_day_seminar
from test_documents_words import leaves

from seminar_designer.documents.document import Order
from seminar_designer.documents.telling.materials import totals
from seminar_designer.documents.telling.price import Price, price_of
from seminar_designer.documents.telling.price_words import PriceTable, PriceWords
from seminar_designer.documents.telling.reading import Reading
from seminar_designer.documents.typesetting.brand import Brand, Terms
from seminar_designer.documents.typesetting.money import euros, number, per_cent
from seminar_designer.documents.typesetting.words import load_words
from seminar_designer.loading.data_folders import data_folder
from seminar_designer.model.offer import Offer
from seminar_designer.model.programme import Programme

CENT = Decimal("0.01")
money = st.decimals(0, 20_000, places=2).map(float)
lines = st.lists(
    st.fixed_dictionaries(
        {"text": st.just("x"), "price": st.decimals(-500, 5_000, places=2).map(float)},
        optional={"quantity": st.decimals("0.01", 40, places=2).map(float)},
    ),
    max_size=4,
)
offers = st.fixed_dictionaries(
    {"day_rate": money, "half_day_rate": money},
    optional={
        "preparation_days": st.decimals(0, 5, places=2).map(float), "preparation_rate": money, "travel": money,
        "materials": st.booleans(), "lines": lines, "options": lines,
        "discount": st.decimals(0, 100, places=2).map(float),
    },
)  # fmt: skip
rates = st.decimals(0, 30, places=2).map(float)


def sold(offer: dict | None = None, programme: Programme | None = None, **brief) -> Programme:
    programme = programme or two_day_seminar()
    changes = {**brief, "offer": Offer.model_validate(offer or {})}
    return programme.model_copy(update={"brief": programme.brief.model_copy(update=changes)})


def priced(programme: Programme, terms: dict | None = None) -> Price:
    return price_of(Reading(programme, catalogue(), "fr"), Terms.model_validate(terms or {}))


def told(programme: Programme, brand: dict | None = None, language="fr") -> PriceTable:
    base = order("client-programme", programme, language=language)
    folders = [data_folder("outputs")]
    return PriceWords(
        Order(programme, catalogue(), language, base.words, Brand.model_validate(brand or {}), None, folders)
    ).table()


@settings(deadline=None)
@given(offers, rates)
def test_the_total_is_the_sum_of_what_is_printed(offer, rate):
    price = priced(sold(offer), {"vat": {"rate": rate}, "preparation_rate": 700})
    assert all(line.amount is not None and line.amount == line.amount.quantize(CENT) for line in price.lines)
    assert price.subtotal == sum((line.amount for line in price.lines), Decimal(0))
    exact = price.subtotal * Decimal(str(rate)) / 100
    assert price.vat.amount == exact.quantize(CENT, ROUND_HALF_UP)
    assert abs(price.vat.amount - exact) <= Decimal("0.005")
    assert price.total == price.subtotal + price.vat.amount


@settings(deadline=None)
@given(offers)
def test_each_line_is_its_quantity_times_its_price(offer):
    price = priced(sold(offer), {"preparation_rate": 700})
    for line in (*price.lines, *price.options):
        if line.unit_price is not None:
            assert line.amount == (line.quantity * line.unit_price).quantize(CENT, ROUND_HALF_UP)


@settings(deadline=None)
@given(offers)
def test_options_change_nothing_in_the_total(offer):
    with_options, without = (priced(sold({**offer, "options": options}), {"preparation_rate": 700}) for options in
                             ([{"text": "x", "price": 99.99}], []))  # fmt: skip
    assert with_options.total == without.total
    assert [line.amount for line in with_options.options] == [Decimal("99.99")]


def test_no_float_artefact_reaches_the_price():
    typed = [{"text": "x", "quantity": 3, "price": 0.1}, {"text": "y", "price": 1.005}, {"text": "z", "price": 2.675}]
    price = priced(sold({"day_rate": 0, "materials": False, "lines": typed}))
    assert [line.amount for line in price.lines] == [Decimal("0.30"), Decimal("1.01"), Decimal("2.68")]
    assert price.total == Decimal("4.79")


def test_a_whole_offer_line_by_line():
    offer = {
        "day_rate": 1650, "preparation_days": 1.5, "preparation_rate": 750, "travel": 86.4, "discount": 10,
        "materials": False, "lines": [{"text": "Livret", "quantity": 14, "unit": "exemplaires", "price": 6.5}],
    }  # fmt: skip
    price = priced(sold(offer, facilitators=2))
    amounts = {line.kind: line.amount for line in price.lines}
    assert amounts == {
        "days": Decimal("6600.00"), "discount": Decimal("-660.00"), "preparation": Decimal("1125.00"),
        "travel": Decimal("86.40"), "extra": Decimal("91.00"),
    }  # fmt: skip
    assert (price.subtotal, price.vat.amount, price.total) == (
        Decimal("7242.40"), Decimal("1448.48"), Decimal("8690.88"),
    )  # fmt: skip


def test_what_the_offer_leaves_out_comes_from_the_terms():
    terms = {"day_rate": 1000, "half_day_rate": 600, "preparation_rate": 500, "preparation_days": 2}
    assert priced(sold({"materials": False}), terms).subtotal == Decimal("3000.00")
    assert priced(sold({"materials": False, "day_rate": 1200, "preparation_days": 0}), terms).subtotal == 2400


def test_a_workshop_is_charged_as_a_half_day():
    programme = one_day_training()
    (day,) = programme.days
    morning = day.model_copy(update={"sessions": day.sessions[:2], "end": day.sessions[1].slots[-2].end})
    short = sold({"materials": False}, programme.model_copy(update={"days": (morning,)}))
    price = priced(short, {"day_rate": 1000, "half_day_rate": 600})
    assert [(line.kind, line.amount) for line in price.lines] == [("half_days", 600)]


def test_materials_are_what_the_programme_uses_with_its_spare():
    programme = sold({"day_rate": 0})
    reading = Reading(programme, catalogue(), "fr")
    slots = [slot for day in programme.days for slot in day.slots]
    expected = sum(one.quantity * Decimal(str(one.item.cost)) for one in totals(slots, reading))
    (line,) = priced(programme).lines
    assert line.kind == "materials"
    assert line.amount == expected.quantize(CENT, ROUND_HALF_UP) > 0
    assert priced(sold({"day_rate": 0, "materials": False})).lines == ()
    assert priced(sold({"day_rate": 0}, delivery="remote")).lines == ()


def test_what_nobody_said_is_to_be_completed_and_never_zero():
    price = priced(sold({"travel": 50}))
    assert (price.subtotal, price.vat.amount, price.total) == (None, None, None)
    table = told(sold({"travel": 50}))
    assert table.short.missing
    assert all(row.amount.missing for row in table.sums)
    assert table.rows[0].amount.missing and table.rows[0].unit_price.missing
    assert "'0,00" not in str(table)
    assert table.missing.text.startswith("À compléter")


def test_a_price_in_the_coachs_own_words_stands_for_unknown_rates_only():
    programme = one_day_training()
    assert told(programme).told == programme.brief.training.price
    assert told(programme, {"terms": {"day_rate": 1000}}).told == ""


@pytest.mark.parametrize(("nature", "regime", "rate"), [
    ("training", "exempt", 0), ("seminar", "exempt", 20), ("seminar", "franchise", 0), ("training", "standard", 20),
])  # fmt: skip
def test_the_exemption_of_training_never_reaches_a_seminar(nature, regime, rate):
    programme = sold({"day_rate": 1000, "materials": False}, nature=nature)
    table = told(programme, {"terms": {"vat": {"regime": regime, "mention": "ma phrase"}}})
    price = priced(programme, {"vat": {"regime": regime}})
    assert price.vat.rate == rate
    assert price.total == 2000 + 2000 * Decimal(rate) / 100
    assert (table.mention == "ma phrase") == ((nature, regime) != ("seminar", "exempt"))
    assert "261-4-4" not in told(programme, {"terms": {"vat": {"regime": regime}}}).mention or nature == "training"


def test_amounts_are_written_as_each_language_does():
    assert euros(Decimal(1650), "fr") == "1\u202f650,00\u00a0€"
    assert euros(Decimal("-1650.5"), "en") == "−€1,650.50"
    assert [number(Decimal("1.50"), "fr"), number(Decimal(10), "en")] == ["1,5", "10"]
    assert [per_cent(Decimal("5.5"), "fr"), per_cent(Decimal(20), "en")] == ["5,5\u00a0%", "20%"]


@pytest.mark.parametrize(("language", "row"), [
    ("fr", ("Animation par 2 animateurs", "4 journées", "1\u202f650,00\u00a0€", "6\u202f600,00\u00a0€")),
    ("en", ("Facilitation by 2 facilitators", "4 days", "€1,650.00", "€6,600.00")),
])  # fmt: skip
def test_rows_are_told_in_the_language(language, row):
    found = told(sold({"day_rate": 1650}, facilitators=2), language=language).rows[0]
    assert (found.text, found.quantity, found.unit_price.text, found.amount.text) == row


def test_a_long_text_of_the_coach_is_cut_into_rows_and_nothing_is_lost():
    words = [f"mot{number}" for number in range(2000)]
    table = told(sold({"day_rate": 1, "lines": [{"text": " ".join(words), "unit": "u" * 300, "price": 1}]}))
    printed = " ".join(row.text for row in table.rows).split()
    assert [word for word in words if word not in printed] == []
    assert len(table.rows) > 3
    assert any("u" * 300 in word for word in printed)


@pytest.mark.parametrize("shared", ["sales", "legal", "pictures"])
def test_shared_words_are_the_same_in_both_languages(shared):
    french, english = (
        dict(leaves(load_words(shared, language, [data_folder("outputs")]).entries)) for language in ("fr", "en")
    )
    assert set(french) == set(english)
    assert all(text.strip() and "TODO" not in text for text in (*french.values(), *english.values()))
