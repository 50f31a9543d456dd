"""The papers of a cycle: they tell its dates, people and roles, in both languages, whatever people write."""

import datetime
import itertools
from pathlib import Path

import pytest
from docx.oxml.ns import qn
from sample_cycle import ANNE, CYCLE, FATOU, JULIEN, MARC, NAMES, SOIZIC, YANN, cycle, practices, unnamed, with_brief
from sample_people import branded
from sample_programme import catalogue
from test_documents_render import HOSTILE, SURVIVES
from word_files import body, findings, in_style, laid_out, opened

from seminar_designer.documents import CYCLE_DOCUMENTS, NotNeeded, cycle_notebook, cycle_words, write_cycle_document
from seminar_designer.documents.document import CycleDocument, CycleOrder
from seminar_designer.documents.telling.cycle_reading import CycleReading
from seminar_designer.documents.typesetting.brand import Brand
from seminar_designer.documents.typesetting.calendar_words import full_date
from seminar_designer.documents.typesetting.typography import typeset
from seminar_designer.loading.data_folders import layers
from seminar_designer.model.cycle import Cycle

WORD = [name for name, one in CYCLE_DOCUMENTS.items() if isinstance(one, CycleDocument)]
LANGUAGES = ("fr", "en")
CASES = list(itertools.product(WORD, LANGUAGES))


def written(name: str, language: str = "fr", of: Cycle | None = None, **more: object) -> bytes:
    return write_cycle_document(name, of or cycle(), catalogue(), language, practices=practices(), **more)


def order(name: str, of: Cycle | None = None, language: str = "fr") -> CycleOrder:
    folders = layers("outputs")
    words = cycle_words(CYCLE_DOCUMENTS[name], language, folders)
    return CycleOrder(of or cycle(), {}, practices(), catalogue(), language, words, Brand(), folders=folders)


def reading(of: Cycle | None = None) -> CycleReading:
    return CycleReading(order("cycle-calendar", of))


def plain(text: str) -> str:
    return " ".join(text.replace("\u00a0", " ").replace("\u202f", " ").split())


@pytest.mark.parametrize(("name", "language"), CASES)
def test_files_have_no_finding_and_no_tag_left(name, language, tmp_path: Path):
    data = written(name, language)
    assert findings(data, tmp_path) == []
    assert not any(mark in body(data) for mark in ("{{", "}}", "{%", "%}"))


def hostile() -> Cycle:
    people = [f"{HOSTILE} {number}" for number in range(5)]
    meetings = [
        {**one, "absent": [], "consultations": [{"client": people[one["number"]], "reserve": people[0]}]}
        for one in CYCLE["meetings"]
    ]
    brief = {
        **CYCLE["brief"], "title": HOSTILE, "client": {"name": HOSTILE}, "venue": {"place": HOSTILE},
        "participants": {"expected": 5, "people": people}, "objectives": ["cd-help", {"text": HOSTILE[:190]}],
        "training": {"trainer": HOSTILE},
    }  # fmt: skip
    return Cycle.model_validate({"brief": brief, "meetings": meetings})


@pytest.mark.parametrize("name", WORD)
def test_whatever_people_write_survives(name, tmp_path: Path):
    data = written(name, of=hostile())
    assert findings(data, tmp_path) == []
    text = body(data)
    assert "None" not in text
    if name != "consultation-sheets":
        assert SURVIVES[:100] in text


@pytest.mark.parametrize("name", WORD)
def test_headings_descend_one_level_at_a_time(name):
    levels = {"Title": 0, "Heading 1": 1, "Opens": 1, "Meeting": 1, "Theme": 1, "Heading 2": 2, "Heading 3": 3}
    found = [levels[one.style.name] for one in opened(written(name)).paragraphs if one.style.name in levels]
    assert found[0] == 0
    assert all(after <= before + 1 for before, after in itertools.pairwise(found))


@pytest.mark.parametrize("name", WORD)
def test_tables_are_named_and_their_rows_stay_whole(name):
    """But those of the book, whose texts are long."""
    tables = opened(written(name)).tables
    assert all(table._tbl.tblPr.find(qn("w:tblCaption")).get(qn("w:val")) for table in tables)
    for table in tables if name not in ("practice-book", "cycle-attendance", "cycle-certificate") else ():
        assert all(row.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}") is not None for row in table._tbl.tr_lst)


