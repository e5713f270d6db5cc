"""Verbs and expressions that make way for better ones; the sentences stand in `replacements.yaml`."""

from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from begrijpelijk.core.finding import Edit, apply_edits
from begrijpelijk.language.future import in_present
from begrijpelijk.language.phrase_replacement import replace_phrase
from begrijpelijk.language.phrase_uses import find_phrase
from begrijpelijk.language.replacement import replace_verb
from begrijpelijk.language.verb_phrases import VerbPhrase
from begrijpelijk.language.verb_uses import verb_uses
from begrijpelijk.language.verbs import verb_forms

FOLDER = Path(__file__).parent
GROUPS = yaml.safe_load((FOLDER / "replacements.yaml").read_text("utf-8"))
FUTURES = yaml.safe_load((FOLDER / "futures.yaml").read_text("utf-8"))
CASES = [
    (sentence, group["van"], group["naar"], tuple(group.get("hulpwerkwoord", ())) or None, expected)
    for group in GROUPS
    for sentence, expected in group["zinnen"].items()
]
SENTENCES = sorted({case[0] for case in CASES} | set(FUTURES))


@pytest.mark.parametrize(("text", "old", "new", "auxiliaries", "expected"), CASES, ids=[case[0] for case in CASES])
def test_replaces(text: str, old: str, new: str, auxiliaries: tuple[str, ...] | None, expected: str | None, analyse):
    phrase = VerbPhrase.of(old)
    found: list[tuple[Edit, ...]] = [
        replace_phrase(sentence, use, VerbPhrase.of(new), auxiliaries)
        for sentence in analyse(text).sentences
        for verb in verb_uses(sentence)
        if (use := find_phrase(sentence, verb, phrase))
    ]
    if expected == "niets":
        assert not found
    else:
        assert [apply_edits(text, edits) if edits else None for edits in found] == [expected]


@pytest.mark.parametrize(("text", "expected"), FUTURES.items())
def test_puts_a_future_in_the_present(text: str, expected: str | None, analyse):
    for sentence in analyse(text).sentences:
        edits = [in_present(sentence, token) for token in sentence.tokens if token.lower in ("zal", "zult", "zullen")]
        assert [apply_edits(text, each) if each else None for each in edits] == [expected]


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.sampled_from(SENTENCES))
def test_a_verb_in_its_own_place_changes_nothing(text: str, analyse):
    for sentence in analyse(text).sentences:
        for use in verb_uses(sentence):
            if use.verb.lower not in ("heeft", "is", "kan", "wil", "zal"):  # *u heeft* becomes *u hebt*
                assert apply_edits(text, replace_verb(sentence, use, use.lemma)) == text


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.sampled_from(SENTENCES), verb=st.sampled_from(["terugsturen", "geven", "beginnen", "aanpassen"]))
def test_edits_touch_words_of_their_sentence_and_never_each_other(text: str, verb: str, analyse):
    for sentence in analyse(text).sentences:
        for use in verb_uses(sentence):
            edits = replace_verb(sentence, use, verb)
            ends = [sentence.span.start, *(edit.span.end for edit in edits)]
            assert all(edit.span.start >= end for edit, end in zip(edits, ends, strict=False))
            assert all(edit.span.end <= sentence.span.end for edit in edits)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("zorg dragen voor", VerbPhrase("dragen", (("zorg", True),), preposition="voor")),
        ("(een) besluit nemen (over)", VerbPhrase("nemen", (("een", False), ("besluit", True)), "", "over", False)),
        ("zich wenden tot", VerbPhrase("wenden", (), "", "tot", reflexive=True)),
        ("gaan gelden", VerbPhrase("gaan", (), "gelden")),
        ("terugsturen", VerbPhrase("terugsturen")),
    ],
)
def test_reads_an_expression(written: str, expected: VerbPhrase):
    assert VerbPhrase.of(written) == expected


@pytest.mark.parametrize("written", ["voor de zekerheid", "zorg dragen voor altijd", "nemen over besluit"])
def test_refuses_what_is_no_expression(written: str):
    with pytest.raises(ValueError, match="werkwoord"):
        VerbPhrase.of(written)


def test_an_unknown_verb_changes_nothing(analyse):
    assert verb_forms("frobbelen") is None
    sentence = analyse("Wij retourneren het formulier.").sentences[0]
    assert not any(replace_verb(sentence, use, "frobbelen") for use in verb_uses(sentence))
