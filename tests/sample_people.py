"""Named participants and a complete brand, for tests of the papers that participants receive."""

from pathlib import Path

from seminar_designer.model.programme import Programme

PEOPLE = (
    {"name": "Jeanne Morel", "function": "cheffe d'atelier", "service": "conditionnement"},
    {"name": "Abdelkrim Benhaddou", "function": "chef d'équipe", "company": "Transports du Léon"},
    {"name": "Nguyễn Thị Lan"},
)
BRAND = """\
name: Atelier Manivelle
person: Claire Le Goff
phone: 06 12 34 56 78
email: claire@example.org
provider:
  address: 3, quai de la Douane, 29200 Brest
  registration: {number: "53 29 01234 29", region: Bretagne}
  signatory: Claire Le Goff, dirigeante
"""


def with_people(programme: Programme, *people: dict[str, str], **more: object) -> Programme:
    """The programme with these participants, or those above."""
    participants = {**programme.brief.participants.model_dump(), "people": people or PEOPLE, **more}
    asked = type(programme.brief.participants).model_validate(participants)
    return with_brief(programme, participants=asked)


def with_brief(programme: Programme, **changes: object) -> Programme:
    """The programme with other entries in its brief."""
    return programme.model_copy(update={"brief": programme.brief.model_copy(update=changes)})


def branded(folder: Path) -> Path:
    """A workspace in `folder` with the brand above."""
    (folder / "outputs").mkdir()
    (folder / "outputs" / "brand.yaml").write_text(BRAND, encoding="utf-8")
    return folder
