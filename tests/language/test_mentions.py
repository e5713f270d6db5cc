"""Whether a text says something, by listed words."""

import pytest

from begrijpelijk.language.mentions import mention


@pytest.mark.parametrize(
    ("word", "text"),
    [
        ("kost*", "Dit kostte niets."),
        ("*kosten", "De legeskosten staan hier."),
        ("€", "U betaalt €5."),
        ("neem* * mee", "Neem dan ook een geboorteakte mee."),
        ("hoe lang", "Hoe  lang duurt het?"),
    ],
)
def test_it_says_so(word: str, text: str):
    assert mention([word]).search(text)


@pytest.mark.parametrize(
    ("word", "text"), [("bel", "U krijgt een belofte."), ("kost*", "De broodkost."), ("*pas", "een paspoort")]
)
def test_it_does_not(word: str, text: str):
    assert not mention([word]).search(text)


def test_no_words_say_nothing():
    assert not mention([]).search("Dit is gratis.")
