"""How easily a text is read, by the measured formulas of each language.

French: Kandel and Moles, "Application de l'indice de Flesch à la langue française", Cahiers d'études de
radio-télévision 19 (1958), 253–274. English: Flesch, "A new readability yardstick", Journal of Applied Psychology 32
(1948), 221–233. Both give about 100 for the easiest and 0 for the hardest; 60 to 70 is plain language. Syllables are
counted as groups of vowels, a mute ending left out: within a few per cent of a count by ear on whole sheets.
"""

import re
from collections.abc import Sequence

from seminar_designer.linting.texts import words
from seminar_designer.model.texts import Language

_VOWELS: dict[Language, re.Pattern[str]] = {
    "fr": re.compile("[aeiouyàâäéèêëîïôöùûüœæ]+"),
    "en": re.compile("[aeiouy]+"),
}
_MUTE: dict[Language, re.Pattern[str]] = {
    "fr": re.compile("[^aeiouyàâäéèêëîïôöùûüœæ](?:e|es|ent)$"),
    "en": re.compile("[^aeiouyl]e$|[^aeiouytd]ed$|[^aeiouysxzcg]es$"),
}
_END = re.compile(r"(?<=[.!?…])[»”\"’']*\s[»”\"’'\s]*")


def split_sentences(text: str) -> list[str]:
    """The sentences of a text."""
    return [one for one in _END.split(text) if words(one)]


def syllables(word: str, language: Language) -> int:
    """Groups of vowels that are heard; at least one."""
    word = word.casefold()
    heard = len(_VOWELS[language].findall(word))
    return max(1, heard - bool(heard > 1 and _MUTE[language].search(word)))


def ease(sentences: Sequence[str], language: Language) -> float:
    """The reading ease of sentences: 100 very easy, 60 plain, below 30 very hard."""
    said = [word for sentence in sentences for word in words(sentence)]
    per_sentence = len(said) / len(sentences)
    per_word = sum(syllables(word, language) for word in said) / len(said)
    if language == "fr":
        return 207 - 1.015 * per_sentence - 73.6 * per_word
    return 206.835 - 1.015 * per_sentence - 84.6 * per_word
