"""What is known about words."""

import pytest

from begrijpelijk.language.lexicon import (
    NounClass,
    compound_head,
    frequency_skip_list,
    measurement_units,
    noun,
    noun_class,
    singular,
    zipf,
)


@pytest.mark.parametrize(("word", "figure"), [("ik", 7.600790715899573), ("slaapt", 4.75612499633879)])
def test_zipf_is_the_published_figure(word: str, figure: float) -> None:
    assert zipf(word) == pytest.approx(figure, abs=1e-9)


def test_zipf_ignores_case_and_knows_its_limits() -> None:
    assert zipf("Huis") == zipf("huis")
    assert zipf("parkeervergunningaanvraag") is None


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("vrijheid", NounClass.ABSTRACT),
        ("steden", NounClass.CONCRETE),
        ("omgeving", NounClass.UNDEFINED),
        ("xyzzy", None),
    ],
)
def test_noun_class(word: str, expected: NounClass | None) -> None:
    assert noun_class(word) is expected


def test_compounds_have_heads_and_plurals_singulars() -> None:
    assert compound_head("belastingaanslag") == "aanslag"
    assert compound_head("parkeervergunningen") == "vergunning"
    assert compound_head("huis") is None
    assert singular("steden") == "stad"
    assert singular("stad") is None


def test_humans() -> None:
    medewerker, bedrag = noun("medewerkers"), noun("bedrag")
    assert medewerker is not None
    assert medewerker.is_human
    assert bedrag is not None
    assert not bedrag.is_human


def test_short_lists() -> None:
    assert "computer" in frequency_skip_list()
    assert {"km", "m2"} <= measurement_units()
