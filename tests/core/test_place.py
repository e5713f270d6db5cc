import pytest
from hypothesis import given
from hypothesis import strategies as st

from begrijpelijk.core.document import Block, BlockKind, Document, Origin, Segment
from begrijpelijk.core.lines import Lines
from begrijpelijk.core.place import Location, Span

SOURCES = st.text(alphabet="ab \r\n\x0b\u2028é😀")


@given(SOURCES)
def test_lines_are_those_of_a_line_feed_a_return_or_both(source):
    lines = Lines.of(source)
    normalised = source.replace("\r\n", "\n").replace("\r", "\n")
    assert len(lines.starts) == normalised.count("\n") + 1


@given(SOURCES.filter(bool), st.data())
def test_a_position_leads_back_to_its_character(source, data):
    offset = data.draw(st.integers(0, len(source) - 1))
    lines = Lines.of(source)
    line, column = lines.position(offset)
    assert lines.starts[line - 1] + column - 1 == offset


def test_a_range_ends_behind_its_last_character():
    assert Lines.of("een\ntwee").location(Span(4, 8)) == Location(2, 1, 2, 5)


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 2)])
def test_a_span_runs_forward(start, end):
    with pytest.raises(ValueError, match="not a span"):
        Span(start, end)


def test_an_entity_and_collapsed_white_space_lead_back_to_all_their_characters():
    """`caf&eacute;   hier` is read as `café hier`."""
    segments = (
        Segment(Span(0, 3), Span(3, 6)),
        Segment(Span(3, 4), Span(6, 14)),
        Segment(Span(4, 5), Span(14, 17)),
        Segment(Span(5, 9), Span(17, 21)),
    )
    source = "<p>caf&eacute;   hier</p>"
    block = Block(BlockKind.PARAGRAPH, Span(0, 9), Origin(segments))
    document = Document("-", "café hier", (block,), Lines.of(source))
    assert document.source(Span(0, 4)).of(source) == "caf&eacute;"
    assert document.source(Span(5, 9)).of(source) == "hier"
    assert document.source(Span(0, 9)).of(source) == "caf&eacute;   hier"
    assert document.source(Span(4, 4)) == Span(14, 14)


def test_columns_are_counted_in_bytes_and_in_utf_16_units_too():
    source = "één\nIk 😀 café: indien"
    offset = source.index("indien")
    lines = Lines.of(source)
    line = source.splitlines()[1]
    assert lines.position(offset) == (2, line.index("indien") + 1)
    assert line.encode()[lines.utf8_column(offset) - 1 :] == b"indien"
    assert line.encode("utf-16-le")[(lines.utf16_column(offset) - 1) * 2 :] == "indien".encode("utf-16-le")


def test_lines_are_counted_from_the_top_of_the_page():
    source = "Een.\nTwee.\nDrie.\nVier."
    lines = Lines.of(source, pages=(0, source.index("Drie")))
    assert lines.location(Span(5, 9)) == Location(2, 1, 2, 5, page=1)
    assert lines.location(Span(source.index("Vier"), len(source))) == Location(2, 1, 2, 6, page=2)
