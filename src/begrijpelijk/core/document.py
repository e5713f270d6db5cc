"""A text as it was read: what it says, in which blocks, and where each character came from."""

from bisect import bisect_right
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Self

from begrijpelijk.core.lines import Lines
from begrijpelijk.core.place import Location, Span
from begrijpelijk.core.silence import Silence


class BlockKind(StrEnum):
    """What a block is to its reader. Only `SENTENCE_KINDS` hold running text."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list_item"
    TABLE_CELL = "table_cell"
    LINK = "link"
    BUTTON = "button"
    LABEL = "label"
    QUOTATION = "quotation"
    CAPTION = "caption"
    SALUTATION = "salutation"
    """The greeting that opens or closes a letter."""
    REFERENCE = "reference"
    """A line that is no language: an address, a date, a case number."""


SENTENCE_KINDS = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.QUOTATION, BlockKind.TABLE_CELL})
PROSE_KINDS = SENTENCE_KINDS - {BlockKind.TABLE_CELL}
"""Blocks whose sentences are judged for how they are built: a table is not read as sentences."""


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of `Document.text` and the stretch of the source that it came from.

    Of one length, they correspond character by character; otherwise (an entity, white space that a page collapses)
    the whole stretch of text stands for the whole stretch of source.
    """

    text: Span
    source: Span


@dataclass(frozen=True, slots=True)
class Origin:
    """The way back from a block to its source: segments in order, that cover the block without gaps."""

    segments: tuple[Segment, ...]
    selector: str | None = None
    """CSS selector of the element that the block stands in; None outside pages."""

    @classmethod
    def same(cls, span: Span) -> Self:
        """The origin of a block whose text is its source, character by character."""
        return cls((Segment(span, span),))

    def source(self, span: Span) -> Span:
        """The range of the source that a range of the block came from."""
        first = self._segment(span.start)
        if not span:
            start = self._offset(first, span.start)
            return Span(start, start)
        last = self._segment(span.end - 1)
        start = self._offset(first, span.start)
        if len(last.text) == len(last.source):
            return Span(start, last.source.start + span.end - last.text.start)
        return Span(start, last.source.end)

    def _segment(self, position: int) -> Segment:
        index = bisect_right(self.segments, position, key=lambda segment: segment.text.start) - 1
        return self.segments[max(index, 0)]

    @staticmethod
    def _offset(segment: Segment, position: int) -> int:
        if len(segment.text) == len(segment.source):
            return segment.source.start + position - segment.text.start
        return segment.source.start if position < segment.text.end else segment.source.end


@dataclass(frozen=True, slots=True)
class Block:
    """One heading, paragraph, list item, cell …: text that is read as a whole. No sentence crosses its borders."""

    kind: BlockKind
    span: Span
    origin: Origin
    level: int = 0
    """Of a heading 1 to 6, of a list item its depth from 1; else 0."""
    language: str | None = None
    """The language that the source declares for this block (`lang`), where it differs from the document's."""


@dataclass(frozen=True, slots=True)
class Document:
    """What was read. Blocks are in order and do not overlap; text between blocks is only layout."""

    uri: str
    text: str
    blocks: tuple[Block, ...]
    lines: Lines
    title: str | None = None
    language: str | None = None
    """The language that the source declares (`<html lang>`), or None."""
    is_page: bool = False
    """Whether it is a web page, so that profile `web` is the default."""
    warnings: tuple[str, ...] = field(default=())
    """What a person should know about the reading, such as that no main content was found."""
    markup: str | None = None
    """How words are written in its source (text, markdown or html); None where that is no text, as in an office
    document."""
    silences: tuple[Silence, ...] = ()
    """Where its writer asked rules to be silent."""

    def block_at(self, position: int) -> Block:
        """The block that holds a code point of the text, or the nearest before it."""
        index = bisect_right(self.blocks, position, key=lambda block: block.span.start) - 1
        return self.blocks[max(index, 0)]

    def source(self, span: Span) -> Span:
        """The range of the source that a range of the text came from."""
        block = self.block_at(span.start)
        if span.end <= block.span.end or not span:
            return block.origin.source(span)
        start = block.origin.source(Span(span.start, span.start)).start
        last = self.block_at(span.end - 1)
        return Span(start, last.origin.source(Span(span.end - 1, span.end)).end)

    def location(self, span: Span) -> Location:
        """Line and column in the source of a range of the text."""
        return self.lines.location(self.source(span))
