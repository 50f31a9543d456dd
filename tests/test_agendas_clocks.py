"""Times of day and lengths in every spelling that people use."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from seminar_designer.agendas.clocks import Span, clocks_in, read_span, spans_in
from seminar_designer.agendas.lengths import Length, lengths_in, read_length

HOURS, MINUTES = st.integers(0, 23), st.integers(0, 59)
CLOCKS = [
    lambda h, m: f"{h}h{m:02d}", lambda h, m: f"{h} h {m:02d}", lambda h, m: f"{h:02d}:{m:02d}",
    lambda h, m: f"{h}:{m:02d}", lambda h, m: f"{h}.{m:02d}", lambda h, m: f"{h}H{m:02d}",
    lambda h, m: f"{h}\u00a0h\u00a0{m:02d}", lambda h, m: f"{h}\u202fh\u202f{m:02d} min",
    lambda h, m: f"{h:02d}:{m:02d}:00", lambda h, m: f"{h:02d}{m:02d}", lambda h, m: f"{h} heures {m:02d}",
    lambda h, m: f"{(h - 1) % 12 + 1}:{m:02d} {'PM' if h >= 12 else 'AM'}",
    lambda h, m: f"{(h - 1) % 12 + 1}:{m:02d} {'p.m.' if h >= 12 else 'a.m.'}",
]  # fmt: skip
DASHES = st.sampled_from(["-", " - ", "–", " – ", " — ", " à ", " to ", "→", " / ", "\n", " jusqu'à ", " until "])
LENGTHS = [
    lambda m: f"{m} min", lambda m: f"{m} mn", lambda m: f"{m}'", lambda m: f"{m} minutes", lambda m: f"{m}min.",
    lambda m: f"{m}\u00a0min", str, lambda m: f"{m // 60}:{m % 60:02d}", lambda m: f"{m // 60}h{m % 60:02d}",
    lambda m: f"{m // 60} h {m % 60:02d}", lambda m: f"{m // 60} h {m % 60} min",
    lambda m: f"{m // 60} hours {m % 60} minutes", lambda m: f"0{m // 60}:{m % 60:02d}:00",
]  # fmt: skip


@given(HOURS, MINUTES, st.sampled_from(CLOCKS))
def test_a_time_is_read_in_every_spelling(hour, minute, spelling):
    """« 9 h 05 », "09:05", "9:05 AM" and others."""
    assert read_span(spelling(hour, minute)).start == hour * 60 + minute


@given(HOURS, MINUTES, HOURS, MINUTES, st.sampled_from(CLOCKS), st.sampled_from(CLOCKS[:6]), DASHES)
@example(9, 0, 9, 15, CLOCKS[0], CLOCKS[0], " – ")
def test_two_times_are_read_with_any_dash_or_word_between(hour, minute, to_hour, to_minute, one, other, dash):
    """« 9h – 9h15 », "9:00-9:15", « 9 h 00 à 9 h 15 »."""
    first, second = (one, other) if one is not CLOCKS[9] else (other, other)
    read = read_span(f"{first(hour, minute)}{dash}{second(to_hour, to_minute)}")
    assert read.start % 720 == (hour * 60 + minute) % 720
    assert read.end % 720 == (to_hour * 60 + to_minute) % 720


@given(st.integers(1, 599), st.sampled_from(LENGTHS))
def test_a_length_is_read_in_every_spelling(minutes, spelling):
    """« 75 min », « 1 h 15 », "1:15" and others."""
    assert read_length(spelling(minutes)) == Length(minutes, minutes)


@given(st.text(max_size=30))
def test_any_text_is_read_or_is_none_and_never_breaks(text):
    """Whatever people paste into a cell."""
    assert read_span(text) is None or isinstance(read_span(text), Span)
    assert read_length(text) is None or isinstance(read_length(text), Length)
    list(spans_in(text)), list(clocks_in(text)), list(lengths_in(text))


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("9h", 540, None), ("9 heures", 540, None), ("midi", 720, None), ("noon", 720, None), ("2 pm", 840, None),
        ("9-10h", 540, 600), ("9 – 10", 540, 600), ("de 9h à 9h15", 540, 555), ("from 9:00 to 9:15", 540, 555),
        ("1-2:30 pm", 780, 870), ("11:30 – 12:15 PM", 690, 735), ("10 a.m. – noon", 600, 720),
        ("22h – minuit", 1320, 1440), ("jusqu'à 18h", None, 1080), ("20h30 – …", 1230, None),
        ("1899-12-30 09:00:00", 540, None), ("(9h-10h)", 540, 600), ("0900-1015", 540, 615),
    ],
)  # fmt: skip
def test_times_as_they_are_met(text, start, end):
    """Words for noon and midnight, halves of a day, ends left open, what spreadsheets write."""
    assert (read_span(text).start, read_span(text).end) == (start, end)


@pytest.mark.parametrize("text", ["", "9h75", "25:00", "abc", "15 min", "9:5", "13 pm", "Séquence 2", "-", "1:2:3:4"])
def test_what_is_no_time_is_none(text):
    """Never guessed."""
    assert read_span(text) is None


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("20 à 30 min", 20, 30), ("20-30", 20, 30), ("1h-1h30", 60, 90), ("1 à 2 h", 60, 120), ("4 x 20 min", 80, 80),
        ("30+15", 45, 45), ("15 min + 10 min", 25, 25), ("1,5 h", 90, 90), ("½ h", 30, 30), ("1½ h", 90, 90),
        ("3/4 h", 45, 45), ("une demi-heure", 30, 30), ("half an hour", 30, 30), ("un quart d'heure", 15, 15),
        ("1 heure et demie", 90, 90), ("(15 min)", 15, 15), ("7 h", 420, 420),
    ],
)  # fmt: skip
def test_lengths_as_they_are_met(text, low, high):
    """Ranges, sums, repetitions, fractions, words."""
    assert read_length(text) == Length(low, high)


@pytest.mark.parametrize("text", ["env. 1 h", "environ 60 min", "about 1 hour", "~ 60 min", "nearly 1 hour"])
def test_lengths_that_are_only_nearly_so_say_it(text):
    """“nearly 16 hours” is not wrong when it is 15 h 40."""
    assert read_length(text) == Length(60, 60, about=True)


@pytest.mark.parametrize("text", ["", "abc", "2 jours", "1h75", "30-20 min", "9h – 10h – 11h", "lundi", "-5 min"])
def test_what_is_no_length_is_none(text):
    """Never guessed."""
    assert read_length(text) is None


def test_bare_numbers_are_hours_where_the_column_says_so():
    """« Durée (h) »: 1,5."""
    assert read_length("2", hours=True) == Length(120, 120)
    assert read_length("1,5", hours=True) == Length(90, 90)


def test_times_and_lengths_are_found_inside_a_text():
    """In titles and headings."""
    assert list(spans_in("7.5 hours, 9:00 AM to 4:30 PM")) == [Span(540, 990)]
    assert list(clocks_in("départ, à faire avant 11 h")) == [("depart, a faire avant", 660)]
    assert list(lengths_in("Jeu (15 min) puis débrief (10 min)")) == [Length(15, 15), Length(10, 10)]
