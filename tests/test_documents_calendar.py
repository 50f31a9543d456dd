"""The calendar file: a busy event a day, free events for its breaks, the same identity whatever the date."""

import datetime
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar
from sample_people import branded, with_brief
from sample_programme import catalogue, one_day_training, two_day_seminar
from test_documents_render import HOSTILE, hostile_programme

from seminar_designer.documents import NotNeeded, write_document
from seminar_designer.documents.typesetting.typography import typeset

PARIS = ZoneInfo("Europe/Paris")
SAMPLES = {"one-day": one_day_training, "two-day": two_day_seminar}


def written(programme, language="fr", **more) -> bytes:
    return write_document("calendar", programme, catalogue(), language, **more)


def events(data: bytes) -> list:
    return list(Calendar.from_ical(data).walk("VEVENT"))


def days_of(data: bytes) -> list:
    return [event for event in events(data) if event["TRANSP"] == "OPAQUE"]


def dated(programme, *dates):
    """The programme on other days."""
    days = [day.model_copy(update={"date": date}) for day, date in zip(programme.days, dates, strict=True)]
    return programme.model_copy(update={"days": tuple(days)})


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("sample", SAMPLES)
def test_each_day_blocks_the_diary_from_start_to_end(sample, language):
    programme = SAMPLES[sample]()
    found = {event["DTSTART"].dt: event for event in days_of(written(programme, language))}
    for number, day in enumerate(programme.days, start=1):
        start = datetime.datetime.combine(day.date, datetime.time(*divmod(day.start, 60)), PARIS)
        event = found[start]
        assert event["DTEND"].dt == start + datetime.timedelta(minutes=day.end - day.start)
        title = typeset(programme.brief.title, language)
        several = len(programme.days) > 1
        assert event["SUMMARY"] == (f"{title} ({number}/{len(programme.days)})" if several else title)
        assert event["SUMMARY"].params["LANGUAGE"] == language
    evenings = sum(day.evening is not None for day in programme.days)
    assert len(found) == len(programme.days) + evenings


@pytest.mark.parametrize("sample", SAMPLES)
def test_breaks_and_lunch_are_free_and_inside_the_day(sample):
    programme = SAMPLES[sample]()
    free = [event for event in events(written(programme)) if event["TRANSP"] == "TRANSPARENT"]
    pauses = [(day.date, slot) for day in programme.days for slot in day.slots if slot.kind in ("break", "lunch")]
    assert len(free) == len(pauses)
    for event, (date, slot) in zip(free, pauses, strict=True):
        start = datetime.datetime.combine(date, datetime.time(*divmod(slot.start, 60)), PARIS)
        assert (event["DTSTART"].dt, event["DTEND"].dt) == (start, start + datetime.timedelta(minutes=slot.minutes))
        assert event["SUMMARY"].startswith(slot.title)


def test_place_and_outline_are_told_in_plain_words(tmp_path):
    (event,) = days_of(written(one_day_training(), workspace=branded(tmp_path)))
    assert event["LOCATION"] == "salle des Genêts, Vannes"
    text = event["DESCRIPTION"].replace("\u00a0", " ")
    assert "9 h 00 – 12 h 05" in text and "13 h 20 – 17 h 30" in text and "Claire Le Goff" in text
    assert "Mot de la directrice" in text
    for slot in (slot for slot in one_day_training().days[0].slots if slot.block):
        block = catalogue().blocks[slot.block]
        assert not any(typeset(step.fr.do, "fr")[:40] in event["DESCRIPTION"] for step in block.steps)


def test_a_new_date_moves_the_same_events():
    programme = two_day_seminar()
    later = dated(programme, datetime.date(2027, 6, 14), datetime.date(2027, 6, 15))
    first, second = (
        events(written(one, dated=day))
        for one, day in ((programme, datetime.date(2027, 1, 4)), (later, datetime.date(2027, 2, 1)))
    )
    assert [event["UID"] for event in first] == [event["UID"] for event in second]
    assert len({event["UID"] for event in first}) == len(first)
    assert all(old["SEQUENCE"] < new["SEQUENCE"] for old, new in zip(first, second, strict=True))
    assert all(old["DTSTAMP"].dt < new["DTSTAMP"].dt for old, new in zip(first, second, strict=True))
    assert first[0]["DTSTART"].dt != second[0]["DTSTART"].dt


def test_another_client_or_title_has_other_events():
    programme = one_day_training()
    other = with_brief(programme, title="Autre titre")
    alone = with_brief(programme, client=None)
    identities = [{event["UID"] for event in events(written(one))} for one in (programme, other, alone)]
    assert not identities[0] & identities[1] and not identities[0] & identities[2]


def test_summer_time_is_right_in_its_own_zone():
    data = written(dated(one_day_training(), datetime.date(2027, 7, 6)))
    zone = next(iter(Calendar.from_ical(data).walk("VTIMEZONE"))).to_tz()
    for month, hours in ((1, 1), (7, 2), (4, 2), (11, 1)):
        moment = datetime.datetime(2027, month, 5, 12, tzinfo=zone)
        assert moment.utcoffset() == datetime.timedelta(hours=hours)
    (event,) = days_of(data)
    assert event["DTSTART"].params["TZID"] == "Europe/Paris"


def test_a_day_that_ends_after_midnight_ends_on_the_next():
    programme = one_day_training()
    slots = next(iter(programme.days[0].sessions)).slots[:1]
    late = slots[0].model_copy(update={"start": 22 * 60, "end": 30, "minutes": 150})
    session = programme.days[0].sessions[0].model_copy(update={"slots": (late,)})
    day = programme.days[0].model_copy(update={"start": 22 * 60, "end": 30, "sessions": (session,)})
    (event,) = days_of(written(programme.model_copy(update={"days": (day,)})))
    assert event["DTEND"].dt == datetime.datetime(2027, 3, 10, 0, 30, tzinfo=PARIS)


def test_without_dates_there_is_nothing_to_put_in_a_diary():
    programme = dated(two_day_seminar(), None, None)
    with pytest.raises(NotNeeded, match="date"):
        written(programme)
    one = dated(two_day_seminar(), datetime.date(2027, 5, 31), None)
    assert {event["DTSTART"].dt.date() for event in events(written(one))} == {datetime.date(2027, 5, 31)}


def test_lines_are_short_and_end_as_the_standard_wants():
    data = written(hostile_programme())
    lines = data.split(b"\r\n")
    assert b"\n" not in data.replace(b"\r\n", b"")
    assert max(map(len, lines)) <= 75
    assert lines[0] == b"BEGIN:VCALENDAR" and lines[-2] == b"END:VCALENDAR"
    assert any(event["SUMMARY"].startswith(typeset(HOSTILE, "fr")[:100]) for event in events(data))


def test_the_same_programme_gives_the_same_bytes_whenever_it_is_written():
    assert written(two_day_seminar()) == written(two_day_seminar())
    assert {event["DTSTAMP"].dt.year for event in events(written(two_day_seminar()))} == {2020}
