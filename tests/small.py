"""A world to hold in the head: sixteen blocks, three objectives, and two days made of them that break no rule.

A day is a list of sessions, a session a list of slots: `("name-game", 20)`, `("feedback-game", 30, FEEDBACK)` when it
serves an objective, `("break", 15)`, `("lunch", 75)`, `("buffer", 10)`, `("fixed", 10, "Mot de la directrice")`.
"""

import functools
from collections.abc import Iterator, Sequence
from typing import Any

from seminar_designer.loading.data_folders import data_folder
from seminar_designer.loading.yaml_nodes import read_yaml
from seminar_designer.model.block import Block
from seminar_designer.model.brief import Brief
from seminar_designer.model.catalogue import Artefact, Catalogue, Family, Item, Theme
from seminar_designer.model.clock import write_clock
from seminar_designer.model.objective import Objective, Pattern
from seminar_designer.model.programme import PlannedObjective, PlannedStep, Programme, ProgrammeDay, Session, Slot

FEEDBACK, DELEGATION, OWN = "give-feedback", "understand-delegation", "own-1"
Described = tuple[Any, ...]
Days = Sequence[Sequence[Sequence[Described]]]

GOOD: Days = (
    (
        (("welcome-and-frame", 15), ("name-game", 20), ("feedback-game", 30, FEEDBACK),
         ("debrief-circle", 20, FEEDBACK), ("break", 15)),
        (("feedback-model", 15, FEEDBACK), ("feedback-triads", 60, FEEDBACK), ("buffer", 10), ("lunch", 75)),
        (("delegation-line", 25, DELEGATION), ("own-tasks", 30, DELEGATION), ("delegation-scale", 20, DELEGATION),
         ("buffer", 10), ("one-word", 10)),
    ),
    (
        (("story-so-far", 15), ("one-two-four-all", 35, OWN), ("fixed", 10, "Mot de la directrice"), ("break", 15)),
        (("dot-vote", 30, OWN), ("action-plan", 20, OWN), ("buffer", 10), ("farewell", 15)),
    ),
)  # fmt: skip
"""9:00 to 14:55 with lunch at 12:05, then 9:00 to 11:30; every block at its usual length, 360 minutes of blocks."""

OBJECTIVES = tuple(
    PlannedObjective.model_validate(facts)
    for facts in (
        {"id": FEEDBACK, "theme": "management-feedback", "kind": "practise",
         "statement": {"fr": "Donner un feedback précis", "en": "Give precise feedback"}},
        {"id": DELEGATION, "theme": "management-delegation", "kind": "understand",
         "statement": {"fr": "Distinguer les degrés de délégation", "en": "Tell degrees of delegation apart"}},
        {"id": OWN, "theme": "project", "kind": "decide", "own": True,
         "statement": {"fr": "Choisir trois chantiers", "en": "Choisir trois chantiers"}},
    )
)  # fmt: skip


STEP = {"who": "plenary", "fr": {"do": "Faire."}, "en": {"do": "Do."}}


def turns(per: str, low: float, typical: float, high: float) -> list[dict[str, Any]]:
    """Five minutes, then one after the other so many minutes each."""
    first = {"minutes": {"min": 5, "typical": 5, "max": 5}, **STEP}
    each = {"min": low, "typical": typical, "max": high}
    return [first, {"minutes": {"per": per, "each": each, "cap": 65}, **STEP}]


def block(id: str, family: str, names: str, typical: int, **more: Any) -> Block:
    """A block with sensible defaults: `names` in French and English, five minutes less and ten more than usual."""
    fr, en = names.split(" | ")
    effects = {"energy": 0, "activation": 2, "trust_needed": 0, "trust_given": 0, **more.pop("effects", {})}
    return Block.model_validate(
        {
            "id": id, "family": family, "name": {"fr": fr, "en": en}, "themes": {"management": 2}, "open": False,
            "group": {"min": 4, "max": 30}, "learning": "reflect", "thinking": "neutral", "interaction": "plenary",
            "posture": "standing", "doing": "talk", "effects": effects,
            "delivery": dict.fromkeys(("onsite", "remote", "hybrid", "outdoor"), "yes"),
            "accessibility": {"seated_version": True, "touch": "none", "fr": "Rien.", "en": "Nothing."},
            "source": {"credit": "Common practice", "licence": "common"},
            **{key: {"fr": "–", "en": "–"} for key in ("purpose", "takeaway", "preparation", "pitfalls")},
            "steps": [
                {"minutes": {"min": 5, "typical": 5, "max": 5}, **STEP},
                {"minutes": {"min": typical - 10, "typical": typical - 5, "max": typical + 5}, **STEP},
            ],
            **more,
        }
    )  # fmt: skip


