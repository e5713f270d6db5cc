"""Syllables: words labelled by hand, and what must hold of any text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from begrijpelijk.language.numerals import number_syllables
from begrijpelijk.language.syllables import syllables
from conftest import CORPORA

LABELLED = {
    1: "huis nieuw sneeuw groei mooi zo'n m'n 't ijs eeuw u team coach site cheque reu DE WOZ",
    2: "mooie baby foto's auto naïef zoals chaos bureau milieu toilet essay station online websites yoga systeem "
    "type knieën zeeën geuit eeuwen cliënt geëist buiig bijeen e-mail zee-eend aanvraag keuze kopie luie NASA",
    3: "radio museum ideeën patiënt theater ruïne reünie creëren speciaal beëindig computer gemeente Israël "
    "uitkering enquête gecreëerd stationsplein directeur eieren",
    4: "januari februari situatie beëindigen aquarium beoordelen nationaal vacuümpomp financiën interieur "
    "geïnformeerd egoïsme tweeëntwintig Europese gebeurtenis petroleum kopiëren hiërarchie",
    5: "coördinatie categorieën individueel officiële traditioneel belastingaanslag parkeervergunning",
}


@pytest.mark.parametrize(
    ("count", "word"), [(count, word) for count, words in LABELLED.items() for word in words.split()]
)
def test_counts_vowel_groups(count: int, word: str) -> None:
    assert syllables(word) == count


@pytest.mark.parametrize(
    ("word", "count"),
    [("BTW", 3), ("UWV", 3), ("AOW", 3), ("pgb", 3), ("cd's", 2), ("d.w.z.", 4), ("i.v.m.", 4), ("WOZ-waarde", 3)],
)
def test_reads_abbreviations_aloud(word: str, count: int) -> None:
    assert syllables(word) == count


@pytest.mark.parametrize(
    ("word", "count"), [("15", 2), ("21", 4), ("100", 2), ("12.500", 6), ("1995", 11), ("0900", 5), ("-", 0), ("€", 0)]
)
def test_reads_numbers_aloud(word: str, count: int) -> None:
    assert syllables(word) == count


def test_numbers_add_up() -> None:
    assert number_syllables(2_000_001) == number_syllables(2) + 2 + number_syllables(1)


@given(st.text(max_size=30))
def test_every_word_has_a_syllable(word: str) -> None:
    assert (syllables(word) > 0) == any(map(str.isalnum, word))


@given(
    st.sampled_from(["gemeente", "aanvraag", "belasting", "vergunning"]), st.sampled_from(["huis", "plein", "kantoor"])
)
def test_a_compound_has_the_syllables_of_its_parts(first: str, second: str) -> None:
    assert syllables(first + second) == syllables(first) + syllables(second)


def test_right_on_98_of_100_words_that_were_labelled_by_hand() -> None:
    rows = [line.split("\t") for line in (CORPORA / "lettergrepen.tsv").read_text("utf-8").splitlines()]
    right = [syllables(word) == parts.count("·") + 1 for word, parts in rows]
    assert len(rows) == 500
    assert sum(right) >= 0.98 * len(rows)
