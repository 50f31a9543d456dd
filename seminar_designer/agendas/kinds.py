"""What a slot of an agenda is, by the words of its title: a break, lunch, slack, an opening."""

import re
from typing import Literal

from seminar_designer.agendas.words import first_of, phrases, plain, says

Kind = Literal["work", "break", "lunch", "rest", "buffer", "end"]
"""`rest` is what is no work without being a break: arrival, breakfast, dinner, the evening; `end` says when it ends."""
Edge = Literal["opening", "closing"]

_BRACKETS = re.compile(r"\([^()]*\)")


def kind_of(title: str, type_said: str = "") -> Kind:
    """What the slot is: what its type says where it says so, else what its title does, else work."""
    words = plain(_BRACKETS.sub(" ", title)) or plain(title)
    by_type = _type_of(type_said)
    if words in phrases("day_end"):
        return "end"
    if by_type is not None and by_type != "work":
        return by_type
    if words in phrases("parts_end") or re.sub(r" \d+$", "", words) in phrases("parts_end"):
        return "rest"
    if _names(words, phrases("kinds", "lunch")):
        return "lunch"
    if _names(words, phrases("meals")):
        return "rest"
    if _breaks(words) or _made_of(words, phrases("kinds", "break"), phrases("light")):
        return "break"
    if _made_of(words, phrases("light")):
        return "break"
    if _made_of(words, phrases("kinds", "buffer")):
        return "buffer"
    others = (phrases("light"), phrases("kinds", "break"))
    return "rest" if _made_of(words, phrases("kinds", "rest"), *others) else "work"


def edge_of(title: str, type_said: str, edge: Edge) -> bool | None:
    """Whether the slot opens (or closes) a day by its words, None when they do not tell."""
    words, said = plain(title), plain(type_said)
    if says(words, edge) or first_of(said, phrases("types", edge)):
        return True
    if says(words, "work") or first_of(said, phrases("types", "work")):
        return False
    return None


def is_parallel(title: str) -> bool:
    """Whether the title says that the slot runs beside another."""
    return says(plain(title), "parallel") is not None


def _type_of(said: str) -> Kind | None:
    words = plain(said)
    if not words:
        return None
    kinds: tuple[Kind, ...] = ("lunch", "break", "rest", "buffer")
    found = next((kind for kind in kinds if first_of(words, phrases("types", kind))), None)
    work = any(first_of(words, phrases("types", one)) for one in ("opening", "closing", "work"))
    return found or ("work" if work else None)


def _names(words: str, wanted: tuple[str, ...]) -> bool:
    """Whether the words name one of these things itself, not what comes before or after it."""
    for phrase in wanted:
        if found := re.search(rf"\b{re.escape(phrase)}\b", words):
            before = f" {words[: found.start()].strip()}"
            return not any(before.endswith(f" {one}") for one in phrases("not_after"))
    return False


def _breaks(words: str) -> bool:
    """Whether the words begin with a break, and do not go on to say that it is none."""
    lead = next((one for one in phrases("kinds", "break") if f"{words} ".startswith(f"{one} ")), None)
    if lead is None:
        return False
    rest = f"{words.removeprefix(lead).strip()} "
    return not any(rest.startswith(f"{one} ") for one in phrases("not_before"))


def _made_of(words: str, wanted: tuple[str, ...], *others: tuple[str, ...]) -> bool:
    """Whether one of these things is named, and nothing but such things and what may stand beside them."""
    if not first_of(words, wanted):
        return False
    allowed = {word for phrase in (*wanted, *(one for other in others for one in other)) for word in phrase.split()}
    allowed |= set(phrases("beside"))
    return all(word in allowed or word.isdigit() for word in words.split())
