"""Dates, times of day and durations in words."""

import datetime

import pytest

from seminar_designer.documents.typesetting.calendar_words import clock, dates, duration, full_date, hours, listed

NBSP = "\u00a0"


def plain(text):
    return text.replace(NBSP, " ")


@pytest.mark.parametrize(
    ("minutes", "french", "english"),
    [(540, "9 h 00", "09:00"), (1440 + 30, "0 h 30", "00:30"), (815, "13 h 35", "13:35")],
)
def test_times_of_day(minutes, french, english):
    assert plain(clock(minutes, "fr")) == french
    assert clock(minutes, "en") == english


def test_hours_go_from_one_time_to_another():
    assert hours(540, 735, "en") == "09:00 – 12:15"


@pytest.mark.parametrize(("minutes", "french"), [(45, "45 min"), (120, "2 h"), (435, "7 h 15"), (65, "1 h 05")])
def test_durations(minutes, french):
    assert plain(duration(minutes, "fr")) == french


def test_the_first_of_a_month_is_premier_in_french():
    assert full_date(datetime.date(2027, 6, 1), "fr") == "mardi 1er juin 2027"
    assert full_date(datetime.date(2027, 6, 1), "en") == "Tuesday 1 June 2027"


@pytest.mark.parametrize(
    ("days", "french"),
    [
        ([(2027, 3, 9)], "mardi 9 mars 2027"),
        ([(2027, 3, 9), (2027, 3, 10)], "9 et 10 mars 2027"),
        ([(2027, 5, 31), (2027, 6, 1)], "31 mai et 1er juin 2027"),
        ([(2027, 12, 31), (2028, 1, 3)], "31 décembre 2027 et 3 janvier 2028"),
        ([(2027, 3, 1), (2027, 3, 2), (2027, 3, 3)], "1er, 2 et 3 mars 2027"),
    ],
)
def test_several_dates_take_as_few_words_as_possible(days, french):
    assert dates([datetime.date(*day) for day in days], "fr") == french


def test_enumerations():
    assert listed(["a", "b", "c"], "fr") == "a, b et c"
