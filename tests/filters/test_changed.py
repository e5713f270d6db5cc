"""Which findings a change touches."""

import pytest

from begrijpelijk.filters.changed import Touched, only_touched

TEXT = "# Kop\n\nIndien u belt,\nhelpen wij u. Indien u mailt,\nook.\n\nIndien u schrijft.\n"


@pytest.mark.parametrize(
    ("touched", "lines"),
    [
        ((), []),
        ([Touched(3, 1)], [3]),
        ([Touched(4, 1)], [3, 4]),
        ([Touched(5, 1)], [4]),
        ([Touched(6, 0)], []),
        ([Touched(3, 0)], [3]),
        ([Touched(2, 0)], []),
        ([Touched(1, 1), Touched(7, 1)], [7]),
        (None, [3, 4, 7]),
    ],
)
def test_a_finding_counts_when_its_sentence_was_touched(checker, touched, lines):
    report = checker.check_text(TEXT, "markdown")
    indien = [finding for finding in only_touched(report, touched).findings if finding.rule == "indien"]
    assert [finding.location.line for finding in indien] == lines


def test_what_is_left_out_is_counted(checker):
    report = checker.check_text(TEXT, "markdown")
    narrowed = only_touched(report, [Touched(7, 1)])
    assert narrowed.left_out.untouched + len(narrowed.findings) == len(report.findings)


def test_a_finding_about_the_whole_text_counts_only_in_a_new_one(checker):
    text = "Wij helpen u. Jij belt ons, en jouw vraag komt goed. U krijgt uw antwoord snel. " * 4
    report = checker.check_text(text)
    whole = [finding.rule for finding in report.findings if finding.category == "tekst"]
    assert whole
    assert not [each for each in only_touched(report, [Touched(1, 99)]).findings if each.category == "tekst"]
    assert only_touched(report, None) == report
