"""`seminar catalogue new`: a sheet from questions, written into the coach's own folder."""

import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import click

from seminar_designer.browsing.wanted import ENERGIES
from seminar_designer.cli.asking import Asking
from seminar_designer.cli.exits import Exit, Leave
from seminar_designer.cli.problems import problems_told
from seminar_designer.cli.spoken import Spoken, option
from seminar_designer.cli.wording import Words
from seminar_designer.cli.writing import write_one
from seminar_designer.linting import lint, scope_of
from seminar_designer.linting.saying import say
from seminar_designer.loading.catalogue import load_catalogue
from seminar_designer.loading.sheet_yaml import write_sheet_yaml
from seminar_designer.model.block import Block, Doing, Interaction, Learning, Posture, Who
from seminar_designer.model.catalogue import Catalogue
from seminar_designer.model.objective import Kind
from seminar_designer.model.texts import Language

LEAST_STEPS, LEAST_QUESTIONS = 2, 3
_ACTIVATION = {"seated": 1, "standing": 2, "moving": 4}


def command(words: Words) -> click.Command:
    """The verb `new`."""
    params = [
        click.Argument(["id"], metavar=words["arguments.new_id"], required=False),
        option(words, "force", is_flag=True),
        option(words, "workspace", type=Path, required=True),
    ]

    def run(
        id: str | None,
        force: bool,
        workspace: Path,
        lang: str | None,  # noqa: ARG001 - the words speak it already
    ) -> Exit:
        with problems_told(words):
            catalogue = load_catalogue(workspace if workspace.is_dir() else None)
        asking = Asking(words)
        asking.say("start", folder=workspace)
        name = asking.both("name")
        id = _id(asking, catalogue, id, name[words.language], force)
        data = _sheet(asking, catalogue, id, name)
        Block.model_validate(data)
        file = workspace / "catalogue" / "blocks" / data["family"] / f"{id}.yaml"
        backup = write_one(file, write_sheet_yaml(data).encode(), force, words)
        asking.say("written", file=file)
        if backup is not None:
            click.echo(words.say("files.backup", file=backup))
        _looked_at(asking, file, workspace, words)
        return Exit.DONE

    return Spoken("new", words, params=params, callback=run)


def _id(asking: Asking, catalogue: Catalogue, asked: str | None, name: str, force: bool) -> str:
    """The id given or made from the name; leaves when it belongs to another sheet."""
    id = asked or asking.text("id", _slug(name))
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", id):
        raise Leave(Exit.BAD_INPUT, asking.words.say("new.refusals.id", id=id, nearest=_slug(id)))
    if id in catalogue.blocks and not force:
        other = catalogue.blocks[id].name[asking.words.language]
        raise Leave(Exit.BAD_INPUT, asking.words.say("new.refusals.taken", id=id, name=other))
    return id


def _slug(name: str) -> str:
    """A name as an id: small letters, digits and hyphens."""
    plain = unicodedata.normalize("NFKD", name.casefold().replace("œ", "oe")).encode("ascii", "ignore").decode()
    return "-".join(re.findall(r"[a-z0-9]+", plain)) or "block"


def _sheet(asking: Asking, catalogue: Catalogue, id: str, name: dict[Any, str]) -> dict[str, Any]:
    """The sheet as its file holds it, in the order of the guide."""
    words = asking.words
    families = {one: family.name[words.language] for one, family in catalogue.families.items()}
    family = asking.choice("family", list(families), "practice", families)
    purpose = asking.both("purpose")
    roots = ", ".join(theme for theme in catalogue.themes if catalogue.themes[theme].parent is None)
    themes = asking.names("themes", catalogue.themes, roots=roots)
    open_ = asking.yes("open", default=False)
    objectives = [] if open_ else asking.names("objectives", catalogue.objectives, needed=False)
    suits = _suits(asking, open_=open_)
    facts = {
        "id": id,
        "family": family,
        "themes": {theme: 3 if number == 0 else 2 for number, theme in enumerate(themes)},
        "objectives": {objective: 3 if number == 0 else 2 for number, objective in enumerate(objectives)},
        "open": open_,
        **({"suits": suits} if suits else {}),
        "group": _group(asking),
        **_lived(asking),
        **_place(asking),
    }
    texts: dict[str, Any] = {
        "name": name,
        "purpose": purpose,
        "takeaway": asking.both("takeaway"),
        "preparation": asking.both("preparation"),
    }
    texts["steps"] = list(_steps(asking))
    texts |= _debrief(asking, needed=facts["debrief_needed"] == "inside")
    texts["pitfalls"] = asking.both("pitfalls")
    texts |= _variants(asking, remote=facts["delivery"]["remote"] != "no")
    return facts | texts


def _suits(asking: Asking, *, open_: bool) -> list[str]:
    """Kinds of objective; an open block has two at least."""
    kinds = ", ".join(f"{kind} ({asking.words[f'new.kinds.{kind}']})" for kind in get_args(Kind))
    while True:
        suits = asking.names("suits", get_args(Kind), needed=open_, kinds=kinds)
        if len(suits) >= 2 or not open_:
            return suits
        asking.say("refusals.suits")


