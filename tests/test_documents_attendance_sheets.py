"""The attendance sheets: who signs, for which half-days, and nothing signed or ticked beforehand."""

import datetime
from pathlib import Path

import pytest
from docx.oxml.ns import qn
from docx.shared import Mm
from sample_orders import order
from sample_people import PEOPLE, branded, with_brief, with_people
from sample_programme import catalogue, one_day_training, two_day_seminar
from word_files import body, in_style, opened

from seminar_designer.documents import write_document
from seminar_designer.documents.attendance_sheets import ADDED, fill
from seminar_designer.documents.telling.half_days import half_days
from seminar_designer.documents.typesetting.calendar_words import hours
from seminar_designer.documents.typesetting.typography import typeset
from seminar_designer.model.programme import Programme

NAME = "attendance-sheets"


def written(programme: Programme, language="fr", **more) -> bytes:
    return write_document(NAME, programme, catalogue(), language, **more)


def of_days(number: int) -> Programme:
    """A training of so many days like the sample."""
    programme = one_day_training()
    first = programme.days[0]
    assert first.date is not None
    days = [first.model_copy(update={"date": first.date + datetime.timedelta(days=day)}) for day in range(number)]
    return programme.model_copy(update={"days": tuple(days)})


def sheets(data: bytes):
    return [table for table in opened(data).tables if table.style.name == "Signatures"]


@pytest.mark.parametrize("language", ["fr", "en"])
def test_each_half_day_has_a_column_with_its_hours(language):
    programme = two_day_seminar()
    (sheet,) = sheets(written(programme, language))
    heads = [cell.text for cell in sheet.rows[0].cells[2:]]
    spans = [hours(half.total.start, half.total.end, language) for day in programme.days for half in half_days(day)]
    assert len(heads) == len(spans) == 4
    assert all(typeset(span, language) in head for span, head in zip(spans, heads, strict=True))


def test_as_many_lines_as_may_come_and_two_more():
    programme = one_day_training()
    numbers = [line.number for line in fill(order(NAME, programme)).values["pages"][0].people]
    assert numbers == [str(number) for number in range(1, (programme.brief.participants.max or 0) + ADDED + 1)]


def test_known_participants_are_named_with_what_they_do():
    (sheet,) = sheets(written(with_people(one_day_training())))
    lines = [row.cells[1].text for row in sheet.rows[2:]]
    assert [line.split("\n")[0] for line in lines] == [*(one["name"] for one in PEOPLE), "", ""]
    assert "conditionnement" in lines[0] and "Transports du Léon" in lines[1]


def test_whoever_trains_signs_too_and_each_other_trainer_has_a_line():
    (sheet,) = sheets(written(with_brief(one_day_training(), facilitators=2)))
    labels = [row.cells[0].text.split("\n") for row in sheet.rows[1:3]]
    assert labels == [["Formateur ou formatrice", "Claire Le Goff"], ["Formateur ou formatrice", ""]]


def test_nothing_is_signed_or_ticked_beforehand():
    for sheet in sheets(written(with_people(of_days(2)))):
        for row in sheet.rows[1:]:
            assert not any(cell.text.strip() for cell in row.cells[2:])


def test_boxes_are_high_enough_to_sign_in():
    (sheet,) = sheets(written(one_day_training()))
    assert all(row.height is not None and row.height >= Mm(12) for row in sheet.rows[1:])


@pytest.mark.parametrize(("days", "columns"), [(1, [2]), (2, [4]), (3, [2, 2, 2]), (5, [2] * 5)])
def test_days_stay_whole_on_a_sheet_and_four_half_days_lie_on_one(days, columns):
    document = written(of_days(days))
    assert [len(sheet.columns) - 2 for sheet in sheets(document)] == columns
    (section,) = opened(document).sections
    assert (section.page_width > section.page_height) == (max(columns) > 3)


def test_half_days_of_a_series_come_three_to_a_sheet():
    programme = of_days(8)
    days = tuple(day.model_copy(update={"sessions": day.sessions[:2]}) for day in programme.days)
    assert [len(sheet.columns) - 2 for sheet in sheets(written(programme.model_copy(update={"days": days})))] == [
        3,
        3,
        2,
    ]


def test_a_turned_sheet_fills_the_width_of_the_page():
    document = opened(written(of_days(2)))
    (section,) = document.sections
    inside = section.page_width - section.left_margin - section.right_margin
    for table in document.tables:
        wide = sum(int(column.get(qn("w:w"))) for column in table._tbl.iter(qn("w:gridCol"))) * 635
        assert wide == pytest.approx(inside, abs=Mm(0.5))


def test_the_head_tells_provider_registration_place_dates_and_trainer(tmp_path: Path):
    text = body(written(one_day_training(), workspace=branded(tmp_path)))
    for told in ("Atelier Manivelle", "53 29 01234 29", "Bretagne", "Vannes", "9\u00a0mars 2027", "Claire Le Goff"):
        assert told in text
    assert "compléter" not in text


def test_a_training_asks_for_what_only_the_coach_knows():
    missing = in_style(written(one_day_training()), "Fact To Complete")
    assert len(missing) == 2 and all(text.startswith("À compléter") for text in missing)


def test_a_seminar_has_a_list_of_attendance_without_a_word_of_training():
    for language, word in (("fr", "formation"), ("en", "training")):
        text = body(written(two_day_seminar(), language)).casefold()
        assert word not in text and "compléter" not in text and "completed" not in text


def test_what_the_data_serve_is_told(tmp_path: Path):
    data = written(one_day_training(), workspace=branded(tmp_path))
    assert any("CNIL" in text and "claire@example.org" in text for text in in_style(data, "Data"))


def test_needs_of_participants_are_never_told():
    assert written(with_brief(one_day_training(), needs=("wheelchair",))) == written(one_day_training())


def test_a_name_longer_than_a_page_is_cut_into_lines_and_loses_nothing():
    name = " ".join(f"mot{number}" for number in range(1500))
    text = "".join(in_style(written(with_people(one_day_training(), {"name": name})), "Participant"))
    assert [f"mot{number}" for number in range(1500) if f"mot{number}" not in text] == []
