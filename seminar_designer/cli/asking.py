"""Questions at the terminal, in the person's language, asked again until the answer can be used."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence

import click

from seminar_designer.cli.wording import Words
from seminar_designer.loading.problems import nearest_of
from seminar_designer.model.texts import LANGUAGES, Language


class Asking:
    """Asks the questions of the texts `new.questions`."""

    def __init__(self, words: Words) -> None:
        self.words = words

    def say(self, name: str, /, **facts: object) -> None:
        """A line of the texts `new`, between questions."""
        click.echo(self.words.say(f"new.{name}", **facts))

    def text(self, name: str, default: str = "", *, needed: bool = True, **facts: object) -> str:
        """A text; an empty one only where it is not needed."""
        question = self.words.say(f"new.questions.{name}", **facts)
        while True:
            told: str = click.prompt(question, default=default, show_default=bool(default), prompt_suffix=" ")
            if told.strip() or not needed:
                return " ".join(told.split())
            self.say("refusals.needed")

    def both(self, name: str, *, needed: bool = True, **facts: object) -> dict[Language, str]:
        """A text in the person's own language first, then in the other, which may be left for later."""
        told: dict[Language, str] = {}
        for language in self._languages():
            own = language == self.words.language
            if own or any(told.values()):
                asked = {**facts, "language": self.words[f"new.languages.{language}"]}
                question = self.words.say(f"new.questions.{name}", **facts)
                told[language] = self._in_language(question, asked["language"], needed=needed and own)
            else:
                told[language] = ""
        return {language: told[language] for language in LANGUAGES}

    def _languages(self) -> Iterator[Language]:
        """The person's own first."""
        yield self.words.language
        yield from (language for language in LANGUAGES if language != self.words.language)

    def _in_language(self, question: str, language: object, *, needed: bool) -> str:
        while True:
            asked = self.words.say("new.in_language", question=question, language=language)
            told: str = click.prompt(asked, default="", show_default=False, prompt_suffix=" ")
            if told.strip() or not needed:
                return " ".join(told.split())
            self.say("refusals.needed")

    def number(self, name: str, default: int, low: int, high: int) -> int:
        """A whole number."""
        while True:
            told = self.text(name, str(default))
            if told.isascii() and told.isdigit() and low <= int(told) <= high:
                return int(told)
            self.say("refusals.number", low=low, high=high)

    def minutes(self, name: str, number: int = 0) -> dict[str, int]:
        """At least, usual, at most; one number is the usual one, with some play around it."""
        while True:
            numbers = [int(one) for one in re.findall(r"\d+", self.text(name, number=number))]
            if len(numbers) == 1 and 0 < numbers[0] <= MOST_MINUTES:
                return {"min": max(1, numbers[0] * 3 // 4), "typical": numbers[0], "max": -(-numbers[0] * 5 // 4)}
            if len(numbers) == 3 and numbers == sorted(numbers) and numbers[2] <= MOST_MINUTES:
                return dict(zip(("min", "typical", "max"), numbers, strict=True))
            self.say("refusals.minutes", most=MOST_MINUTES)

    def choice(self, name: str, values: Sequence[str], default: str, meanings: Mapping[str, str]) -> str:
        """One of the values, told with their meanings."""
        told = ", ".join(f"{one} ({meanings[one]})" for one in values)
        while True:
            answer = self.text(name, default, choices=told)
            if answer in values:
                return answer
            self._unknown(answer, values)

    def names(self, name: str, known: Collection[str], *, needed: bool = True, **facts: str) -> list[str]:
        """Names that exist, separated by commas or blanks."""
        while True:
            answers = re.findall(r"[\w-]+", self.text(name, "", needed=needed, **facts))
            strangers = [one for one in answers if one not in known]
            if not strangers:
                return list(dict.fromkeys(answers))
            self._unknown(strangers[0], known)

    def yes(self, name: str, *, default: bool) -> bool:
        """Yes or no, by the first letter of either."""
        yes, no = self.words["new.yes"], self.words["new.no"]
        while True:
            answer = self.text(name, yes if default else no).casefold()
            for meant, value in ((yes, True), (no, False)):
                if str(meant).startswith(answer):
                    return value
            self.say("refusals.yes_no", yes=yes, no=no)

    def _unknown(self, answer: str, known: Collection[str]) -> None:
        nearest = nearest_of(answer, known)
        case = "refusals.unknown" if nearest is None else "refusals.unknown_nearest"
        self.say(case, answer=answer, nearest=nearest)


MOST_MINUTES = 240
"""Minutes of one step."""
