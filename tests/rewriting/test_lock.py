"""The legal lock: what a rewrite may change, and what it may never change."""

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from begrijpelijk.rewriting.lock import Lock, Part
from begrijpelijk.rules.rulebase import load

PAIRS = yaml.safe_load((Path(__file__).parent / "pairs.yaml").read_text("utf-8"))
RULES = load().rules.values()
LOCK = Lock.of(RULES)
BETTER = [
    (rule.id, example.sentence, example.better)
    for rule in RULES
    for example in rule.bad
    if example.better is not None and rule.kind != "uitleg"
]
SENTENCES = [before for before, _, _ in PAIRS]
NEGATIONS = ("niet", "geen", "nooit", "nimmer", "niemand", "zonder")


@pytest.mark.parametrize(("before", "after", "verdict"), PAIRS, ids=lambda text: text[:40])
def test_a_pair_breaks_what_it_says(before: str, after: str, verdict: str):
    broken = {change.part for change in LOCK.compare(before, after)}
    assert verdict in broken if verdict != "goed" else not broken


@pytest.mark.parametrize(("rule", "sentence", "better"), BETTER)
def test_no_rule_teaches_what_the_lock_refuses(rule: str, sentence: str, better: str):
    assert LOCK.compare(sentence, better) == ()


@given(st.sampled_from(SENTENCES))
def test_a_sentence_may_stay_as_it_is(sentence: str):
    assert LOCK.compare(sentence, sentence) == ()


@given(st.sampled_from([each for each in SENTENCES if any(map(str.isdigit, each))]), st.data())
def test_no_figure_may_change(sentence: str, data: st.DataObject):
    places = [index for index, character in enumerate(sentence) if character.isdigit()]
    place = data.draw(st.sampled_from(places))
    other = data.draw(st.sampled_from([digit for digit in "123456789" if digit != sentence[place]]))
    assert LOCK.compare(sentence, sentence[:place] + other + sentence[place + 1 :])


@given(st.sampled_from([each for each in SENTENCES if set(NEGATIONS) & set(each.rstrip(".").split())]))
def test_no_negation_may_go(sentence: str):
    words = sentence.split()
    for index, word in enumerate(words):
        if word.rstrip(".") in NEGATIONS:
            assert LOCK.compare(sentence, " ".join(words[:index] + words[index + 1 :]))


@given(
    st.sampled_from(SENTENCES),
    st.sampled_from(
        ["niet", "alleen", "moet", "mits", "€ 5", "namens", "zes weken", "uiterlijk", "artikel 4", "Utrecht"]
    ),
)
def test_nothing_protected_may_come_in(sentence: str, word: str):
    assert LOCK.compare(sentence, f"{sentence[:-1]} {word}.")


@given(st.text())
def test_any_text_can_be_read(text: str):
    assert LOCK.compare(text, text) == ()


@given(st.integers(0, 999_999))
def test_a_number_in_words_is_the_number_in_figures(number: int):
    assert LOCK.concepts(f"Er zijn {_spelled(number)} banken.") == LOCK.concepts(f"Er zijn {number} banken.")


def test_a_lawyer_sees_what_was_compared():
    compared = LOCK.explain(
        "Indien u niet binnen 6 weken betaalt, kan dat.", "Als u binnen zes weken betaalt, kan dat."
    )
    equal = {each.part: each.equal for each in compared}
    assert equal[Part.CONDITION]
    assert equal[Part.TIME]
    assert not equal[Part.NEGATION]
    assert next(each for each in compared if each.part is Part.NEGATION).before == ("niet",)
    assert Part.NEGATION.label == "ontkenning"


def test_terms_that_the_rules_explain_are_protected():
    assert LOCK.compare("Op uw perceel staat een boom.", "Op uw grond staat een boom.")[0].part is Part.TERM
    assert Lock.of().compare("Op uw perceel staat een boom.", "Op uw grond staat een boom.") == ()


def _spelled(number: int) -> str:
    small = (
        "nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien"
        " achttien negentien"
    ).split()
    tens = "twintig dertig veertig vijftig zestig zeventig tachtig negentig".split()
    if number == 1:
        return "één"
    if number < 20:
        return small[number]
    if number < 100:
        ten, unit = tens[number // 10 - 2], number % 10
        return ten if not unit else f"{small[unit]}{'ën' if small[unit].endswith('e') else 'en'}{ten}"
    for size, name in ((1000, "duizend"), (100, "honderd")):
        if number >= size:
            times, rest = divmod(number, size)
            tail = "" if not rest else ("een" if rest == 1 else _spelled(rest))
            return ("" if times == 1 else _spelled(times)) + name + tail
    raise AssertionError(number)
