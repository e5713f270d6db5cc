"""The model's lemma, mended."""

import pytest

from begrijpelijk.language.lemmas import better_lemma


@pytest.mark.parametrize(
    ("form", "upos", "guess", "lemma"),
    [
        ("huurden", "VERB", "huuren", "huren"),
        ("ingediend", "VERB", "ingediend", "indienen"),
        ("houdt", "VERB", "houden", "houden"),
        ("vergunningen", "NOUN", "vergunningen", "vergunning"),
        ("speelsteden", "NOUN", "speelsted", "speelstad"),
        ("wagen", "NOUN", "waag", "wagen"),
        ("mensen", "NOUN", "mensen", "mens"),
        ("WOZ-waarden", "NOUN", "WOZ-waard", "WOZ-waarde"),
        ("serieuze", "ADJ", "serieuz", "serieus"),
        ("was", "AUX", "wassen", "zijn"),
        ("Israëlische", "ADJ", "Israëlisch", "Israëlisch"),
        ("xyzzyden", "VERB", "xyzzyen", "xyzzyen"),
    ],
)
def test_the_tables_go_before_the_guess(form: str, upos: str, guess: str, lemma: str) -> None:
    assert better_lemma(form, upos, guess) == lemma


def test_a_capital_at_the_start_means_nothing() -> None:
    assert better_lemma("Mensen", "NOUN", "Mens", initial=True) == "mens"
    assert better_lemma("Xyzzyd", "ADJ", "Xyzzyd", initial=True) == "xyzzyd"


@pytest.mark.parametrize(
    ("form", "guess", "lemma"),
    [("Holden", "Hold", "Holden"), ("Emma's", "Emma", "Emma"), ("Italianen", "Italiaan", "Italiaan")],
)
def test_names_stay_as_they_are(form: str, guess: str, lemma: str) -> None:
    assert better_lemma(form, "PROPN", guess) == lemma
