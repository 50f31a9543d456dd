"""Two plausible programmes built by hand from real sheets: a day of training and a two-day seminar."""

import functools
from collections.abc import Iterable

from seminar_designer.loading.catalogue import read_catalogue
from seminar_designer.loading.data_folders import layers
from seminar_designer.model.block import Block
from seminar_designer.model.brief import Brief
from seminar_designer.model.catalogue import Catalogue
from seminar_designer.model.programme import (
    PlannedObjective,
    PlannedStep,
    Programme,
    ProgrammeDay,
    Session,
    Slot,
    Split,
    TakenUp,
)
from seminar_designer.model.texts import Language, Text

PEOPLE = 14
OWN = "choisir-trois-decisions"
OWN_WORDS = "choisir trois décisions à confier à son équipe dès le retour"

TRAINING = {
    "title": "Déléguer avec confiance",
    "client": {"name": "Coopérative Armor", "sector": "agroalimentaire"},
    "nature": "training",
    "context": "La coopérative double la taille de son atelier de conditionnement en dix-huit mois. Les chefs "
    "d'équipe, promus pour leur savoir-faire, gardent encore pour eux des décisions que leurs équipes pourraient "
    "prendre.\nLa direction souhaite qu'ils confient davantage, dans un cadre clair pour tous, sans y perdre la "
    "qualité qui fait la réputation de la maison.",
    "participants": {"expected": PEOPLE, "min": 12, "max": 16, "profile": "chefs d'équipe et managers de proximité"},
    "schedule": {"days": [{"date": "2027-03-09", "start": "09:00", "end": "17:30"}]},
    "objectives": ["deleg-level", "lead-adapt", "deleg-brief", {"text": OWN_WORDS, "kind": "decide"}],
    "themes": {"management": 1},
    "venue": {"place": "salle des Genêts, Vannes"},
    "training": {
        "reference": "DEL-2027-03",
        "prerequisites": "Encadrer une équipe depuis au moins trois mois.",
        "access": "Inscription par le service formation, au plus tard trois semaines avant la date.",
        "assessment": "Positionnement avant et après sur chaque objectif, mises en situation observées à l'aide "
        "d'une grille, puis questionnaire de satisfaction à la fin de la journée.",
        "accessibility_contact": "Claire Le Goff, 06 12 34 56 78, claire@example.org",
        "price": "1 850 € net de taxe pour le groupe, documents compris.",
        "trainer": "Claire Le Goff",
        "contact": "Claire Le Goff, 06 12 34 56 78, claire@example.org",
    },
}

SEMINAR = {
    "title": "Faire équipe autour du cap 2030",
    "client": {"name": "Maison Kerouan & Fils"},
    "nature": "seminar",
    "participants": {"expected": PEOPLE, "profile": "comité de direction élargi"},
    "schedule": {
        "days": [
            {"date": "2027-05-31", "start": "09:00", "end": "17:30"},
            {"date": "2027-06-01", "start": "09:00", "end": "16:20"},
        ]
    },
    "objectives": ["mn-purpose", "fb-give", "cd-help", {"text": "choisir les trois chantiers du cap 2030"}],
    "themes": {"meaning": 2, "management": 1},
}


@functools.cache
def catalogue() -> Catalogue:
    """The built-in catalogue; sheets that are still wrong are left out."""
    return read_catalogue(layers("catalogue"))[0]


def one_day_training() -> Programme:
    """One day for 14 people in French, 9 h 00 to 17 h 30."""
    day = _Day(540)
    day.block("welcome-and-frame", 15)
    day.block("personal-goal-card", 10)
    day.block("crossed-introductions", 30)
    day.block("one-two-four-all", 20, serves="deleg-level", moment="experience", number=1)
    day.pause("break", "Pause", 15)
    day.block("leadership-styles-relay", 55, serves="lead-adapt")
    day.block("situational-leadership-cases", 40, serves="lead-adapt")
    day.pause("lunch", "Déjeuner", 75)
    day.block("walk-stop", 10)
    day.block("delegation-poker", 50, serves="deleg-level")
    day.pause("fixed", "Mot de la directrice, Anne-Sophie Kervella", 15)
    day.block("delegation-interview-roleplay", 60, serves="deleg-brief")
    day.pause("break", "Pause", 15)
    day.block("troika-consulting", 40, serves=OWN, moment="apply", question=f"Que vous faut-il pour {OWN_WORDS} ?",
              uses=[TakenUp(artefact="decision", start=810)])  # fmt: skip
    day.block("plan-if-then", 20)
    day.block("self-positioning-before-after", 15)
    day.block("one-word-check-out", 15)
    day.pause("buffer", "Temps tampon", 10)
    brief = Brief.model_validate(TRAINING)
    return _programme(brief, [day.made(brief)])


