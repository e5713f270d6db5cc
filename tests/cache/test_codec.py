"""What is kept comes back exactly as it was, and nothing else does."""

import json
from dataclasses import dataclass
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from begrijpelijk.cache.codec import DecodingError, codec
from begrijpelijk.core.place import Element, Place, Span
from begrijpelijk.core.report import Level, Report

st.register_type_strategy(
    Span, st.builds(lambda start, length: Span(start, start + length), *[st.integers(0, 10**6)] * 2)
)
st.register_type_strategy(float, st.floats(allow_nan=False))
CHARACTERS = st.text(st.characters(exclude_categories=[]))
"""Of any kind, halves of surrogate pairs too: file names that are no UTF-8 have them."""


def there_and_back(value, kind):
    return codec(kind).decode(json.loads(json.dumps(codec(kind).encode(value))))


@given(st.from_type(Report))
def test_a_report_comes_back_as_it_was(report):
    assert there_and_back(report, Report) == report


@given(CHARACTERS.filter(lambda text: text == json.loads(json.dumps(text))))
def test_any_text_comes_back(text):
    assert there_and_back((text,), tuple[str, ...]) == (text,)


@pytest.mark.parametrize("place", [Span(1, 2), Element(Span(1, 2), "body > p"), None])
def test_a_member_of_a_union_comes_back_with_its_type(place):
    assert there_and_back(place, Place | None) == place


@pytest.mark.parametrize("value", [3, 3.0, True])
def test_numbers_keep_their_type(value):
    back = there_and_back(value, type(value))
    assert (back, type(back)) == (value, type(value))


@pytest.mark.parametrize(
    ("kind", "raw"),
    [
        (Span, [1]),
        (Span, [2, 1]),
        (Span, [1, "2"]),
        (Span, {"start": 1, "end": 2}),
        (Level, ["B1", 40.0, 1, None, [], []]),
        (Place, [2, [1, 2]]),
        (Place, [1, 2]),
        (tuple[int, ...], [1, True]),
        (tuple[Span, ...], "ab"),
    ],
)
def test_what_nothing_was_encoded_to_is_refused(kind, raw):
    with pytest.raises(DecodingError):
        codec(kind).decode(raw)


def test_a_type_that_json_cannot_hold_is_told_at_once():
    @dataclass(frozen=True)
    class Appointment:
        day: date

    with pytest.raises(TypeError, match="no codec"):
        codec(Appointment)
