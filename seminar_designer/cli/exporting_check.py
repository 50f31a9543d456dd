"""`seminar export --check`: the mandatory mentions, document by document."""

from pathlib import Path

from seminar_designer.cli.exits import Exit
from seminar_designer.cli.printing import people, table, text
from seminar_designer.cli.problems import problems_told
from seminar_designer.cli.wording import Words
from seminar_designer.documents.mentions import held, load_mentions
from seminar_designer.documents.typesetting.brand import load_brand
from seminar_designer.documents.typesetting.calendar_words import short_date
from seminar_designer.documents.typesetting.typography import typeset
from seminar_designer.loading.data_folders import layers
from seminar_designer.model.programme import Programme


def show_mentions(programme: Programme, workspace: Path | None, words: Words) -> Exit:
    """Tells which mentions are there, and where to give the others; code 1 when one is missing."""
    language, out = words.language, people()
    with problems_told(words):
        folders = layers("outputs", workspace)
        mentions = load_mentions(folders)
        found = held(mentions.mentions, programme.brief, load_brand(folders))
    if programme.brief.nature != "training":
        out.print(text(words["export.mentions.seminar"]))
        return Exit.DONE
    missing = [one for one in found if not one.present]
    for heading, style, members in (("missing", "bold yellow", missing), ("present", "bold", None)):
        rows = members if members is not None else [one for one in found if one.present]
        if not rows:
            continue
        out.print(text(words[f"export.mentions.{heading}"], style))
        shown = table()
        for column in ("mention", "documents", "give" if members is not None else "source"):
            shown.add_column(words[f"export.mentions.columns.{column}"], overflow="fold")
        for one in rows:
            last = " / ".join(one.mention.given) if members is not None else one.mention.source
            name = typeset(one.mention.name[language], language)
            shown.add_row(text(name), text(", ".join(one.mention.documents), "dim"), text(last))
        out.print(shown)
    out.print(text(words.say("export.mentions.note", dated=short_date(mentions.dated, language)), "dim"))
    verdict = words.count("export.mentions.verdict", len(missing)) if missing else words["export.mentions.complete"]
    out.print(text(verdict, "bold"))
    return Exit.VIOLATED if missing else Exit.DONE