def _group(asking: Asking) -> dict[str, Any]:
    low = asking.number("group_min", 4, 1, 500)
    group: dict[str, Any] = {"min": low, "max": asking.number("group_max", max(20, low), low, 500)}
    if asking.yes("in_subgroups", default=False):
        least = asking.number("subgroup_min", 2, 2, 50)
        most = asking.number("subgroup_max", least + 1, least, 50)
        group["subgroup"] = {"min": least, "max": most, "aim": (least + most) // 2}
    return group


def _lived(asking: Asking) -> dict[str, Any]:
    """What people live in it, and what it does to them."""
    words = asking.words

    def chosen(name: str, values: tuple[str, ...], default: str) -> str:
        return asking.choice(name, values, default, {one: str(words[f"new.{name}.{one}"]) for one in values})

    learning = chosen("learning", get_args(Learning), "experience")
    doing = chosen("doing", get_args(Doing), "talk")
    interaction = chosen("interaction", get_args(Interaction), "subgroup")
    posture = chosen("posture", get_args(Posture), "seated")
    energy = ENERGIES.index(chosen("energy", ENERGIES, "keeps")) - 1
    effects = {"energy": energy, "activation": _ACTIVATION[posture], "trust_needed": 1, "trust_given": 1}
    return {
        "effects": effects,
        "learning": learning,
        "thinking": "neutral",
        "interaction": interaction,
        "posture": posture,
        "doing": doing,
        "own_situations": asking.yes("own_situations", default=False),
        "debrief_needed": "inside" if asking.yes("debrief_needed", default=learning == "experience") else "no",
    }


def _place(asking: Asking) -> dict[str, Any]:
    """Where it works, for whom, and whose it is."""
    modes = asking.names("modes", ("remote", "hybrid", "outdoor"), needed=False)
    delivery = {mode: "adapted" if mode in modes else "no" for mode in ("remote", "hybrid", "outdoor")}
    access: dict[str, Any] = {
        "seated_version": asking.yes("seated_version", default=True),
        "touch": "needed" if asking.yes("touch", default=False) else "none",
    }
    access |= dict(asking.both("accessibility").items())
    credit = asking.text("credit", str(asking.words["new.own_practice"]))
    return {
        "delivery": {"onsite": "yes", **delivery},
        "accessibility": access,
        "quality": 3,
        "source": {"credit": credit, "licence": "common"},
    }


def _steps(asking: Asking) -> Iterator[dict[str, Any]]:
    """Steps until an empty one; two at least."""
    who = get_args(Who)
    meanings = {one: str(asking.words[f"new.who.{one}"]) for one in who}
    number = 1
    while True:
        do = asking.both("do", needed=number <= LEAST_STEPS, number=number)
        if not any(do.values()):
            return
        said = _quoted(asking.both("say", needed=False))
        step: dict[str, Any] = {
            "minutes": asking.minutes("minutes", number=number),
            "who": asking.choice("who", who, "plenary", meanings),
        }
        for language, text in do.items():
            step[language] = {"do": text} | ({"say": said[language]} if any(said.values()) else {})
        yield step
        number += 1


def _quoted(said: dict[Language, str]) -> dict[Language, str]:
    """Words to say as sheets write them: in French between « and »."""
    french = said["fr"]
    return said if not french or french.startswith("«") else {**said, "fr": f"« {french} »"}


def _debrief(asking: Asking, *, needed: bool) -> dict[str, Any]:
    """The debrief's minutes and questions, where it has one."""
    if not needed:
        return {}
    minutes = asking.minutes("debrief_minutes")
    questions: list[dict[Any, str]] = []
    while True:
        needed = len(questions) < LEAST_QUESTIONS
        question = asking.both("question", needed=needed, number=len(questions) + 1)
        if not any(question.values()):
            return {"debrief": {"minutes": minutes, "questions": questions}}
        questions.append(question)


def _variants(asking: Asking, *, remote: bool) -> dict[str, Any]:
    """What changes with the group, and at a distance."""
    told = {name: asking.both(name, needed=False) for name in ("small", "large")}
    if remote:
        told["remote"] = asking.both("remote")
    given = {name: text for name, text in told.items() if any(text.values())}
    return {"variants": given} if given else {}


def _looked_at(asking: Asking, file: Path, workspace: Path, words: Words) -> None:
    """What there is still to do, as `lint` sees it."""
    with problems_told(words):
        report = lint(scope_of(file, workspace))
    for one in report.found:
        told = words.say(
            "lint.finding", text=say(one, report.catalogue, words.language), where=one.where, check=one.check
        )
        click.echo(f"  {one.line}:{one.column}  {told}")
    asking.say("next" if report.found else "next_sound", file=file, id=file.stem, folder=workspace)
