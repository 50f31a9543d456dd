"""Pictures: the same bytes each time, drawn once, readable without colours, and told in words."""

import subprocess
import sys
from itertools import pairwise

import pytest
from docx.image.image import Image
from sample_orders import order
from sample_programme import catalogue, one_day_training, two_day_seminar

from seminar_designer.documents.document import Order
from seminar_designer.documents.drawing import shares as shares_module
from seminar_designer.documents.drawing import timeline as timeline_module
from seminar_designer.documents.drawing.canvas import HATCH_WIDTH, contrast, drawable, ink_on, pale, wide, wrapped
from seminar_designer.documents.drawing.shares import per_cent, shares, theme_shares
from seminar_designer.documents.drawing.timeline import Part, Place, Scene, timeline
from seminar_designer.documents.typesetting.brand import Brand
from seminar_designer.documents.typesetting.calendar_words import clock
from seminar_designer.documents.typesetting.typography import typeset
from seminar_designer.loading.data_folders import data_folder
from seminar_designer.model.programme import Programme


def asked(programme: Programme, language="fr", brand: Brand | None = None) -> Order:
    base = order("client-programme", programme, language=language)
    return Order(programme, catalogue(), language, base.words, brand or Brand(), None, [data_folder("outputs")])


def drawn_anew(*modules) -> None:
    for module in modules:
        module._drawn.cache_clear()


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_same_day_gives_the_same_bytes(language):
    first = timeline(asked(one_day_training(), language), 1)
    drawn_anew(timeline_module)
    again = timeline(asked(one_day_training(), language), 1)
    assert first == again
    assert first.data.startswith(b"\x89PNG")
    assert not any(mark in first.data for mark in (b"matplotlib", b"Software", b"tEXt", b"tIME"))


def test_a_picture_is_drawn_once_for_several_documents():
    drawn_anew(timeline_module, shares_module)
    for _ in range(3):
        timeline(asked(two_day_seminar()), 1)
        timeline(asked(two_day_seminar()), 2)
        shares(asked(two_day_seminar()))
    assert timeline_module._drawn.cache_info().misses == 2
    assert shares_module._drawn.cache_info().misses == 1


def test_settings_of_a_persons_own_change_nothing():
    drawn_anew(timeline_module)
    before = timeline(asked(one_day_training()), 1).data
    import matplotlib as mpl

    drawn_anew(timeline_module)
    with mpl.rc_context({"hatch.linewidth": 5 * HATCH_WIDTH, "font.size": 30, "text.color": "red", "savefig.dpi": 20}):
        assert timeline(asked(one_day_training()), 1).data == before


def test_drawing_is_imported_when_it_is_needed_and_never_pyplot():
    script = (
        "import sys, seminar_designer.documents; assert 'matplotlib' not in sys.modules\n"
        "import seminar_designer.documents.drawing.canvas as c\n"
        "with c.canvas(20, 10) as sheet: sheet.text(1, 1, 'x'); sheet.png()\n"
        "assert 'matplotlib.pyplot' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", script], check=True)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_alternative_text_tells_the_day(language):
    programme = one_day_training()
    told = timeline(asked(programme, language), 1).alt
    for slot in programme.days[0].slots:
        if slot.block:
            family = catalogue().families[catalogue().blocks[slot.block].family]
            assert typeset(family.client_name[language], language).casefold() in told.casefold()
    starts = [clock(slot.start, language) for slot in programme.days[0].slots if slot.kind in ("break", "lunch")]
    assert all(start in told for start in starts)
    assert programme.days[0].sessions[0].slots[0].title not in told


def test_the_energy_of_the_day_is_that_of_its_blocks():
    programme = one_day_training()
    energies = [catalogue().blocks[slot.block].effects.energy for slot in programme.days[0].slots if slot.block]
    told = timeline(asked(programme), 1).alt
    assert ("la plus haute" in told) == (energies.count(max(energies)) <= 3)
    assert ("la plus basse" in told) == (energies.count(min(energies)) <= 3)


def test_letters_of_families_are_read_on_their_colours_and_neighbours_differ_without_them():
    families = catalogue().families.values()
    for family in families:
        colour = f"#{family.colour}"
        assert contrast(ink_on(colour), colour) >= 4.5
        assert contrast("#1A1A1A", pale(colour, 0.3)) >= 4.5
    assert len({family.letter for family in families}) == len(families)
    assert len(set(timeline_module.HATCHES)) == len(timeline_module.HATCHES) >= len(families)
    assert contrast("#595959", "#FFFFFF") >= 4.5
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)


def test_every_letter_stands_clear_of_the_others():
    parts = tuple(
        Part(540 + 5 * number, 545 + 5 * number, f"n{number}", "O", "8A4B08", "//", 0) for number in range(12)
    )
    scene = Scene(parts, 540, 1050, (), "", "")
    rows = Place(scene).raised(scene)
    assert set(rows) == set(parts)
    by_row: dict[int, list[float]] = {}
    for part in parts:
        by_row.setdefault(rows[part], []).append(Place(scene).middle(part))
    for middles in by_row.values():
        assert all(after - before >= timeline_module.CHIP for before, after in pairwise(middles))


def test_days_of_a_programme_share_one_scale():
    first, second = (Image.from_blob(timeline(asked(two_day_seminar()), day).data) for day in (1, 2))
    assert first.px_width == second.px_width


@pytest.mark.parametrize("name", ["🎯 \x00 $x^2$ {{ 7*7 }}", "שלום", "très long " * 1000, "", "n" * 500])
def test_whatever_a_family_is_called_it_is_drawn(name):
    part = Part(540, 600, name, "🎯", "FFFFFF", "", 2)
    data = timeline_module._drawn(Scene((part,), 540, 600, ((540, name),), name, name))
    assert Image.from_blob(data).px_width > 1000
    assert all(wide(line) <= 40 for line in wrapped(name, 40))
    assert set(drawable(name)) <= set(name)


def test_shares_are_those_of_the_brief_and_of_the_slots():
    programme = two_day_seminar()
    found = {share.theme: share for share in theme_shares(asked(programme))}
    assert [(name, share.wanted) for name, share in found.items() if share.wanted] == [
        ("Manager par le sens", 67), ("Management", 33),
    ]  # fmt: skip
    served = sum(slot.minutes for day in programme.days for slot in day.slots if slot.serves)
    assert sum(share.minutes for share in found.values()) == served
    assert found["Manager par le sens"].obtained == round(found["Manager par le sens"].minutes * 100 / served)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_alternative_text_of_shares_tells_every_figure(language):
    picture = shares(asked(two_day_seminar(), language))
    assert picture is not None
    for share in theme_shares(asked(two_day_seminar(), language)):
        assert f"{share.theme}, {share.wanted}" in picture.alt


def test_one_theme_has_nothing_to_compare():
    assert shares(asked(one_day_training())) is None


def test_shares_take_the_colour_of_the_brand():
    plain, branded = (
        shares(asked(two_day_seminar(), brand=Brand.model_validate(given)))
        for given in ({}, {"colours": {"accent": "7A1F5C"}})
    )
    assert plain.data != branded.data


def test_equal_parts_stay_equal_in_per_cent():
    assert per_cent({"a": 1, "b": 1, "c": 1}) == {"a": 33, "b": 33, "c": 33}
    assert per_cent({"a": 0}) == {"a": 0}
