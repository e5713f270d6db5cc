"""Dutch number words and written numbers: *zestig*, *tweehonderdvijftig*, *6e*, *1.250,50*."""

import re
from decimal import Decimal
from functools import lru_cache

from begrijpelijk.language.numerals import number_named

_LARGE = {"miljoen": 10**6, "mln": 10**6, "miljard": 10**9, "mld": 10**9}
_OTHER = {
    "half": "0.5", "halve": "0.5", "anderhalf": "1.5", "anderhalve": "1.5", "kwart": "0.25", "driekwart": "0.75",
    "eenmaal": "1", "dubbel": "dubbel", "dubbele": "dubbel", "helft": "helft",
}  # fmt: skip
_ORDINALS = {
    word: value
    for value, word in enumerate(
        "eerste tweede derde vierde vijfde zesde zevende achtste negende tiende elfde twaalfde dertiende veertiende"
        " vijftiende".split(),
        1,
    )
}
_COUNTED = re.compile(r"(\w+)(?:tal|maal)")
"""*zestal*, *driemaal*."""
_THOUSANDS = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?")


@lru_cache(maxsize=4096)
def value(word: str) -> str | None:
    """The value of a number in figures or words, in lower case, as plain figures; None if it is no number.

    *een* is none: it is an article far more often than a number.
    """
    if word[:1].isdigit():
        return _figures(word)
    if word in _OTHER:
        return _OTHER[word]
    if word in _LARGE:
        return str(_LARGE[word])
    if word in _ORDINALS:
        return f"{_ORDINALS[word]}e"
    number = None if word == "een" else number_named(word)
    if number is None and (counted := _COUNTED.fullmatch(word)):
        number = number_named(counted[1])
    return None if number is None else str(number)


def scale(word: str) -> int | None:
    """What a word multiplies a number with: *miljoen* in *2,5 miljoen*."""
    return _LARGE.get(word) or {"duizend": 1000, "honderd": 100}.get(word)


def _figures(word: str) -> str | None:
    digits = word.rstrip("-–").rstrip(",")
    if len(digits) > 1 and digits.startswith("0") and digits[1].isdigit():
        return digits  # a telephone number
    if _THOUSANDS.fullmatch(digits):
        digits = digits.replace(".", "")
    if re.fullmatch(r"\d+(?:,\d+)?", digits):
        number = Decimal(digits.replace(",", "."))
        return str(number.to_integral_value()) if number == number.to_integral_value() else str(number.normalize())
    if ordinal := re.fullmatch(r"(\d+)(?:e|de|ste)", digits):
        return f"{ordinal[1]}e"
    return digits.replace(":", ".") if re.fullmatch(r"[\d.,:]+", digits) else None
