"""Number and gender of nouns."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from begrijpelijk.language.lexicon import singular
from begrijpelijk.language.noun_group import NounGroup
from begrijpelijk.language.nouns import Gender, gender, is_plural, is_plural_of, plural, stands_bare
from begrijpelijk.language.table import table

SINGULARS = sorted(table("plurals.tsv").keys())


@pytest.mark.parametrize(
    ("word", "article"),
    [
        ("brief", "de"),
        ("besluit", "het"),
        ("parkeervergunning", "de"),
        ("bezwaarschrift", "het"),
        ("woningbouwproject", "het"),
        ("raadslid", "het"),
        ("briefje", "het"),
        ("duidelijkheid", "de"),
        ("organisatie", "de"),
        ("medewerkster", "de"),
        ("wandelen", "het"),
        ("stempel", ""),
    ],
)
def test_gender(word: str, article: str) -> None:
    assert gender(word) is Gender(article)


def test_a_gender_is_not_guessed() -> None:
    assert gender("xyzzy") is None
    assert gender("brieven") is None


@pytest.mark.parametrize(
    ("word", "form"),
    [
        ("brief", "brieven"),
        ("stad", "steden"),
        ("kind", "kinderen"),
        ("aanvraag", "aanvragen"),
        ("raadslid", "raadsleden"),
        ("parkeervergunning", "parkeervergunningen"),
        ("e-mail", "e-mails"),
        ("datum", "data"),
        ("regel", "regels"),
        ("briefje", "briefjes"),
        ("uitleg", None),
        ("informatie", None),
        ("xyzzy", None),
        ("brieven", None),
    ],
)
def test_plural(word: str, form: str | None) -> None:
    assert plural(word) == form


@given(st.sampled_from(SINGULARS))
def test_the_plural_of_a_singular_has_that_singular(word: str) -> None:
    form = plural(word)
    assert form is None or (is_plural_of(form, word) and singular(form) in (word, None))


def test_the_other_plural_counts_too() -> None:
    assert is_plural_of("types", "type")
    assert is_plural_of("typen", "type")
    assert not is_plural_of("tips", "type")
    assert is_plural("ideeën")
    assert not is_plural("idee")


def test_a_bare_singular() -> None:
    assert stands_bare("controle")
    assert not stands_bare("brief")


@pytest.mark.parametrize(
    ("words", "singular_form", "plural_form"),
    [
        ("brief", "brief", "brieven"),
        ("het issue", "issue", "issues"),
        ("snel onderzoek", "snel onderzoek", "snelle onderzoeken"),
        ("uiterste datum", "uiterste datum", "uiterste data"),
        ("ouder met gezag", "ouder met gezag", "ouders met gezag"),
        ("uitleg", "uitleg", None),
        ("ideeën", None, None),
    ],
)
def test_a_group_of_words(words: str, singular_form: str | None, plural_form: str | None) -> None:
    group = NounGroup.read(words)
    assert group.form(in_plural=False, with_e=False) == singular_form
    assert group.form(in_plural=True, with_e=True) == plural_form


def test_an_article_says_the_gender() -> None:
    assert NounGroup.read("het kluwen").gender is Gender.NEUTER
    assert NounGroup.read("de kluwen").gender is Gender.COMMON
