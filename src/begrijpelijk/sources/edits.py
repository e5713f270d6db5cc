"""From edits of what a document says to edits of the source that it was read from."""

from collections.abc import Iterable
from itertools import pairwise

from begrijpelijk.core.document import Block, Document, Segment
from begrijpelijk.core.finding import Edit
from begrijpelijk.core.place import Span
from begrijpelijk.sources.escaping import escape


def source_edits(document: Document, edits: Iterable[Edit]) -> tuple[Edit, ...] | None:
    """The edits of the source of a document that do to it what `edits` do to its text.

    None where that cannot be done without touching markup (a tag or an asterisk stands between the characters), and
    where the source is no text that can be written back.
    """
    if document.markup is None:
        return None
    source = document.lines.source
    found: list[Edit] = []
    for edit in edits:
        place = _place(document.block_at(edit.span.start), edit.span, source) if document.blocks else None
        if place is None:
            return None
        found.append(Edit(place, escape(edit.text, document.markup)))
    return tuple(found)


def _place(block: Block, span: Span, source: str) -> Span | None:
    """The range of the source that stands for a range of a block and holds nothing else."""
    if not block.span.covers(span):
        return None
    if not span:
        return _gap(block, span.start, source)
    segments = [segment for segment in block.origin.segments if segment.text.overlaps(span)]
    if any(source[left.source.end : right.source.start].strip() for left, right in pairwise(segments)):
        return None
    if any(left.source.end > right.source.start for left, right in pairwise(segments)):
        return None
    start, end = _offset(segments[0], span.start), _offset(segments[-1], span.end)
    return None if start is None or end is None else Span(start, end)


def _gap(block: Block, position: int, source: str) -> Span | None:
    """Where in the source to insert: at a border of markup on the side away from the word (outside `<b>` and `</b>`).

    None inside a word that has markup in it.
    """
    segments = block.origin.segments
    before = next((segment for segment in segments if segment.text.start < position <= segment.text.end), None)
    after = next((segment for segment in segments if segment.text.start <= position < segment.text.end), None)
    left = _offset(before, position) if before else None
    right = _offset(after, position) if after else None
    if before is None or after is None or left == right:
        offset = right if before is None else left
    elif left is None or right is None:
        return None
    else:
        offset = _away_from_word(source, left, right)
    return None if offset is None else Span(offset, offset)


def _away_from_word(source: str, left: int, right: int) -> int | None:
    word_before, word_after = source[left - 1 : left].isalnum(), source[right : right + 1].isalnum()
    if word_before and word_after:
        return None
    return right if word_before else left


def _offset(segment: Segment, position: int) -> int | None:
    """The offset in the source of a position in a segment; None in the middle of an entity."""
    if len(segment.text) == len(segment.source):
        return segment.source.start + position - segment.text.start
    if position == segment.text.start:
        return segment.source.start
    return segment.source.end if position == segment.text.end else None