@pytest.mark.parametrize("name", CYCLE_DOCUMENTS)
def test_the_same_cycle_gives_the_same_bytes(name):
    assert written(name) == written(name)


PAGES = {
    "cycle-calendar": 1, "cycle-charter": 2, "cycle-notebook": 16, "consultation-sheets": 5,
    "cycle-evaluations": 3, "practice-form": 1, "cycle-person-sheets": 5, "cycle-attendance": 4,
}  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
def test_libreoffice_lays_them_out_on_as_many_pages_none_of_them_blank(language, tmp_path: Path):
    brand = branded(tmp_path)
    laid = laid_out({name: written(name, language, workspace=brand) for name in PAGES}, tmp_path)
    assert {name: len(found) for name, found in laid.items()} == PAGES
    assert all(len(page.split()) > 4 for found in laid.values() for page in found)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_calendar_tells_every_date_role_and_the_sum_of_the_hours(language):
    text = plain(body(written("cycle-calendar", language)))
    for meeting in cycle().meetings:
        assert plain(typeset(full_date(meeting.date, language), language))[1:] in text
        for one in meeting.consultations:
            assert all(name in text for _, name in one.held())
    assert "14 h" in text
    assert "A. Yann Tanguy" in text and "B. Marc Le Bihan" in text


def test_those_who_were_clients_tell_what_came_of_it_when_they_are_there():
    """Yann is away at the third meeting, at which Marc alone reports; nobody reports at the first."""
    assert [met.back for met in reading().meetings()] == ["", ANNE, MARC, SOIZIC]


def test_a_person_reads_what_they_are_and_prepare():
    view = reading()
    assert view.part(ANNE, 1).strong and "client" in view.part(ANNE, 1).roles.lower()
    assert view.part(YANN, 3).roles == "Absence prévue" and not view.part(YANN, 3).prepare
    assert view.part(MARC, 3).roles == "Raconte la suite"
    assert view.part(JULIEN, 1).roles == "Consultant"


def test_near_the_end_the_helper_leads():
    """From five meetings on, at the one before the last."""
    many = [{**CYCLE["meetings"][2], "number": n, "absent": [], "kind": "regular", "date": f"2027-0{n}-02",
             "consultations": [{"client": ANNE, "helper": MARC}]} for n in range(1, 6)]  # fmt: skip
    view = reading(Cycle.model_validate({"brief": CYCLE["brief"], "meetings": many}))
    assert view.part(MARC, 4).roles == "Anime la consultation"
    assert view.part(MARC, 3).roles == "Aide de l'animateur"
    assert view.meetings()[3].notes and not view.meetings()[2].notes


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_member_who_stays_has_a_page_with_all_dates(language):
    data = written("cycle-person-sheets", language)
    assert in_style(data, "Title") == [name for name in NAMES if name != FATOU]
    assert len(in_style(data, "Date")) == 5 * len(cycle().meetings)


def test_people_not_known_by_name_have_no_page_of_their_own():
    with pytest.raises(NotNeeded):
        written("cycle-person-sheets", of=unnamed())


@pytest.mark.parametrize("name", [name for name in WORD if name != "cycle-person-sheets"])
def test_a_group_without_names_has_lines_to_write_on(name, tmp_path: Path):
    data = written(name, of=unnamed())
    assert findings(data, tmp_path) == []
    assert "None" not in body(data)


def test_each_meeting_is_signed_by_those_who_belong_to_it():
    """Fatou left after the first."""
    sheets = [table for table in opened(written("cycle-attendance")).tables if len(table.columns) == 3]
    heads = [plain(sheet.rows[0].cells[2].text) for sheet in sheets]
    assert [head[:17] for head in heads] == [f"Rencontre {number} sur 4" for number in range(1, 5)]
    assert ["12 h 30" in head for head in heads] == [True, True, True, False]
    names = ["\n".join(cell.text for row in sheet.rows for cell in row.cells[:2]) for sheet in sheets]
    assert [FATOU in told for told in names] == [True, False, False, False]
    assert all(name in told for told in names for name in NAMES if name != FATOU)


def test_the_certificate_counts_the_hours_planned_and_leaves_those_done_to_be_written():
    text = plain(body(written("cycle-certificate")))
    assert "Durée prévue 14 h" in text and "………… h …………" in text
    assert "Du 12 janvier 2027 au 16 mars 2027" in text
    assert "Choisir ce que l" in text.replace("’", "'").replace("choisir", "Choisir")


