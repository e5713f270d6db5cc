"""What a report for people shows first."""

from dataclasses import replace

import pytest

from begrijpelijk.core.finding import Category, Severity
from begrijpelijk.reports.selection import LEAST, PER_WORD, select
from begrijpelijk.rules.precision import precision
from begrijpelijk.sources import from_text
from conftest import CORPORA
from reports.conftest import findings

TRUSTED = 0.75


@pytest.fixture(scope="module")
def reports(checker):
    paths = [path for theme in ("brieven", "webpaginas") for path in sorted((CORPORA / theme).glob("*/ambtelijk.*"))]
    return tuple(checker.check_many(paths))


def test_few_tips_are_shown_and_those_are_trusted_more(reports, context):
    shown = [select(report, context.rules) for report in reports]
    whole = [select(report, context.rules, show_all=True) for report in reports]
    for report, selection in zip(reports, shown, strict=True):
        assert len(selection.tips) <= max(LEAST, PER_WORD * report.words)

    def trusted(selections):
        rules = [context.rules[tip.first.rule] for selection in selections for tip in selection.tips]
        return sum(precision(rule) >= TRUSTED for rule in rules) / len(rules)

    assert sum(len(selection.tips) for selection in shown) <= 0.016 * sum(report.words for report in reports)
    assert trusted(shown) > trusted(whole) + 0.1


def test_nothing_is_lost(reports, context):
    for report in reports:
        selection, whole = select(report, context.rules), select(report, context.rules, show_all=True)
        assert whole.hidden == 0
        assert len(selection.tips) + selection.hidden == len(whole.tips)
        assert sorted(whole.findings, key=id) == sorted(report.findings, key=id)


def test_a_word_that_comes_back_is_one_tip(plain, context):
    document = from_text("Indien u belt, indien u mailt, Indien u komt.")
    found = [
        *findings(document, "Indien", "indien", Severity.WARNING, Category.WORD),
        *findings(document, "indien", "indien", Severity.WARNING, Category.WORD),
    ]
    (tip,) = select(replace(plain, findings=tuple(found)), context.rules).tips
    assert len(tip.findings) == 3


def test_what_a_text_must_hold_is_never_hidden(plain, context):
    letters = "abcdefghijklmnopqrstuvwxyz"
    document = from_text(" ".join(letters))
    rule = next(rule.id for rule in context.rules.values() if rule.category is Category.TEXT)
    needed = [each for letter in letters for each in findings(document, letter, rule, Severity.ERROR, Category.TEXT)]
    words = [each for letter in letters for each in findings(document, letter, "indien", Severity.ERROR, Category.WORD)]
    selection = select(replace(plain, findings=(*words, *needed)), context.rules)
    assert {tip.first for tip in selection.tips} == set(needed)
    assert selection.hidden == len(words)
