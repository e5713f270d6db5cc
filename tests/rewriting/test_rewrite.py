"""`Checker.rewrite`: the language model, the rule base and the source together."""

import pytest

import begrijpelijk
from begrijpelijk.pipeline import OptionError
from begrijpelijk.sources.formats import format_of
from conftest import CORPORA

TEXTS = sorted(CORPORA.glob("*/*/ambtelijk.*"))
LETTER = "Beste mevrouw,\r\n\r\nIndien u niet akkoord gaat met dit besluit 😀, dient u vandaag te bellen.\r\n"


@pytest.fixture(scope="module")
def checker():
    return begrijpelijk.Checker()


def test_safe_is_what_may_be_applied_unseen(checker):
    assert checker.rewrite(LETTER) == LETTER.replace("Indien", "Als")


def test_review_applies_what_a_person_must_confirm_too(checker):
    expected = LETTER.replace("Indien", "Als").replace("dient", "moet").replace("te bellen", "bellen")
    assert checker.rewrite(LETTER, safety="review") == expected


def test_a_page_stays_a_page(checker):
    page = "<!DOCTYPE html><HTML lang=nl><P Class=x>{} u één caf&eacute;&nbsp;<B>wilt</B>, {} <i>bel</i> dan.</P>"
    assert checker.rewrite(page.format("Indien", "derhalve"), format="html").startswith(
        "<!DOCTYPE html><HTML lang=nl><P Class=x>Als u één caf&eacute;&nbsp;<B>wilt</B>, "
    )


@pytest.mark.parametrize("safety", ["advice", "veilig", ""])
def test_an_unknown_safety_is_refused_in_dutch(checker, safety):
    with pytest.raises(OptionError, match="Kies uit: safe, review"):
        checker.rewrite(LETTER, safety=safety)


@pytest.mark.parametrize("safety", ["safe", "review"])
@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.parent.name)
def test_rewriting_a_rewritten_text_changes_nothing(checker, path, safety):
    source = path.read_bytes().decode("utf-8")
    format = format_of(path.name)
    result = checker.rewrite_source(source, safety, format)
    assert result.count
    assert not result.left
    assert checker.rewrite(result.after, safety, format) == result.after
    changed = checker.changes(result)
    assert changed
    assert all(change.before != change.after for change in changed)
