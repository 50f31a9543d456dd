"""What the papers of one meeting tell of the cycle: which it is, who is what, the actions it comes back to."""

import pytest
from sample_programme import catalogue, one_day_training
from word_files import body, in_style

from seminar_designer.documents import write_document
from seminar_designer.model.schedule import Meeting, Schedule

MEETING = {
    "number": 3, "of": 8,
    "consultations": [
        {"client": "Marc Le Bihan", "reserve": "Julien Morvan", "helper": "Anne Kerdoncuff"},
        {"client": "Karine Le Goff", "observer": "Yann Tanguy"},
    ],
    "reports": [
        {"meeting": 2, "what": "Écrire les trois limites.", "by": "2027-01-22"},
        {"meeting": 2, "consultation": 2, "what": "Parler à l'adjoint"},
    ],
}  # fmt: skip


def programme(**more: object):
    made = one_day_training()
    days = made.brief.schedule.days
    schedule = Schedule(days=days, meeting=Meeting.model_validate({**MEETING, **more}))
    return made.model_copy(update={"brief": made.brief.model_copy(update={"schedule": schedule})})


def told(name: str, language: str = "fr", **more: object) -> str:
    text = body(write_document(name, programme(**more), catalogue(), language))
    return " ".join(text.replace("\u00a0", " ").replace("\u202f", " ").replace("’", "'").split())


@pytest.mark.parametrize("name", ["run-sheet", "day-at-a-glance", "invitation"])
def test_who_is_what_stands_at_the_head(name):
    text = told(name)
    assert "Rencontre 3 sur 8" in text
    assert "Consultation A – client : Marc Le Bihan · réserve : Julien Morvan · aide : Anne Kerdoncuff" in text
    assert "Consultation B – client : Karine Le Goff · observation : Yann Tanguy" in text


def test_the_attendance_sheet_says_which_meeting_it_is():
    assert "Rencontre 3 sur 8" in told("attendance-sheets")
    assert "Meeting 3 of 8" in told("attendance-sheets", "en")


def test_one_consultation_needs_no_letter_and_a_helper_may_lead():
    text = told("run-sheet", consultations=MEETING["consultations"][:1], led_by_helper=True)
    assert "Client : Marc Le Bihan · réserve : Julien Morvan · anime : Anne Kerdoncuff" in text


def test_the_run_sheet_opens_with_the_actions_of_clients_who_are_not_named():
    text = told("run-sheet")
    assert "client de la rencontre 2 : Écrire les trois limites (d'ici le 22 janvier 2027)" in text
    assert "second client de la rencontre 2 : Parler à l'adjoint" in text
    assert "second client of meeting 2: Parler à l'adjoint" in told("run-sheet", "en")


@pytest.mark.parametrize("name", ["run-sheet", "day-at-a-glance"])
def test_a_programme_that_is_no_meeting_says_nothing_of_it(name):
    data = write_document(name, one_day_training(), catalogue(), "fr")
    assert in_style(data, "Meeting") == [] and "Rencontre" not in body(data)
