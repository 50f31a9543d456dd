"""Why a cycle, or a change of it, cannot be: in sentences, with what would make it possible."""

import contextlib
import datetime
from collections.abc import Iterator

from seminar_designer.cli.exits import Exit, Leave
from seminar_designer.cli.wording import Words
from seminar_designer.documents.typesetting.calendar_words import full_date, short_date
from seminar_designer.engine.infeasible import Reason
from seminar_designer.model.catalogue import Catalogue
from seminar_designer.model.consultation import ROLES
from seminar_designer.model.texts import Text
from seminar_designer.rules.saying import rule_name
from seminar_designer.series.changes import Refused
from seminar_designer.series.closures import UnknownYear
from seminar_designer.series.conflict import NoDates, Repair
from seminar_designer.series.contents import NoContents
from seminar_designer.series.turns import NoRoles


@contextlib.contextmanager
def refusals_told(words: Words, catalogue: Catalogue) -> Iterator[None]:
    """Leaves with a sentence for whatever cannot be."""
    try:
        yield
    except NoDates as error:
        raise Leave(Exit.INFEASIBLE, *_dates(error, words)) from error
    except UnknownYear as error:
        last = full_date(error.last, words.language)
        raise Leave(Exit.BAD_INPUT, words.say("series.unknown_year", last=last)) from error
    except NoRoles as error:
        raise Leave(Exit.INFEASIBLE, words.say(f"series.no_roles.{error.reason}", **error.facts)) from error
    except Refused as error:
        facts = {name: shown(fact, words) for name, fact in error.facts.items()}
        raise Leave(Exit.BAD_INPUT, words.say(f"series.refused.{error.reason}", **facts)) from error
    except NoContents as error:
        told = [words.say("series.no_contents", number=error.number)]
        told += [f"  • {_reason(one, words, catalogue)}" for one in error.error.reasons]
        raise Leave(Exit.INFEASIBLE, *told) from error


def _dates(error: NoDates, words: Words) -> Iterator[str]:
    yield words["series.no_dates.heading"]
    for one in error.conflict or ("fixed",):
        yield f"  • {words[f'series.no_dates.conflict.{one}']}"
    if error.repairs:
        yield words["series.no_dates.repairs"]
    for repair in error.repairs:
        yield f"  • {_repair(repair, words)}"


def _repair(repair: Repair, words: Words) -> str:
    dates = ", ".join(short_date(day, words.language) for day in repair.dates.dates)
    to = repair.to // 7 if isinstance(repair.to, int) else shown(repair.to, words)
    return words.say(f"series.no_dates.repair.{repair.requirement}", to=to, dates=dates)


def shown(fact: object, words: Words) -> object:
    """A fact as people read it: days in full, roles by their name."""
    if fact in ROLES:
        return words[f"series.change.roles.{fact}"]
    return full_date(fact, words.language) if isinstance(fact, datetime.date) else fact


def _reason(reason: Reason, words: Words, catalogue: Catalogue) -> str:
    """What stands in the way of one meeting, as for a design."""
    facts: dict[str, object] = {}
    for name, fact in reason.facts.items():
        if isinstance(fact, Text):
            facts[name] = fact[words.language]
        elif name == "block" and fact in catalogue.blocks:
            facts[name] = catalogue.blocks[fact].name[words.language]
        else:
            facts[name] = rule_name(fact, words.language, ()) if name == "rule" else fact
    for case in (*(f"{reason.case}-{name}" for name in reason.facts), reason.case):
        if f"infeasible.cases.{case}" in words:
            return words.say(f"infeasible.cases.{case}", **facts)
    return words.say("infeasible.cases.other", case=reason.case, facts=", ".join(map(str, facts.values())) or "–")
