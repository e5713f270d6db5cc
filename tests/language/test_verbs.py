"""Forms of verbs, both ways."""

import pytest

from begrijpelijk.core.place import Span
from begrijpelijk.language.analysis import Token
from begrijpelijk.language.verbs import Cell, before_noun, cell_of, inflect, lemmas_of, verb_forms


@pytest.mark.parametrize(
    ("lemma", "cell", "form"),
    [
        ("aanvangen", Cell.THIRD, "aanvangt"),
        ("aanvangen", Cell.PAST_SINGULAR, "aanving"),
        ("aanvangen", Cell.PAST_PARTICIPLE, "aangevangen"),
        ("indienen", Cell.PAST_PARTICIPLE_INFLECTED, "ingediende"),
        ("vinden", Cell.SECOND, "vindt"),
        ("vinden", Cell.SECOND_INVERTED, "vind"),
        ("kunnen", Cell.SECOND_INVERTED, "kun"),
        ("kunnen", Cell.POLITE, "kunt"),
        ("hebben", Cell.POLITE, "hebt"),
        ("zijn", Cell.IMPERATIVE, "wees"),
        ("informeren", Cell.PAST_PARTICIPLE, "geïnformeerd"),
        ("eindigen", Cell.PAST_PARTICIPLE, "geëindigd"),
        ("coördineren", Cell.PAST_PARTICIPLE, "gecoördineerd"),
        ("subsidiëren", Cell.THIRD, "subsidieert"),
        ("verstrekken", Cell.PAST_PLURAL, "verstrekten"),
        ("uitbetalen", Cell.PAST_PARTICIPLE, "uitbetaald"),
        ("overhandigen", Cell.THIRD, "overhandigt"),
        ("kwijtschelden", Cell.PAST_PARTICIPLE, "kwijtgescholden"),
        ("lijken", Cell.PAST_SINGULAR, "leek"),
        ("stelen", Cell.PAST_PLURAL, "stalen"),
        ("kunnen", Cell.IMPERATIVE, None),
        ("zullen", Cell.PAST_PARTICIPLE, None),
        ("xyzzyen", Cell.THIRD, None),
    ],
)
def test_inflects(lemma: str, cell: Cell, form: str | None) -> None:
    assert inflect(lemma, cell) == form


def test_a_separable_verb_comes_apart() -> None:
    verb = verb_forms("aanvangen")
    assert verb is not None
    assert (verb.particle, verb.te_infinitive) == ("aan", "aan te vangen")
    assert inflect("aanvangen", Cell.THIRD, apart=True) == "vangt"
    assert inflect("overhandigen", Cell.THIRD, apart=True) == "overhandigt"


@pytest.mark.parametrize(
    ("form", "lemmas"),
    [
        ("huurden", ("huren",)),
        ("ingediend", ("indienen",)),
        ("vangt", ("vangen",)),
        ("aanvangt", ("aanvangen",)),
        ("was", ("zijn", "wassen")),
        ("Verstrekte", ("verstrekken",)),
        ("gemeente", ()),
    ],
)
def test_finds_the_verb_of_a_form(form: str, lemmas: tuple[str, ...]) -> None:
    assert lemmas_of(form)[: len(lemmas) or None] == lemmas


@pytest.mark.parametrize(
    ("participle", "inflected"),
    [("ingediend", "ingediende"), ("bezet", "bezette"), ("vergroot", "vergrote"), ("gered", "geredde"),
     ("gedaan", "gedane"), ("gezien", "geziene"),
     ("aangevangen", "aangevangen"), ("betaald", "betaalde"), ("besteed", "bestede")],
)  # fmt: skip
def test_a_participle_before_a_noun(participle: str, inflected: str) -> None:
    assert before_noun(participle) == inflected


def word(index: int, text: str, tag: str = "", *features: str) -> Token:
    return Token(index, text, text.lower(), text, "X", tag, frozenset(features), index, "dep", Span(0, len(text)), True)


def test_the_subject_decides_the_cell_of_a_present() -> None:
    find = word(1, "vind", "WW|pv|tgw|ev", "VerbForm=Fin", "Tense=Pres", "Number=Sing")
    assert cell_of(find, word(0, "ik")) is Cell.FIRST
    assert cell_of(find, word(2, "je")) is Cell.SECOND_INVERTED
    assert cell_of(find, word(0, "je")) is Cell.SECOND
    assert cell_of(find, word(2, "u")) is Cell.POLITE
    assert cell_of(find, word(0, "men")) is Cell.THIRD
    assert cell_of(find) is Cell.IMPERATIVE


def test_the_cell_of_other_forms() -> None:
    assert cell_of(word(0, "vonden", "WW|pv|verl|mv", "VerbForm=Fin", "Tense=Past", "Number=Plur")) is Cell.PAST_PLURAL
    assert cell_of(word(0, "ingediende", "WW|vd|prenom|met-e", "VerbForm=Part")) is Cell.PAST_PARTICIPLE_INFLECTED
    assert cell_of(word(0, "huis", "N|soort|ev|basis|onz|stan", "Number=Sing")) is None
