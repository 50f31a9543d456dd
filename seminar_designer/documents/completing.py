"""A programme takes over from a newer brief what the documents print and the design does not depend on."""

from seminar_designer.model.brief import Brief
from seminar_designer.model.programme import Programme

PRINTED = ("title", "client", "context", "training", "offer")
"""Keys of a brief that only documents read."""


def completed(programme: Programme, brief: Brief) -> Programme:
    """The programme with names, prices, client and training data of `brief`; its timing and contents stay."""
    told = {key: getattr(brief, key) for key in PRINTED}
    people = programme.brief.participants.model_copy(
        update={"people": brief.participants.people, "profile": brief.participants.profile}
    )
    venue = programme.brief.venue.model_copy(update={"place": brief.venue.place})
    update = {**told, "participants": people, "venue": venue}
    return programme.model_copy(update={"brief": programme.brief.model_copy(update=update)})
