"""How long all documents of a programme take to write: `python benchmarks/documents.py`."""

import time
from collections.abc import Iterator

import click
from measuring import EXAMPLES, case, machine, number, recorded, show, warm_up

from seminar_designer.documents import DOCUMENTS, NotNeeded, write_document
from seminar_designer.loading.catalogue import load_catalogue
from seminar_designer.model.programme import Programme

LIMIT = 2.0
"""Deterministic seconds of each design: documents take as long for any programme."""


@click.command()
@click.option("--each", is_flag=True, help="One line for each document as well.")
def main(each: bool) -> None:
    """Writes every document of each example, in the language of its brief, and says how long that took."""
    click.echo(machine())
    warm_up()
    programmes = [(one.name, recorded(one, one.rules(), LIMIT, 1).programme) for one in map(case, EXAMPLES)]
    list(_written(programmes[0][1]))  # what libraries take to import is paid once a process, and told apart
    rows, lines = [], []
    for name, programme in programmes:
        times = list(_written(programme))
        rows.append((name, str(len(times)), number(sum(seconds for _, seconds in times), 2)))
        lines += [(name, document, number(seconds, 3)) for document, seconds in times]
    show("All documents of a programme", ("brief", "documents", "seconds"), rows)
    if each:
        show("Each document", ("brief", "document", "seconds"), lines)


def _written(programme: Programme) -> Iterator[tuple[str, float]]:
    """Each document that the programme needs, and the seconds it took."""
    catalogue = load_catalogue()
    for name, document in DOCUMENTS.items():
        if programme.brief.nature not in document.natures:
            continue
        started = time.perf_counter()
        try:
            write_document(name, programme, catalogue, programme.language)
        except NotNeeded:
            continue
        yield name, time.perf_counter() - started


if __name__ == "__main__":
    main()
