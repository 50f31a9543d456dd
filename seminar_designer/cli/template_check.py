"""`seminar template check`: all that is wrong with a template, at once, each with its place."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import click

from seminar_designer.cli.exits import Exit, Leave
from seminar_designer.cli.printing import people, print_json, text
from seminar_designer.cli.spoken import Spoken, argument, option
from seminar_designer.cli.template_of import known_document, sample_of, source_of
from seminar_designer.cli.wording import Words
from seminar_designer.documents.templates.checking import Checked, check_template
from seminar_designer.documents.templates.fault import Fault
from seminar_designer.documents.templates.own import tried
from seminar_designer.documents.templates.sampling import Sample, word_documents
from seminar_designer.loading.problems import NO_FILE, say
from seminar_designer.model.texts import LANGUAGES

_ENDING = ".docx"


def command(words: Words) -> click.Command:
    """The verb `check`."""
    params = [
        argument(words, "template"),
        option(words, "document", said="template-document"),
        option(words, "programme", said="sample-programme", type=Path),
        option(words, "json", is_flag=True),
        option(words, "workspace", type=Path),
    ]

    def run(
        template: str,
        document: str | None,
        programme: Path | None,
        json: bool,
        workspace: Path | None,
        lang: str | None,  # noqa: ARG001 - the words speak it already
    ) -> Exit:
        file = Path(template)
        data = _read(words, file)
        name = _document(words, file, document)
        source = source_of(words, name, workspace, programme)
        checked = _checked(file, data, sample_of(words, name, source, given=programme is not None))
        if json:
            print_json(_as_data(name, file, checked))
        else:
            _show(words, name, file, checked)
        return Exit.VIOLATED if checked.faults else Exit.DONE

    return Spoken("template.check", words, params=params, callback=run)


def _read(words: Words, file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        reason = error.strerror or error
        raise Leave(Exit.BAD_INPUT, words.say("template.cannot_read", file=file, reason=reason)) from None


def _document(words: Words, file: Path, asked: str | None) -> str:
    """The document asked for, else that of the file's name."""
    if asked is not None:
        return known_document(words, asked)
    if file.stem in word_documents():
        return file.stem
    raise Leave(Exit.BAD_INPUT, words.say("template.of_which", file=file, names=", ".join(word_documents())))


def _checked(file: Path, data: bytes, sample: Sample) -> Checked:
    """What is wrong; when nothing seems to be, the sample is filled in to see."""
    checked = check_template(data, sample.fields)
    faults = list(checked.faults)
    if not faults:
        faults += [fault for fill in sample.fills for fault in tried(data, fill)[1]]
    if file.suffix.lower() != _ENDING:
        faults.insert(0, Fault("template_ending", found=file.name))
    return replace(checked, faults=tuple(dict.fromkeys(faults)))


def _as_data(name: str, file: Path, checked: Checked) -> dict[str, object]:
    problems = [
        {**fault.as_data(), "text": {language: say(fault.problem(NO_FILE), language) for language in LANGUAGES}}
        for fault in checked.faults
    ]
    return {"schema": 1, "file": str(file), "document": name, "problems": problems, "unused": list(checked.unused)}


def _show(words: Words, name: str, file: Path, checked: Checked) -> None:
    out = people()
    out.print(text(words.say("template.heading", file=file, name=name), "bold"))
    for fault in checked.faults:
        out.print(text(f"• {say(fault.problem(NO_FILE), words.language)}"))
    if checked.faults:
        out.print(text(words.count("ends.problems", len(checked.faults)), "bold red"))
        out.print(text(words.say("template.see_fields", name=name), "dim"))
    else:
        out.print(text(words["template.sound"], "green"))
    _unused(words, checked.unused)


def _unused(words: Words, unused: Sequence[str]) -> None:
    if unused:
        people().print(text(words.say("template.unused", names=", ".join(unused)), "dim"))
