"""A sheet that every check finds good, in a small catalogue, and how tests spoil it."""

import re
from collections.abc import Sequence
from pathlib import Path

from small_catalogue import write_catalogue, write_sheet

from seminar_designer.linting import Report, Scope, lint

GOOD = """\
id: say-it-back
family: practice
themes: {management-feedback: 3}
objectives: {fb-give: 3}
open: false
suits: [practise]
group: {min: 4, max: 20, subgroup: {min: 2, max: 3, aim: 2}}
effects: {energy: 1, activation: 2, trust_needed: 1, trust_given: 1}
learning: experience
thinking: neutral
produces: [priorities]
interaction: pair
posture: standing
doing: talk
debrief_needed: inside
delivery: {onsite: "yes", remote: "yes", hybrid: adapted, outdoor: "yes"}
accessibility: {seated_version: true, touch: none, fr: On s'assoit si l'on préfère., en: Sit down if you prefer.}
materials:
  - {item: marker, quantity: 1, per: person, consumed: false}
source: {credit: "Common practice (brief-back)", licence: common}
name: {fr: Redites-moi la mission, en: Say my brief back}
purpose:
  fr: Entendre l'écart entre ce qui a été dit et ce qui a été compris.
  en: Hear the gap between what was said and what was understood.
takeaway: {fr: Une mission reformulée en quatre phrases., en: An assignment put into four sentences.}
preparation:
  fr: "Écrire au tableau les quatre phrases : le but, la limite, les moyens, la date."
  en: "Write the four sentences on the board: the aim, the limit, the means, the date."
steps:
  - minutes: {min: 3, typical: 4, max: 6}
    who: solo
    fr: {do: Chacun note une mission à confier ce mois-ci.}
    en: {do: Each person writes down an assignment to hand over this month.}
  - minutes: {per: round, rounds: 2, each: {min: 5, typical: 6, max: 8}}
    who: pair
    fr:
      do: L'un confie sa mission en deux minutes ; l'autre la redit, sans juger.
      say: "« Redites-moi la mission comme à votre conjoint ce soir. »"
    en:
      do: One hands over the assignment in two minutes; the other says it back, without judging.
      say: Say the assignment back to me as you would at home tonight.
debrief:
  minutes: {min: 5, typical: 8, max: 10}
  questions:
    - {fr: Quel écart vous a surpris ?, en: Which gap surprised you?}
    - {fr: Laquelle des quatre phrases manquait le plus souvent ?, en: Which sentence was missing most often?}
    - {fr: À qui ferez-vous redire la mission cette semaine ?, en: Whom will you ask to say it back this week?}
pitfalls:
  fr: "Redire n'est pas approuver : arrêter ceux qui commentent la mission."
  en: "Saying it back is not approving it: stop those who comment on the assignment."
variants:
  small: {fr: "À quatre, tous entendent les deux tours.", en: "With four people, everyone hears both rounds."}
  remote:
    fr: "Un salon par binôme, les quatre phrases dans le fil."
    en: "A breakout room per pair, the sentences in the chat."
"""
REAL = (
    GOOD.replace("item: marker", "item: pen")
    .replace("produces: [priorities]", "produces: [experience]")
    .replace("{management-feedback: 3}", "{management-delegation: 3}")
)
"""The good sheet as the real catalogue takes it."""
ID = "say-it-back"


def spoilt(*edits: tuple[str, str]) -> str:
    """The good sheet with each first text, which must be there once, replaced by the second."""
    text = GOOD
    for old, new in edits:
        assert text.count(old) == 1, f"{text.count(old)} × {old}"
        text = text.replace(old, new)
    return text


def linted(folder: Path, text: str = GOOD, others: Sequence[tuple[str, str]] = (), *, spelling: bool = False) -> Report:
    """What is found in this sheet, in the small catalogue with some `others` (id and text) beside it."""
    write_catalogue(folder)
    for id, other in others:
        write_sheet(folder, "practice", id, other)
    file = write_sheet(folder, "practice", ID, text)
    return lint(Scope((folder,), path=file), spelling=spelling)


def another(id: str, *edits: tuple[str, str]) -> tuple[str, str]:
    """A second sheet, after the good one, whose own texts differ where `edits` say so."""
    return id, re.sub(r"(?m)^id: .*", f"id: {id}", spoilt(*edits))
