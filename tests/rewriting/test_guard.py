"""The gate behind all rules, and who may be called *wij* and *u*."""

from dataclasses import replace

import pytest

import begrijpelijk
from begrijpelijk import sources
from begrijpelijk.core.finding import Category, Edit, Finding, Safety, Severity, Suggestion
from begrijpelijk.core.place import Location, Span
from begrijpelijk.rewriting import persons
from begrijpelijk.rewriting.guard import Guard
from begrijpelijk.rules.rulebase import load

LETTER = """Geachte mevrouw De Vries,

Wij schrijven u over uw aanvraag. Het college heeft uw plan bekeken. De aanvrager krijgt een pas.

Wij besluiten:

1. het college weigert de vergunning;
2. de aanvrager betaalt de kosten.

Het college belt u morgen.

Met vriendelijke groet,

Het college van burgemeester en wethouders
"""


@pytest.fixture(scope="module")
def letter(pipeline):
    return pipeline.analyse(sources.from_text(LETTER, "text", "-"))


@pytest.fixture(scope="module")
def guard():
    return Guard.of(load().rules.values())


def sentence_with(analysis, words):
    return next(each for each in analysis.sentences if words in analysis.text(each.span))


def finding(text, old, new, category=Category.WORD):
    span = Span(text.index(old), text.index(old) + len(old))
    suggestion = Suggestion(new, Safety.REVIEW, (Edit(span, new),))
    where = Location(1, 1, 1, 2)
    return Finding("x", category, Severity.NOTE, span, where, f"Schrijf {new}.", old, None, (suggestion,))


def test_the_signature_names_the_sender(letter):
    assert persons.sender(letter) == "college"


@pytest.mark.parametrize(
    ("words", "may"), [("bekeken", True), ("belt u morgen", True), ("weigert de", False), ("betaalt de", False)]
)
def test_the_sender_is_no_we_in_what_is_decided(letter, words, may):
    assert persons.may_say_we(letter, sentence_with(letter, words)) is may


def test_a_text_without_a_signature_says_no_we(analyse):
    analysis = analyse("Wij helpen u. Het college beslist.")
    assert not persons.may_say_we(analysis, analysis.sentences[1])
    assert not persons.may_say_you(analysis, analysis.sentences[1])


@pytest.mark.parametrize(
    ("old", "new", "allowed"),
    [
        ("Het college heeft", "Wij hebben", True),
        ("het college weigert", "wij weigeren", False),
        ("De aanvrager krijgt", "U krijgt", True),
        ("de aanvrager betaalt", "u betaalt", False),
        ("Het college belt", "De gemeente belt", False),
        ("morgen", "snel", False),
        ("bekeken", "gelezen", True),
    ],
)
def test_a_suggestion_passes_or_takes_its_finding_along(guard, letter, old, new, allowed):
    kept = guard.allow([finding(LETTER, old, new)], letter)
    assert bool(kept) is allowed


def test_a_finding_about_a_sentence_stays_without_what_was_refused(guard, letter):
    (kept,) = guard.allow([finding(LETTER, "morgen", "snel", Category.SENTENCE)], letter)
    assert kept.suggestions == ()


def test_edits_in_two_sentences_are_judged_together(guard, letter):
    first, second = LETTER.index("bekeken"), LETTER.index("een pas")
    edits = (Edit(Span(first, first + 7), "gezien"), Edit(Span(second, second + 7), "geen pas"))
    both = Suggestion("…", Safety.REVIEW, edits)
    found = finding(LETTER, "bekeken", "gezien")
    refused = Finding(found.rule, found.category, found.severity, found.place, found.location, "", "", None, (both,))
    assert guard.allow([refused], letter) == ()


def test_every_report_has_passed_the_guard():
    checker = begrijpelijk.Checker(select=["desgewenst"])
    assert checker.check_text("U mag een tolk meenemen, desgewenst.").findings
    assert not checker.check_text("De aanvrager mag een tolk meenemen, desgewenst.").findings


def test_a_message_no_longer_gives_what_was_refused(guard, letter):
    found = finding(LETTER, "morgen", "snel")
    second = Suggestion("de volgende dag (morgen)", Safety.REVIEW, (Edit(found.place, "morgen, de volgende dag,"),))
    both = replace(
        found, message="Schrijf ‘snel’ of ‘de volgende dag’ (morgen).", suggestions=(*found.suggestions, second)
    )
    (kept,) = guard.allow([both], letter)
    assert kept.suggestions == (second,)
    assert kept.message == "Schrijf ‘de volgende dag’ (morgen)."
