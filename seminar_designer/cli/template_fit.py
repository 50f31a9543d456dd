"""Templates of a working folder are looked at before a long search, not after it."""

from collections.abc import Iterable
from pathlib import Path

from seminar_designer.cli.problems import problems_told
from seminar_designer.cli.wording import Words
from seminar_designer.documents.templates.checking import check_template
from seminar_designer.documents.templates.fault import refuse_if
from seminar_designer.documents.templates.sampling import built_in, sample
from seminar_designer.model.catalogue import Catalogue


def refuse_unfit(names: Iterable[str], catalogue: Catalogue, workspace: Path | None, words: Words) -> None:
    """Leaves with all that is wrong with the working folder's own templates of these documents."""
    if workspace is None:
        return
    with problems_told(words):
        for name in names:
            file = workspace / "outputs" / "templates" / f"{name}.docx"
            if file.is_file():
                fields = sample(name, built_in(catalogue, words.language, workspace)).fields
                refuse_if(check_template(file.read_bytes(), fields).faults, file)
