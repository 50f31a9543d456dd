"""A catalogue that a reader can hold in the head: written into a folder, or loaded."""

from pathlib import Path

from seminar_designer.loading.catalogue import read_catalogue
from seminar_designer.model.catalogue import Catalogue

LISTS = {
    "themes": """
management: {name: {fr: Management, en: Management}}
management-feedback: {parent: management, name: {fr: Feedback, en: Feedback}}
change: {name: {fr: Changement, en: Change}}
""",
    "families": """
opening:
  {working: false, letter: O, colour: "8A4B08", name: {fr: Ouverture, en: Opening}, client_name: {fr: Début, en: Start}}
practice:
  {working: true, letter: P, colour: "1B5E20", name: {fr: Pratique, en: Practice}, client_name: {fr: Jeu, en: Play}}
""",
    "artefacts": """
ideas: {scope: objective, name: {fr: idées, en: ideas}}
priorities: {scope: objective, lasting: true, name: {fr: priorités, en: priorities}}
""",
    "items": """
marker: {consumable: false, cost: 0, name: {fr: feutre, en: marker}, plural: {fr: feutres, en: markers}}
""",
    "objectives": """
fb-give:
  theme: management-feedback
  kind: practise
  bloom: apply
  statement: {fr: Faire un retour précis, en: Give precise feedback}
  questions: {experience: [{fr: Racontez un retour utile., en: Tell of useful feedback.}]}
""",
    "patterns": """
practise:
  verbs: {fr: [pratiquer], en: [practise]}
  questions:
    experience: [{fr: "Racontez : « {objective} ».", en: "Tell: {objective}."}]
    reflect: [{fr: "Comprenez : « {objective} ».", en: "Understand: {objective}."}]
    diverge: [{fr: "Ouvrez : « {objective} ».", en: "Open: {objective}."}]
    converge: [{fr: "Choisissez : « {objective} ».", en: "Choose: {objective}."}]
    apply: [{fr: "Essayez : « {objective} ».", en: "Try: {objective}."}]
""",
}


def sheet(id: str, family: str, more: str = "") -> str:
    """A sound block sheet, with further lines of YAML in front of its texts."""
    return f"""\
id: {id}
family: {family}
themes: {{management: 2}}
open: false
group: {{min: 4, max: 20}}
effects: {{energy: 0, activation: 2, trust_needed: 0, trust_given: 1}}
learning: experience
thinking: neutral
interaction: plenary
posture: seated
doing: talk
delivery: {{onsite: "yes", remote: adapted, hybrid: "no", outdoor: "yes"}}
accessibility: {{seated_version: true, touch: none, fr: Rien à adapter., en: Nothing to adapt.}}
source: {{credit: Common practice, licence: common}}
{more}name: {{fr: Bloc {id}, en: Block {id}}}
purpose: {{fr: But., en: Purpose.}}
takeaway: {{fr: Acquis., en: Takeaway.}}
preparation: {{fr: Préparer., en: Prepare.}}
steps:
  - {{minutes: {{min: 5, typical: 10, max: 15}}, who: plenary, fr: {{do: Faire.}}, en: {{do: Do.}}}}
  - {{minutes: {{per: person, each: 1, plus: 2}}, who: pair, fr: {{do: Parler.}}, en: {{do: Talk.}}}}
pitfalls: {{fr: Piège., en: Pitfall.}}
"""


BLOCKS = {
    "opening": {"welcome": ""},
    "practice": {
        "feedback-trio": (
            "objectives: {fb-give: 3}\nproduces: [ideas]\n"
            "materials: [{item: marker, quantity: 1, per: person, consumed: false}]\n"
        ),
        "dot-vote": "uses: [ideas]\nproduces: [priorities]\nfollows: [feedback-trio]\n",
    },
}


def write_catalogue(folder: Path) -> Path:
    """The small catalogue as files under `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in LISTS.items():
        (folder / f"{name}.yaml").write_text(text.lstrip(), encoding="utf-8")
    for family, sheets in BLOCKS.items():
        for id, more in sheets.items():
            write_sheet(folder, family, id, sheet(id, family, more))
    return folder


def write_sheet(folder: Path, family: str, id: str, text: str) -> Path:
    """One sheet's file under `folder`."""
    file = folder / "blocks" / family / f"{id}.yaml"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file


def small_catalogue(folder: Path) -> Catalogue:
    """The small catalogue, written under `folder` and loaded."""
    catalogue, problems = read_catalogue((write_catalogue(folder),))
    assert not problems
    return catalogue
