"""Names of people as they are called: first name and surname."""

import re
from dataclasses import dataclass

_CIVILITIES = re.compile(r"^(?:M\.|Mr\.?|Mme|Mlle|Mrs\.?|Ms\.?|Dr\.?|Pr\.?)\s+", re.IGNORECASE)


@dataclass(frozen=True)
class Called:
    """How somebody is called, and their surname, which may be unknown."""

    first: str
    last: str = ""


def called(name: str) -> Called:
    """First name and surname of a name typed in either order.

    « Claire Le Goff », « LE GOFF Claire » and « Le Goff, Claire » are the same person: a name in capitals is a surname
    when another part is not; otherwise the first part is the first name.
    """
    plain = _CIVILITIES.sub("", " ".join(name.split()))
    surname, comma, first = plain.partition(",")
    if comma and first.strip() and surname.strip():
        return Called(first.strip(), surname.strip())
    parts = plain.split(" ")
    capitals = [part for part in parts if len(part) > 1 and part.isupper()]
    others = [part for part in parts if part not in capitals]
    if capitals and others and any(part.isalpha() or "-" in part for part in others):
        return Called(" ".join(others), " ".join(capitals))
    return Called(parts[0], " ".join(parts[1:]))
