"""Numbers as they are read aloud, and as they are written in letters."""

import re

_UP_TO_NINETEEN = (1, 1, 1, 1, 1, 1, 1, 2, 1, 2, 1, 1, 1, 2, 2, 2, 2, 3, 2, 3)
"""Syllables of *nul* to *negentien*."""

_TENS = (0, 0, 2, 2, 2, 2, 2, 3, 2, 3)
"""Syllables of *twintig* to *negentig*, by their first digit."""

_LARGE = ((1_000_000_000, 2), (1_000_000, 2), (1000, 2), (100, 2))
"""*miljard*, *miljoen*, *duizend* and *honderd*."""


def number_syllables(number: int) -> int:
    """Syllables of a whole number from 0 to 999,999,999,999 read in Dutch: 4 for 21 (*eenentwintig*)."""
    for size, syllables in _LARGE:
        if number >= size:
            times, rest = divmod(number, size)
            spoken = 0 if times == 1 and size <= 1000 else number_syllables(times)
            return spoken + syllables + (number_syllables(rest) if rest else 0)
    if number < 20:
        return _UP_TO_NINETEEN[number]
    tens, unit = divmod(number, 10)
    return _TENS[tens] + (number_syllables(unit) + 1 if unit else 0)


_UNITS = {
    word: value
    for value, word in enumerate(
        "nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien"
        " achttien negentien".split()
    )
} | {"één": 1, "eén": 1}
_NAMED_TENS = dict(
    zip("twintig dertig veertig vijftig zestig zeventig tachtig negentig".split(), range(20, 100, 10), strict=True)
)


def number_named(word: str) -> int | None:
    """The whole number that a word in lower case names (*tweehonderdvijftig*); None if it names none."""
    for name, size in (("duizend", 1000), ("honderd", 100)):
        if name in word:
            times, rest = word.split(name, 1)
            head = number_named(times) if times else 1
            tail = number_named(rest.removeprefix("en") or rest) if rest else 0
            return None if head is None or tail is None else head * size + tail
    if word in _UNITS:
        return _UNITS[word]
    for name, ten in _NAMED_TENS.items():
        if word.endswith(name):
            unit = word.removesuffix(name)
            if not unit:
                return ten
            unit = re.sub(r"(?:en|ën)$", "", unit)
            return ten + _UNITS[unit] if 0 < _UNITS.get(unit, 0) < 10 else None
    return None
