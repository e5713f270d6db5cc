"""What others said or wrote stays as it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from begrijpelijk.filters.quotations import quotations
from begrijpelijk.sources import from_text


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("De wethouder zegt: ‘Het is mooi. Wij bouwen door.’ Dan gaat hij.", ["‘Het is mooi. Wij bouwen door.’"]),
        ("Zij noemt dat “een mooi plan”, en hij „een goed idee”.", ["“een mooi plan”", "„een goed idee”"]),
        ("Hij zei: 'Dat is 's avonds zo.' Zij niet.", ["'Dat is 's avonds zo.'"]),
        ("Het is ‘de beste van alle’, zei hij.", ["‘de beste van alle’"]),
        ('Het woord "indien" is moeilijk.', ['"indien"']),
        ("‘s Avonds hangen er foto’s van auto’s.", []),
        ("'s Avonds hangen er foto's van auto's.", []),
        ("Zij zegt: ‘Wij komen.\n\nEn zij komen’.", []),
    ],
)
def test_what_stands_between_marks_is_quoted(text, quoted):
    assert [span.of(text) for span in quotations(from_text(text, "text", "-"))] == quoted


@given(st.text(alphabet="ab 's‘’“”\"'.\n", max_size=60))
def test_a_quotation_opens_and_closes_in_one_paragraph(text):
    document = from_text(text, "text", "-")
    for span in quotations(document):
        words = span.of(document.text)
        assert words[0] in "‘“„«\"'"
        assert words[-1] in "’”»\"'"
        assert "\n\n" not in words


@pytest.mark.parametrize(
    ("text", "format"),
    [
        ("De wethouder zegt: ‘Het is mooi. Wij bellen u indien het klaar is.’", "text"),
        ("Zij schrijft:\n\n> Wij bouwen door. Wij bellen u indien het klaar is.\n", "markdown"),
        ("<p>Zij zegt:</p><blockquote>Wij bouwen door. Wij bellen u indien het klaar is.</blockquote>", "html"),
    ],
)
def test_a_quotation_is_neither_found_nor_changed(checker, text, format):
    assert "indien" not in [finding.rule for finding in checker.check_text(text, format).findings]
    assert checker.rewrite(text, "review", format) == text


def test_a_text_that_is_wholly_between_marks_is_read(checker):
    assert "indien" in [finding.rule for finding in checker.check_text("Wij bellen u indien het klaar is.").findings]
    report = checker.check_text("“Wij bouwen door. Wij bellen u indien het klaar is.”")
    assert "indien" in [finding.rule for finding in report.findings]
