from hypothesis import given
from hypothesis import strategies as st

from begrijpelijk.core.place import Span
from begrijpelijk.language.normalisation import INVISIBLE, normalise

TEXTS = st.text(alphabet="ab’ \u00ad\u200b\u00a0😀")


@given(TEXTS, st.data())
def test_a_range_leads_back_to_the_same_characters(text, data):
    normalised = normalise(text)
    start = data.draw(st.integers(0, len(normalised.text)))
    end = data.draw(st.integers(start, len(normalised.text)))
    written = normalised.original(Span(start, end)).of(text)
    assert normalise(written).text.strip() == normalised.text[start:end].strip()


@given(TEXTS)
def test_what_no_reader_sees_is_left_out(text):
    assert not set(normalise(text).text) & set(INVISIBLE)


@given(TEXTS)
def test_white_space_is_a_single_space(text):
    assert "  " not in normalise(text).text


def test_curly_apostrophes_become_straight():
    assert normalise("foto’s").text == "foto's"
