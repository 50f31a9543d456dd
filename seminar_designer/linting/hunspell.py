"""Hunspell, called as a program: once for all texts, and once for what it would write instead."""

import re
import shutil
import subprocess
from collections.abc import Collection, Iterator, Sequence

PROGRAM = "hunspell (hunspell-en-gb)"
_COMMAND = ("hunspell", "-d", "en_GB", "-i", "utf-8")
_POSSESSIVE = re.compile(r"(?<=\w)'s\b")
"""Left out: the dictionary has the possessive of some words only."""


def installed() -> bool:
    """Whether the program and its British dictionary are there."""
    if shutil.which(_COMMAND[0]) is None:
        return False
    tried = subprocess.run([*_COMMAND, "-l"], input="\n", capture_output=True, check=False, encoding="utf-8")  # noqa: S603
    return tried.returncode == 0


def unknown_words(texts: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Each word it does not know, once a text, with the number of its text."""
    lines = [" ".join(_POSSESSIVE.sub("", text.replace("’", "'")).splitlines()) for text in texts]
    unknown = set(_answers("-l", lines))
    if unknown:
        pattern = re.compile(
            rf"(?<![\w'])(?:{'|'.join(map(re.escape, sorted(unknown, key=len, reverse=True)))})(?![\w'])"
        )
        for number, line in enumerate(lines):
            yield from ((number, word) for word in dict.fromkeys(pattern.findall(line)))


def nearest_words(words: Collection[str]) -> dict[str, str]:
    """For each unknown word, the one that it would write instead, where there is one."""
    nearest: dict[str, str] = {}
    for answer in _answers("-a", [f"^{word}" for word in words]) if words else ():
        head, _, near = answer.partition(": ")
        if head.startswith("& "):
            nearest[head.split()[1]] = near.split(", ")[0]
    return nearest


def _answers(mode: str, lines: Sequence[str]) -> list[str]:
    text = "\n".join(lines) + "\n"
    done = subprocess.run([*_COMMAND, mode], input=text, capture_output=True, check=True, encoding="utf-8")  # noqa: S603
    return done.stdout.splitlines()
