"""Briefs that a coach could write, at random: hours, people, themes, wishes and constraints that fit one another."""

from collections.abc import Sequence
from typing import Any

from hypothesis import strategies as st

from seminar_designer.model.brief import Brief
from seminar_designer.model.catalogue import Catalogue
from seminar_designer.model.clock import write_clock

PEOPLE = (3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 20, 23, 24, 27, 30, 31, 36, 40, 45, 50, 60)
OWN_WORDS = (
    "choisir trois chantiers", "écrire notre charte d'équipe", "se connaître et se faire confiance",
    "décider qui fait quoi", "préparer le lancement du projet", "oser se dire les choses",
    "trouver des idées pour réduire nos déchets", "understand what the merger changes for us",
    "s'engager sur une action chacun", "comprendre pourquoi nos réunions débordent",
)  # fmt: skip
NEEDS = ("wheelchair", "no-touch", "low-vision", "hard-of-hearing", "seated")
EXCLUDED = ("energiser", "game", "icebreaker", "input", "codevelopment", "creative", "planning", "debrief")


def clocks(early: str, late: str) -> st.SearchStrategy[str]:
    """Times of day on the quarter of an hour."""
    first, last = (60 * int(time[:2]) + int(time[3:]) for time in (early, late))
    return st.sampled_from([write_clock(minutes) for minutes in range(first, last + 1, 15)])


@st.composite
def hours(draw: st.DrawFn, days: int) -> dict[str, Any]:
    """The hours of one day: two to four hours when it stands alone (`days` 0), a whole day otherwise."""
    if not days:
        start = draw(clocks("08:30", "15:00"))
        minutes = draw(st.integers(min_value=24, max_value=48)) * 5
        begin = 60 * int(start[:2]) + int(start[3:])
        return {"start": start, "end": write_clock(begin + minutes)}
    day: dict[str, Any] = {"start": draw(clocks("08:30", "10:00")), "end": draw(clocks("16:00", "18:30"))}
    if draw(st.booleans()):
        minutes = draw(st.sampled_from([45, 60, 75, 90]))
        day["lunch"] = {"minutes": minutes, "between": draw(st.sampled_from([["12:00", "14:00"], ["12:15", "14:15"]]))}
    return day


@st.composite
def fixed_points(draw: st.DrawFn, day: int, hours: dict[str, Any]) -> dict[str, Any]:
    """A talk of the client's, in the first or the last part of a day and clear of lunch and of its edges."""
    begin = 60 * int(hours["start"][:2]) + int(hours["start"][3:])
    end = 60 * int(hours["end"][:2]) + int(hours["end"][3:])
    minutes = draw(st.sampled_from([10, 15, 20, 30, 45]))
    at = draw(st.integers(min_value=begin // 5 + 6, max_value=max(begin // 5 + 6, (end - minutes) // 5 - 6))) * 5
    return {"day": day, "start": write_clock(at), "minutes": minutes, "title": "Mot de la direction"}


@st.composite
def briefs(
    draw: st.DrawFn, catalogue: Catalogue, days: int, people: Sequence[int] = PEOPLE, wishes: bool = True
) -> Brief:
    """A brief of so many days (0: a workshop of two to four hours); with `wishes`, things it asks for and excludes."""
    roots = sorted(theme.id for theme in catalogue.themes.values() if theme.parent is None)
    themes = draw(st.lists(st.sampled_from(roots), min_size=1, max_size=2 + (days > 1), unique=True))
    known = sorted(one.id for one in catalogue.objectives.values() if catalogue.root(one.theme) in themes)
    own = st.fixed_dictionaries({"text": st.sampled_from(OWN_WORDS), "theme": st.sampled_from(themes)})
    objectives = draw(
        st.lists(st.one_of(st.sampled_from(known), own), max_size=1 + 2 * max(1, days), unique_by=str)
    )
    usually = st.sampled_from([True, True, True, True, False])
    planned = [draw(hours(days)) for _ in range(max(1, days))]
    delivery = draw(st.sampled_from(["onsite", "onsite", "onsite", "remote", "hybrid", "outdoor"]))
    facts: dict[str, Any] = {
        "title": "Au hasard", "participants": draw(st.sampled_from(people)), "schedule": {"days": planned},
        "themes": {theme: draw(st.integers(min_value=1, max_value=4)) for theme in themes},
        "objectives": objectives, "delivery": delivery, "language": draw(st.sampled_from(["fr", "en"])),
        "rulebook": "remote" if delivery == "remote" and draw(st.booleans()) else "house",
        "venue": {
            "walls": draw(usually), "movable_chairs": draw(usually),
            "outdoor": delivery == "outdoor" or draw(st.booleans()),
        },
        "facilitators": draw(st.sampled_from([1, 1, 2])),
    }  # fmt: skip
    if wishes:
        facts["needs"] = draw(st.lists(st.sampled_from(NEEDS), max_size=2, unique=True))
        facts["exclude"] = draw(st.lists(st.sampled_from(EXCLUDED), max_size=1))
        working = sorted(one.id for one in catalogue.blocks.values() if catalogue.families[one.family].working)
        facts["include"] = draw(st.lists(st.sampled_from(working), max_size=1))
        if draw(st.booleans()):
            day = draw(st.integers(min_value=1, max_value=max(1, days)))
            facts["fixed"] = [draw(fixed_points(day, planned[day - 1]))]
        if draw(st.booleans()):
            facts["budget"] = {"materials": draw(st.sampled_from([0, 20, 60, 200]))}
        facts["history"] = draw(st.lists(st.sampled_from(working), max_size=3, unique=True))
    return Brief.model_validate(facts)