def two_day_seminar() -> Programme:
    """Two days for 14 people in French, with an evening, work for the evening and a thread across the night."""
    first = _Day(540)
    first.block("inner-weather", 15)
    first.block("impromptu-networking", 20)
    first.block("appreciative-interview", 45, serves="mn-purpose", moment="experience", number=0)
    first.pause("break", "Pause", 20)
    first.block("golden-circle-why", 55, serves="mn-purpose")
    first.block("nine-whys", 25, serves="mn-purpose")
    first.pause("lunch", "Déjeuner", 90)
    first.block("helium-stick", 25)
    first.block("purpose-statement-team", 90, serves="mn-purpose")
    first.pause("break", "Pause", 15)
    first.block("sbi-feedback", 45, serves="fb-give")
    first.block("talking-circle", 50, serves="fb-give", moment="reflect", number=0,
                uses=[TakenUp(artefact="feedback", start=940)])  # fmt: skip
    first.block("one-word-check-out", 15)
    second = _Day(540)
    second.block("story-so-far", 15)
    second.block("one-two-four-all", 20, serves="own", moment="diverge", question=_own_question("Quelles pistes"),
                 uses=[TakenUp(artefact="vision", start=835, day=1)])  # fmt: skip
    second.block("twenty-five-ten", 40, serves="own", moment="converge", question=_own_question("Quels critères"))
    second.pause("break", "Pause", 15)
    second.block("wise-crowds", 90, serves="cd-help", moment="apply", number=0)
    second.pause("lunch", "Déjeuner", 75)
    second.block("clap-sync", 5)
    second.block("project-charter-canvas", 80, serves="own", uses=[TakenUp(artefact="priorities", start=575)])
    second.pause("break", "Pause", 15)
    second.block("next-steps-calendar", 20, serves="own", uses=[TakenUp(artefact="plan", start=800)])
    second.block("commitment-pairs", 25)
    second.block("head-heart-hand", 20)
    second.block("roti", 10)
    second.pause("buffer", "Temps tampon", 10)
    brief = Brief.model_validate(SEMINAR)
    evening = {
        "evening_work": {"minutes": 20, "text": "relire la raison d'être écrite ce jour et noter un mot à changer"},
        "evening": {"start": "19:30", "end": "22:30", "title": "dîner au Vieux Phare"},
    }
    return _programme(brief, [first.made(brief, 0, **evening), second.made(brief, 1)])


def _own_question(start: str) -> str:
    return f"{start} pour « choisir les trois chantiers du cap 2030 » ?"


class _Day:
    """Lays slots one after the other; a break, lunch or fixed point ends a session."""

    def __init__(self, start: int) -> None:
        self.start = self.now = start
        self.sessions: list[list[Slot]] = [[]]

    def block(
        self, id: str, minutes: int, *, serves: str | None = None, moment: str | None = None, number: int | None = None,
        question: str | None = None, uses: Iterable[TakenUp] = (),
    ) -> None:  # fmt: skip
        sheet = catalogue().blocks[id]
        if number is not None:
            question = catalogue().objectives[serves or ""].questions[moment][number].fr  # type: ignore[index]
        span = sheet.span(PEOPLE)
        subgroups = sheet.subgroups(PEOPLE) or 0
        size = -(-PEOPLE // subgroups) if subgroups else PEOPLE
        self._add(
            kind="block", minutes=minutes, block=id, title=sheet.name.fr, serves=serves, moment=moment,
            question=question, question_number=number, uses=tuple(uses), produces=sheet.produces,
            steps=planned_steps(sheet, minutes), elastic=(min(span.min, minutes), max(span.max, minutes)),
            group=Split(subgroups=subgroups, size=size, interaction=sheet.interaction),
        )  # fmt: skip

    def pause(self, kind: str, title: str, minutes: int) -> None:
        self._add(kind=kind, minutes=minutes, title=title)
        if kind != "buffer":
            self.sessions.append([])

    def _add(self, **facts: object) -> None:
        end = self.now + int(facts["minutes"])  # type: ignore[call-overload]
        self.sessions[-1].append(Slot.model_validate({"start": self.now, "end": end, **facts}))
        self.now = end

    def made(self, brief: Brief, number: int = 0, **more: object) -> ProgrammeDay:
        asked = brief.schedule.days[number]
        assert (self.start, self.now) == (asked.start, asked.end), f"ends at {self.now}, not {asked.end}"
        sessions = tuple(Session(slots=tuple(slots)) for slots in self.sessions if slots)
        facts = {"date": asked.date, "start": asked.start, "end": asked.end, "sessions": sessions, **more}
        return ProgrammeDay.model_validate(facts)


def planned_steps(sheet: Block, minutes: int) -> tuple[PlannedStep, ...]:
    """Minutes of each step that sum to `minutes`: from the typical ones, a minute at a time, inside their bounds."""
    spans = sheet.step_spans(PEOPLE)
    shares = [span.typical for span in spans]
    change = 1 if sum(shares) < minutes else -1
    while sum(shares) != minutes:
        able = [n for n, span in enumerate(spans) if span.min <= shares[n] + change <= span.max]
        shares[able[sum(shares) % len(able)] if able else shares.index(max(shares))] += change
    last = len(spans) - 1
    return tuple(
        PlannedStep(minutes=share, debrief=sheet.debrief is not None and number == last)
        for number, share in enumerate(shares)
    )


def _programme(brief: Brief, days: list[ProgrammeDay], language: Language = "fr") -> Programme:
    objectives = []
    for asked in brief.objectives:
        if isinstance(asked, str):
            found = catalogue().objectives[asked]
            facts = {"id": asked, "theme": found.theme, "kind": found.kind, "statement": found.statement}
        else:
            id = OWN if asked.text == OWN_WORDS else "own"
            facts = {"id": id, "theme": "management", "kind": "decide", "own": True,
                     "statement": Text(fr=asked.text, en=asked.text)}  # fmt: skip
        minutes = sum(slot.minutes for day in days for slot in day.slots if slot.serves == facts["id"])
        objectives.append(PlannedObjective.model_validate({**facts, "minutes": minutes}))
    return Programme(language=language, brief=brief, objectives=tuple(objectives), days=tuple(days))
