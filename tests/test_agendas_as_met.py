"""Agendas with the habits and the mistakes of published ones: starts only, lengths only, ranges, parallel items, tables
that sum up, offsets, days on twelve-hour clocks, evenings, grids. All that is wrong is found, and nothing else.
"""

from pathlib import Path
from typing import NamedTuple

import pytest
from typed_agendas import cases, checked, found, settle


@pytest.fixture(autouse=True)
def _settled(monkeypatch: pytest.MonkeyPatch) -> None:
    settle(monkeypatch)


class Met(NamedTuple):
    """A file as it was met, the findings it deserves, and words that its remarks or findings must hold."""

    text: str
    expected: list[str]
    said: tuple[str, ...] = ()
    suffix: str = "md"


MET = {
    "no short break in the morning nor in the afternoon": Met(
        """
# Raconter son métier

Durée totale : 6 h 30

| Horaire | Contenu |
|---|---|
| 9 h 00 – 9 h 30 | Introduction |
| 9 h 30 – 12 h 00 | Trouver son histoire |
| 12 h 00 – 13 h 00 | Pause |
| 13 h 00 – 16 h 10 | La dire devant les autres |
| 16 h 10 – 16 h 30 | Conclusion |
""",
        ["break-spacing long", "break-spacing long"],
        ("180 min d'affilée sans pause", "210 min d'affilée sans pause"),
    ),
    "ranges of lengths and no total": Met(
        """
| Étape | Durée |
|---|---|
| Étape 0 : se préparer | 5 min |
| Étape 1 : dire son cas | 10 min |
| Étape 2 : réagir | 20 à 30 min |
| Étape 3 : conclure | 5-10 min |
""",
        ["sums no-total"],
        ("de 40 min à 55 min",),
    ),
    "starts only, over three days, with things in parallel": Met(
        """
Jour;Heure;Titre
vendredi;10h;Assemblée des membres
;14h;Ouverture de la rencontre
;15h;Ateliers au choix
;20h;Buffet et soirée
samedi;9h30;Plénière : nos rivières
;13h-17h;Village des enfants (en parallèle)
;14h-15h;Réunion du bureau (en parallèle)
;15h;Ateliers au choix
;20h;Fête
dimanche;10h;Débat et clôture
""",
        [
            "break-spacing long", "break-spacing long", "break-spacing long", "lunch-window missing", "sums gap-lunch",
            "sums no-end-last", "sums no-ends", "sums no-ends", "sums parallel", "sums parallel",
        ],
        ("210 min d'affilée sans pause", "leurs durées sont inconnues"),
        "csv",
    ),
    "a table that sums up, and does not": Met(
        """
# Leading a pilot

Total: 7.5 hours, 9:00 AM to 4:30 PM

| Time | Activity | Type |
|---|---|---|
| 9:00 AM – 9:30 AM | Welcome and aims | input |
| 9:30 AM – 10:30 AM | A map of interests | exercise |
| 10:30 AM – 10:45 AM | Coffee break | break |
| 10:45 AM – 12:15 PM | Scoping a pilot | exercise |
| 12:15 PM – 1:00 PM | Lunch | lunch |
| 1:00 PM – 2:30 PM | A day of crisis (3 x 30) | exercise |
| 2:30 PM – 2:45 PM | Break | break |
| 2:45 PM – 4:00 PM | Stop or go on | exercise |
| 4:00 PM – 4:30 PM | Wrap-up and action planning | input |

## In short

| Type | Time | Share |
|---|---|---|
| Input | 1 h | 13 % |
| Exercises | 5 h 30 | 73 % |
| Breaks and lunch | 1 h 15 | 17 % |
| Total | 7 h 30 | |
""",
        [
            "break-spacing long", "lunch-window short", "sums summary-percent", "sums summary-sort",
            "sums summary-total",
        ],
        ("come to 7 h 45, not 7 h 30", "5 h 30 for “Exercises”", "come to 5 h 15", "103%", "45 min, instead of 60"),
    ),
    "lengths only, and a total that is nearly right": Met(
        """
# Teaching to teach

Total length: nearly 8 hours

## Day 1

| Minutes | Episode |
|---|---|
| 30 | Welcome (15 teaching, 15 exercises) |
| 60 | Practice makes skill (30+30) |
| 15 | Break |
| 45 | Experts and beginners (20+25) |
| 50 | Memory (20+30) |
| 60 | End of part 1 |

## Day 2

| Minutes | Episode |
|---|---|
| 45 | Welcome back (20+25) |
| 45 | Why people learn (20+25) |
| 15 | Break |
| 75 | Feedback (30+45) |
| 20 | Wrapping up (5+15) |
""",
        [],
    ),
    "brackets that do not come to the length, where the others do": Met(
        """
| Minutes | Episode |
|---|---|
| 30 | Welcome (15+15) |
| 45 | Practice (20+20) |
| 30 | Goodbye (10+20) |
""",
        ["break-spacing long", "sums titled"],
        ("says 40 min in brackets, and the slot lasts 45 min",),
    ),
    "a long afternoon, in German": Met(
        """
| Zeit | Programm |
|---|---|
| 09:00 – 09:20 | Begrüßung |
| 09:20 – 10:30 | Runde 1 |
| 10:30 – 10:45 | Pause |
| 10:45 – 12:00 | Runde 2 |
| 12:00 – 13:00 | Mittagessen |
| 13:00 – 16:00 | Runden 3, 4 und 5 |
| 16:00 – 16:30 | Abschluss |
""",
        ["break-spacing long"],
    ),
    "a retreat with gaps between the slots and a deadline that cannot be met": Met(
        """
## Friday

| When | What |
|---|---|
| 18:00-20:00 | Arrival and check-in |
| 20:00-22:00 | Welcome dinner |

## Saturday

| When | What |
|---|---|
| 8:00-9:00 | Breakfast |
| 9:15-10:45 | Opening session |
| 11:00-12:30 | First theme |
| 12:45-13:45 | Lunch |
| 14:00-15:30 | Second theme |
| 15:45-16:45 | Coffee and cake |
| 19:00-22:00 | Dinner |

## Sunday

| When | What |
|---|---|
| 9:30-11:00 | Looking back and closing |
| 11:00-12:00 | Packed lunch |
| 12:00 | Departure (rooms free by 10:30) |
""",
        ["lunch-window outside", "sums deadline-busy", "sums gaps"],
        ("Gaps of 15 min between two slots, 5 times", "while “Looking back and closing” runs until 11:00"),
    ),
    "offsets from the start, and nothing wrong": Met(
        """
| Time | Step |
|---|---|
| 00:00–00:10 | Welcome |
| 00:10–00:15 | Icebreaker |
| 00:15–00:40 | First round |
| 00:40–00:45 | Break |
| 00:45–01:30 | Second round |
| 01:30–01:50 | Feedback and close |
""",
        [],
    ),
    "twelve-hour clocks": Met(
        """
Start;Activity
9:00;Welcome
9:30;Five whys on our returns
10:30;Break
10:45;Group work
12:00;Lunch
1:00;Group work, continued
2:15;Break
2:30;Next steps
3:30;Adjourn
""",
        ["sums no-ends"],
        ("read as those of the afternoon: lines 7 to 10",),
        "csv",
    ),
    "two days that no heading names, and a night": Met(
        """
Heure;Activité
14h00-15h30;Accueil et tour de table
15h30-15h45;Pause
15h45-17h00;Ce qui nous relie
20h00-1h00;Soirée
9h00-10h30;Reprise
10h30-10h45;Pause
10h45-12h00;Clôture
""",
        [],
        ("compté comme un jour nouveau",),
        "csv",
    ),
    "a column for each day": Met(
        """
| Heure | Lundi 9 mars | Mardi 10 mars |
|---|---|---|
| 9h-9h30 | Accueil | Retour sur la veille |
| 9h30-10h30 | Nos clients | Nos moyens |
| 10h30-10h45 | Pause | |
| 10h45-12h15 | Nos métiers | |
| 12h15-13h30 | Déjeuner | |
| 13h30-15h00 | Bilan | Clôture |
""",
        ["sums gap"],
    ),
    "a total after each half-day, one of them wrong": Met(
        """
| Horaire | Activité | Durée |
|---|---|---|
| 9h00-9h30 | Accueil | 30 |
| 9h30-10h30 | Nos clients | 60 |
| 10h30-10h45 | Pause | 15 |
| 10h45-12h00 | Nos métiers | 75 |
| | Total matin | 3h |
| 12h00-13h00 | Déjeuner | 60 |
| 13h00-14h30 | Nos projets | 90 |
| 14h30-15h00 | Clôture | 30 |
| | Total après-midi | 2h30 |
| | **Total** | **5h** |
""",
        ["break-spacing long", "sums subtotal-net"],
        ("Le sous-total écrit est de 2 h 30, mais les créneaux au-dessus font 3 h (2 h sans",),
    ),
    "lengths by day, with a day and a whole that are wrong": Met(
        """
Jour;Séquence;Durée
Jour 1;Accueil;20 min
;Nos clients;1h10
;Pause;15 min
;Nos métiers;1h15
;Total jour 1;3h15
Jour 2;Retour sur la veille;15 min
;Nos projets;1h15
;Total jour 2;1h30
;Total formation;6h
""",
        ["sums day-total-net", "sums total-net"],
        ("font 3 h (2 h 45 sans", "font 4 h 30 (4 h 15 sans"),
        "csv",
    ),
    "details under a slot that leave no hole": Met(
        """
| Heure | Activité |
|---|---|
| 9h-9h30 | Accueil |
| | café |
| | prénoms |
| 9h30-10h | Nos clients |
| 10h-10h30 | Clôture |
""",
        [],
        ("lues comme des détails du créneau au-dessus : lignes 4 et 5",),
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", MET)
def test_all_that_is_wrong_is_found_and_nothing_else(tmp_path: Path, name: str) -> None:
    """Requirements broken and what is good to know; and it is said in words that hold the figures."""
    text, expected, said, suffix = MET[name]
    file = tmp_path / f"agenda.{suffix}"
    file.write_text(text.lstrip(), encoding="utf-8")
    _, data = checked(file)
    assert cases(data) == sorted(expected), [one["text"] for one in data["findings"]]
    told = " ".join(one["text"] for one in (*data["findings"], *data["remarks"]))
    for words in said:
        assert words in told, told


def test_unmarked_overlaps_are_told_with_both_lines(tmp_path: Path) -> None:
    """Without « en parallèle », items at the same time are a mistake; with the same hours they may be meant."""
    file = tmp_path / "agenda.csv"
    rows = ["Heure;Activité", "9h-10h;Accueil", "9h30-11h;Plénière", "11h-12h;Atelier A", "11h-12h;Atelier B"]
    file.write_text("\n".join([*rows, "12h-12h30;Clôture"]), encoding="utf-8")
    _, data = checked(file)
    assert found(data, "overlap")["places"] == [{"line": 2}, {"line": 3}]
    assert found(data, "same-hours")["severity"] == "warn"
