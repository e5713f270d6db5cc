"""Compounds, taken apart with care."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from begrijpelijk.language.compounds import is_compound, split


@pytest.mark.parametrize(
    "parts",
    [
        "belasting aanslag",
        "parkeer vergunning aanvraag",
        "afval stoffen heffing",
        "omgeving vergunning procedure",
        "boek plank",
        "WOZ waarde",
        "gemeente belastingen",
        "schuld hulp verlening traject",
    ],
)
def test_splits_compounds(parts: str) -> None:
    word = {
        "omgeving vergunning procedure": "omgevingsvergunningprocedure",
        "boek plank": "boekenplank",
        "WOZ waarde": "WOZ-waarde",
        "schuld hulp verlening traject": "schuldhulpverleningstraject",
    }.get(parts, parts.replace(" ", ""))
    assert [part.text for part in split(word)] == parts.split()


@pytest.mark.parametrize(
    "word",
    [
        "bestuur",
        "gemeente",
        "bedrag",
        "voorwaarde",
        "verantwoordelijkheid",
        "openbaar",
        "noodzakelijke",
        "ontwikkeling",
        "onderzoek",
        "beschikking",
        "leefbaarheid",
        "betaalde",
        "inkomensafhankelijke",
        "aanbieden",
        "2024",
    ],
)
def test_leaves_other_words_whole(word: str) -> None:
    assert not is_compound(word)


@given(st.text(min_size=1, max_size=25) | st.sampled_from(["huurtoeslagaanvraag", "Vergunningaanvragen"]))
def test_parts_are_where_they_say(word: str) -> None:
    if len(word.lower()) != len(word):
        return
    parts = split(word)
    assert all(part.span.of(word) == part.text for part in parts)
    assert (parts[0].span.start, parts[-1].span.end) == (0, len(word))
    assert all(left.span.end <= right.span.start for left, right in pairwise(parts))
