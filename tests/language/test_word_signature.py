import pytest

from begrijpelijk.language.word_signature import signature, signature_unlisted


@pytest.mark.parametrize(
    ("form", "like"),
    [
        ("gestuurd", "gemaakt"),
        ("stuurt", "maakt"),
        ("stuurde", "maakte"),
        ("toegestuurd", "toegezegd"),
        ("toestuurt", "toezegt"),
    ],
)
def test_forms_in_the_same_cells_have_the_same_verb_number(form: str, like: str) -> None:
    assert signature(form).verb == signature(like).verb


@pytest.mark.parametrize(
    ("form", "other"), [("gestuurd", "stuurt"), ("stuurt", "stuurde"), ("toegestuurd", "gestuurd"), ("brief", "stuurt")]
)
def test_forms_in_other_cells_have_another(form: str, other: str) -> None:
    assert signature(form).verb != signature(other).verb


def test_nouns_tell_number_and_article() -> None:
    assert signature("brief").noun == signature("taak").noun
    assert len({signature(form).noun for form in ("brief", "brieven", "besluit", "besluiten")}) == 4


def test_nouns_tell_persons_from_things() -> None:
    assert signature("aanvrager").meaning == signature("bewoner").meaning != signature("stoeptegel").meaning


def test_an_unknown_word_is_judged_by_its_end_but_not_as_surely() -> None:
    unknown, end = signature("kluwengezin"), signature("gezin")
    assert unknown.meaning == end.meaning
    assert unknown.pos != end.pos
    assert unknown.pos == signature("kluwenschip").pos


def test_a_word_without_known_end_has_only_its_letters() -> None:
    odd = signature("xyzzyq")
    assert (odd.pos, odd.verb, odd.noun, odd.meaning) == (0, 0, 0, 0)
    assert odd.ending == signature("zyzzyq").ending


def test_a_known_word_can_be_taken_for_unknown() -> None:
    assert signature_unlisted("belastingaanslag").pos == signature("kluwenaanslag").pos
    assert signature_unlisted("xyzzyq") == signature("xyzzyq")


@pytest.mark.parametrize("form", ["", "-", "\ud800", "a" * 5000, "1.2e3", "'s"])
def test_what_is_no_word_has_a_signature_too(form: str) -> None:
    assert len(signature(form)) == len(signature_unlisted(form)) == 7
