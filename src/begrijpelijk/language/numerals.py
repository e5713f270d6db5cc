"""Numbers as they are read aloud."""

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
