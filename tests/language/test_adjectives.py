"""Forms of adjectives."""

import pytest

from begrijpelijk.language.adjectives import Degree, inflect, inflect_phrase, possible_forms


@pytest.mark.parametrize(
    ("base", "inflected"),
    [
        ("groot", "grote"),
        ("wit", "witte"),
        ("lief", "lieve"),
        ("boos", "boze"),
        ("grijs", "grijze"),
        ("laf", "laffe"),
        ("nodig", "nodige"),
        ("belangrijk", "belangrijke"),
        ("lekker", "lekkere"),
        ("essentieel", "essentiële"),
        ("individueel", "individuele"),
        ("speciaal", "speciale"),
        ("adequaat", "adequate"),
        ("mooi", "mooie"),
        ("groen", "groene"),
        ("logisch", "logische"),
        ("gewenst", "gewenste"),
        ("vastgesteld", "vastgestelde"),
        ("open", "open"),
        ("gouden", "gouden"),
        ("extra", "extra"),
        ("gratis", "gratis"),
        ("xyzzy", None),
        ("plofbaarst", None),
    ],
)
def test_the_ending(base: str, inflected: str | None) -> None:
    assert inflect(base, Degree.INFLECTED) == inflected


@pytest.mark.parametrize(
    ("base", "comparative", "superlative"),
    [
        ("groot", "groter", "grootste"),
        ("hoog", "hoger", "hoogste"),
        ("duur", "duurder", "duurste"),
        ("vies", "viezer", "vieste"),
        ("goed", "beter", "beste"),
        ("weinig", "minder", "minste"),
        ("graag", "liever", "liefste"),
        ("extra", None, None),
    ],
)
def test_degrees(base: str, comparative: str | None, superlative: str | None) -> None:
    assert inflect(base, Degree.COMPARATIVE) == comparative
    assert inflect(base, Degree.SUPERLATIVE_INFLECTED) == superlative


def test_finds_forms_that_no_list_has() -> None:
    assert possible_forms("summier")["summiere"] is Degree.INFLECTED
    assert possible_forms("omvangrijk")["omvangrijkste"] is Degree.SUPERLATIVE_INFLECTED
    assert possible_forms("open")["open"] is Degree.BASE


def test_phrases() -> None:
    assert inflect_phrase("heel belangrijk", Degree.INFLECTED) == "heel belangrijke"
    assert inflect_phrase("heel belangrijk", Degree.COMPARATIVE) is None
    assert inflect_phrase("zo goed mogelijk", Degree.BASE) == "zo goed mogelijk"
    assert inflect_phrase("zo goed mogelijk", Degree.INFLECTED) is None
    assert inflect_phrase("goed", Degree.PARTITIVE) == "goeds"