BLOCKS = (
    block("welcome-and-frame", "opening", "Accueil | Welcome", 15, opens=["programme"], posture="seated"),
    block("name-game", "icebreaker", "Le jeu des prénoms | The name game", 20, effects={"energy": 1, "trust_given": 1},
          group={"min": 4, "max": 16}, posture="moving", doing="play", delivery={
              "onsite": "yes", "remote": "no", "hybrid": "adapted", "outdoor": "yes"},
          accessibility={"seated_version": False, "touch": "needed", "fr": "–", "en": "–"}),
    block("feedback-game", "game", "Le jeu des miroirs | The mirror game", 30, objectives={FEEDBACK: 3},
          effects={"energy": 1}, learning="experience", doing="play", debrief_needed="after",
          produces=["experience"]),
    block("debrief-circle", "debrief", "Cercle de retour | Debrief circle", 20, open=True, effects={"energy": -1},
          suits=["practise", "understand"], uses=["experience"], follows=["feedback-game"], posture="seated",
          room={"layout": "circle"}),
    block("feedback-model", "input", "Quatre phrases utiles | Four useful sentences", 15, objectives={FEEDBACK: 2},
          effects={"energy": -1}, learning="concept", posture="seated", doing="listen", leads=["feedback-triads"]),
    block("feedback-triads", "practice", "Trios d'entraînement | Practice triads", 60, objectives={FEEDBACK: 3},
          group={"min": 6, "max": 30, "subgroup": {"min": 3, "max": 3, "aim": 3}}, learning="apply", peer_help=True,
          steps=turns("subgroup", 12.5, 13.75, 16.25),
          effects={"trust_needed": 2}, prerequisites=["feedback-model"], resumes=["feedback-model"],
          people_per_facilitator=12),
    block("delegation-line", "creative", "La ligne de délégation | The delegation line", 25,
          objectives={DELEGATION: 2}, learning="experience", posture="moving", doing="move", effects={"energy": 1},
          room={"layout": "outside"}),
    block("own-tasks", "reflection", "Mes tâches à confier | Tasks of mine to hand over", 30,
          objectives={DELEGATION: 3}, posture="seated", doing="write", uses=["own-case"], own_situations=True,
          effects={"energy": -1}),
    block("delegation-scale", "planning", "L'échelle de délégation | The delegation scale", 20,
          objectives={DELEGATION: 3}, learning="concept", doing="make"),
    block("one-word", "closing", "Un mot pour finir | One word to end", 10, closes=["day", "programme"]),
    block("story-so-far", "opening", "L'histoire jusqu'ici | The story so far", 15, opens=["day"], recall=True,
          posture="moving", doing="move"),
    block("one-two-four-all", "reflection", "Un, deux, quatre, tous | One, two, four, all", 35, open=True,
          suits=["decide", "generate", "understand"], thinking="diverge", produces=["ideas"], posture="seated",
          excludes=["own-tasks"], steps=[
              {"minutes": {"min": 5, "typical": 5, "max": 5}, **STEP, "who": "solo"},
              {"minutes": {"min": 25, "typical": 30, "max": 40}, **STEP}]),
    block("dot-vote", "decision", "Vote par gommettes | Dot vote", 30, open=True, suits=["decide", "plan"],
          learning="apply", thinking="converge", uses=["ideas"], produces=["priorities"], room={"walls": "needed"}),
    block("action-plan", "planning", "Plan d'action | Action plan", 20, themes={"project": 3}, suits=["decide"],
          learning="apply", posture="seated", doing="write", own_situations=True, transfer=True,
          materials=[{"item": "sticky-pad", "quantity": 1, "per": "person", "people": 6, "consumed": True}]),
    block("mid-way-review", "evaluation", "Bilan à mi-parcours | Mid-way review", 25, series=True, thinking="diverge",
          effects={"trust_needed": 4}, materials=[
              {"item": "questionnaire", "quantity": 1, "per": "person", "consumed": True},
              {"item": "bell", "quantity": 1, "per": "group", "consumed": False}]),
    block("farewell", "closing", "Le tour d'au revoir | Round of farewells", 15, closes=["programme"],
          steps=turns("person", 0.4, 0.8, 1.6)),
)  # fmt: skip

THEMES = tuple(
    Theme.model_validate({"id": id, "parent": parent, "name": {"fr": fr, "en": en}})
    for id, parent, fr, en in (
        ("management", None, "Management", "Management"),
        ("management-feedback", "management", "Retours", "Feedback"),
        ("management-delegation", "management", "Délégation", "Delegation"),
        ("project", None, "Gestion de projets", "Project management"),
        ("project-planning", "project", "Planification", "Planning"),
    )
)


