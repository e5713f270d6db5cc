"""Whether a text says something, by words that an adviser lists: *gratis*, *hoe lang*."""

import re
from collections.abc import Iterable
from functools import lru_cache


def mention(words: Iterable[str]) -> re.Pattern[str]:
    """A pattern that finds any of the words or phrases, in any case; `*` stands for the rest of a word."""
    return _mention(tuple(words))


@lru_cache(maxsize=256)
def _mention(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(map(_written, words)) or r"(?!)", re.IGNORECASE)


def _written(word: str) -> str:
    pattern = r"\s+".join(re.escape(part).replace(r"\*", r"\w*") for part in word.split())
    first = r"(?<!\w)" if word[0].isalnum() or word[0] == "*" else ""
    last = r"(?!\w)" if word[-1].isalnum() or word[-1] == "*" else ""
    return first + pattern + last
