"""A small cycle built by hand: four meetings, six people of whom one leaves and one is once away, and two sheets."""

import functools

from seminar_designer.model.cycle import Cycle
from seminar_designer.model.practice import PracticeSheet

NAMES = ("Anne Kerdoncuff", "Yann Tanguy", "Marc Le Bihan", "Soizic Quéré", "Julien Morvan", "Fatou Diallo")
ANNE, YANN, MARC, SOIZIC, JULIEN, FATOU = NAMES
CYCLE = {
    "brief": {
        "title": "Codéveloppement des managers",
        "client": {"name": "Coopérative Armor"},
        "language": "fr",
        "nature": "training",
        "participants": {"expected": 6, "people": [{"name": name, "service": "production"} for name in NAMES]},
        "schedule": {"series": {"meetings": 4, "start": "09:00"}},
        "themes": ["codevelopment"],
        "objectives": ["cd-help", {"text": "choisir ce que l'on continue ensemble", "kind": "decide"}],
        "venue": {"place": "salle du Phare, Lorient"},
        "training": {"trainer": "Claire Le Goff"},
    },
    "meetings": [
        {"number": 1, "date": "2027-01-12", "start": "09:00", "end": "12:30", "kind": "launch", "held": True,
         "consultations": [{"client": ANNE, "reserve": YANN, "helper": FATOU}]},
        {"number": 2, "date": "2027-02-02", "start": "09:00", "end": "12:30", "kind": "midway",
         "consultations": [{"client": YANN, "reserve": SOIZIC}, {"client": MARC, "time_keeper": JULIEN}]},
        {"number": 3, "date": "2027-02-23", "start": "09:00", "end": "12:30", "kind": "regular", "absent": [YANN],
         "consultations": [{"client": SOIZIC, "observer": ANNE}]},
        {"number": 4, "date": "2027-03-16", "start": "13:30", "end": "17:00", "kind": "closing",
         "consultations": [{"client": JULIEN, "reserve": ANNE}]},
    ],
    "left": [{"name": FATOU, "after": 1}],
}  # fmt: skip
SHEETS = (
    {
        "meeting": 1, "theme": "management-delegation", "title": "Confier une décision",
        "situation": "Une responsable valide chaque changement d'horaires.\nL'équipe attend.",
        "tried": "Un tableau partagé", "practices": ["Dire les limites avant la tâche", "Annoncer qui décide"],
        "learnings": ["On reprend vite ce que l'on n'a délégué qu'à moitié"],
        "actions": [
            {"what": "Écrire les trois limites.", "by": "2027-01-22", "became": "Fait"},
            "Ne plus ouvrir les plannings",
        ],
    },
    {
        "meeting": 2, "consultation": 2, "theme": "Dire ce qui ne va pas", "title": "Recadrer un collègue plus ancien",
        "situation": "Un technicien contourne une consigne.", "practices": ["Partir d'un fait vu"],
        "actions": ["Lui proposer de former les nouveaux"],
    },
)  # fmt: skip


@functools.cache
def cycle() -> Cycle:
    """The cycle."""
    return Cycle.model_validate(CYCLE)


@functools.cache
def practices() -> tuple[PracticeSheet, ...]:
    """What two of its consultations left."""
    return tuple(map(PracticeSheet.model_validate, SHEETS))


def with_brief(**changes: object) -> Cycle:
    """The cycle with other entries in its brief."""
    return Cycle.model_validate({**CYCLE, "brief": {**CYCLE["brief"], **changes}})


def unnamed() -> Cycle:
    """The cycle of people who are not known by name."""
    meetings = [{**one, "absent": [], "consultations": [{} for _ in one["consultations"]]} for one in CYCLE["meetings"]]
    brief = {**CYCLE["brief"], "participants": {"expected": 6}}
    return Cycle.model_validate({"brief": brief, "meetings": meetings})