def test_a_seminar_has_no_certificate_and_no_word_of_training():
    assert CYCLE_DOCUMENTS["cycle-certificate"].natures == frozenset({"training"})
    seminar = with_brief(nature="seminar")
    for name in WORD:
        if "seminar" in CYCLE_DOCUMENTS[name].natures:
            text = body(written(name, of=seminar)).lower()
            assert not any(word in text for word in ("formation", "formateur", "stagiaire", "émargement")), name


def test_the_charter_counts_the_meetings_and_is_signed_by_all():
    text = plain(body(written("cycle-charter")))
    assert "aux 4 rencontres" in text and "3 est le minimum" in text
    assert all(name in text for name in NAMES)


def test_a_notebook_is_folded_from_whole_sheets_with_two_pages_a_meeting():
    values = cycle_notebook.fill(order("cycle-notebook")).values
    made = cycle_notebook.BEFORE + 2 * len(values["spreads"]) + cycle_notebook.AFTER + len(values["notes"])
    assert made % cycle_notebook.SHEET == 0
    assert [spread.since for spread in values["spreads"]] == [False, True, True, True]
    assert [spread.last for spread in values["spreads"]] == [False, False, False, True]


def test_the_time_keeper_has_the_usual_forms_until_the_meetings_are_designed():
    """Minutes of an hour, of 75 and of 90 minutes, with their sums."""
    text = plain(body(written("consultation-sheets")))
    assert all(f"{total} min" in text for total in (60, 75, 90))


def events(data: bytes) -> list:
    from icalendar import Calendar

    return list(Calendar.from_ical(data).walk("VEVENT"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_calendar_file_has_an_event_a_meeting_in_french_time(language):
    data = written("cycle-ics", language)
    assert b"BEGIN:VTIMEZONE" in data and b"TZID:Europe/Paris" in data
    found = events(data)
    assert [event["DTSTART"].dt.isoformat() for event in found] == [
        "2027-01-12T09:00:00+01:00", "2027-02-02T09:00:00+01:00", "2027-02-23T09:00:00+01:00",
        "2027-03-16T13:30:00+01:00",
    ]  # fmt: skip
    assert all(event["DTEND"].dt - event["DTSTART"].dt == datetime.timedelta(minutes=210) for event in found)
    assert found[2]["SUMMARY"].endswith("(3/4)")
    assert YANN in found[1]["DESCRIPTION"] and found[0]["LOCATION"] == "salle du Phare, Lorient"


def test_a_date_that_moves_updates_the_same_event():
    """The same identity, and a greater sequence even on the same day."""
    from seminar_designer.series.changes import move

    today = datetime.date(2027, 1, 20)
    free = with_brief(schedule={"series": {"meetings": 4, "start": "09:00", "from": "2027-01-10", "to": "2027-06-30"}})
    moved = move(free, 3, datetime.date(2027, 2, 25), today)
    assert [meeting.moved for meeting in moved.meetings][:3] == [0, 0, 1]
    before, after = (events(written("cycle-ics", of=one, dated=today)) for one in (free, moved))
    assert [event["UID"] for event in before] == [event["UID"] for event in after]
    assert len({event["UID"] for event in before}) == 4
    assert after[2]["SEQUENCE"] > before[2]["SEQUENCE"] and after[1]["SEQUENCE"] == before[1]["SEQUENCE"]
    later = events(written("cycle-ics", of=moved, dated=today + datetime.timedelta(days=1)))
    assert all(new["SEQUENCE"] > old["SEQUENCE"] for new, old in zip(later, after, strict=True))


def test_no_sheet_no_book():
    with pytest.raises(NotNeeded):
        write_cycle_document("practice-book", cycle(), catalogue(), "fr")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_book_gathers_the_sheets_by_theme_without_a_name(language):
    data = written("practice-book", language)
    text = plain(body(data))
    themes = in_style(data, "Theme")
    told = {"fr": "Délégation et autonomie", "en": "Delegation and empowerment"}[language]
    assert [plain(theme) for theme in themes] == sorted(["Dire ce qui ne va pas", told], key=str.casefold)
    for sheet in practices():
        for part in (sheet.title, *sheet.tried, *sheet.practices, *sheet.learnings):
            assert plain(typeset(part, language)) in text
        assert all(plain(typeset(action.what.rstrip("."), language)) in text for action in sheet.actions)
    assert not any(name in text for name in NAMES)
    assert "Fait" in text