@functools.cache
def catalogue() -> Catalogue:
    """The small catalogue, with the families, artefacts, items and patterns of the real one."""
    objectives = [
        Objective(id=one.id, theme=one.theme, kind=one.kind, bloom="apply", statement=one.statement, questions={})
        for one in OBJECTIVES
        if not one.own
    ]
    return Catalogue(
        blocks={one.id: one for one in BLOCKS},
        themes={one.id: one for one in THEMES},
        objectives={one.id: one for one in objectives},
        patterns=_listed("patterns", Pattern, "kind"),
        families=_listed("families", Family),
        artefacts=_listed("artefacts", Artefact),
        items=_listed("items", Item),
    )


def _listed(name: str, model: Any, key: str = "id") -> dict[Any, Any]:
    data = read_yaml(data_folder("catalogue") / f"{name}.yaml").data
    return {id: model.model_validate({**value, key: id}) for id, value in data.items()}


def programme(days: Days = GOOD, **brief: Any) -> Programme:
    """A programme of these days from 9:00 on, for twelve people; `brief` are keys of the brief to change.

    Unless `schedule` is given, the brief asks for the hours that the days have, with lunch when there is one.
    """
    lengths = [sum(slot[1] for session in day for slot in session) for day in days]
    schedule = [
        {"start": "09:00", "end": write_clock(540 + length), "lunch": {} if _has(day, "lunch") else False}
        for day, length in zip(days, lengths, strict=True)
    ]
    asked = Brief.model_validate(
        {
            "title": "Deux jours pour confier davantage", "participants": 12, "schedule": {"days": schedule},
            "themes": {"management": 3, "project": 1}, "include": ["one-two-four-all"], "budget": {"materials": 60},
            "objectives": [FEEDBACK, DELEGATION, {"text": "choisir trois chantiers", "theme": "project"}],
            "venue": {"outdoor": True},
            "fixed": [{"day": 2, "start": "09:50", "minutes": 10, "title": "Mot de la directrice"}], **brief,
        }
    )  # fmt: skip
    return Programme(
        language="fr",
        brief=asked,
        objectives=OBJECTIVES,
        days=tuple(
            ProgrammeDay(
                start=540,
                end=asked.schedule.days[number].end if number < len(asked.schedule.days) else 540 + lengths[number],
                sessions=tuple(_sessions(day)),
            )
            for number, day in enumerate(days)
        ),
    )


def _has(day: Sequence[Sequence[Described]], kind: str) -> bool:
    return any(slot[0] == kind for session in day for slot in session)


def _sessions(day: Sequence[Sequence[Described]]) -> Iterator[Session]:
    clock = 540
    for session in day:
        slots = []
        for item in session:
            slots.append(_slot(clock, *item))
            clock += item[1]
        yield Session(slots=tuple(slots))


def _slot(start: int, id: str, minutes: int, said: str | None = None) -> Slot:
    times = {"start": start, "end": start + minutes, "minutes": minutes}
    if id in ("break", "lunch", "buffer", "fixed"):
        return Slot.model_validate({**times, "kind": id, "title": said or id})
    used = catalogue().blocks[id]
    steps = (PlannedStep(minutes=5), PlannedStep(minutes=max(0, minutes - 5)))
    return Slot(
        **times, kind="block", block=id, title=used.name.fr, serves=said, produces=used.produces, steps=steps
    )


def replaced(days: Days, id: str, *slots: Described) -> Days:
    """The days with these slots instead of the first one of that block or kind; without it when none is given."""
    changed, found = [], False
    for day in days:
        sessions = []
        for session in day:
            items: list[Described] = []
            for item in session:
                items += slots if item[0] == id and not found else [item]
                found = found or item[0] == id
            sessions.append(items)
        changed.append(sessions)
    assert found, f"no {id} in these days"
    return changed


def after(days: Days, id: str, *slots: Described) -> Days:
    """The days with these slots right after the first one of that block or kind."""
    there = next(item for day in days for session in day for item in session if item[0] == id)
    return replaced(days, id, there, *slots)


def altered(programme: Programme, block: str, **changes: Any) -> Programme:
    """The programme with other facts on the slot of that block, whatever they make of the clocks."""
    data = programme.model_dump(by_alias=True)
    for day in data["days"]:
        for session in day["sessions"]:
            session["slots"] = [
                {**slot, **changes} if slot["block"] == block else slot for slot in session["slots"]
            ]
    return Programme.model_validate(data)
