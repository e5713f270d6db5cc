"""From pieces of text that know their source to the text and the blocks of a document."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from begrijpelijk.core.document import Block, BlockKind, Origin, Segment
from begrijpelijk.core.place import Span

BETWEEN_BLOCKS = "\n\n"

_SPACE = " \t\n\r\f"
_RUN = re.compile(rf"[^{_SPACE}]+(?: [^{_SPACE}]+)*|[{_SPACE}]+")
"""Words with one space between them, which stay as they are, or other white space."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text and the stretch of source that it came from, as in a `Segment`."""

    text: str
    source: Span
    is_break: bool = False
    """Whether it is a line end that the writer asked for (`<br>`), which no white space swallows."""

    def part(self, start: int, end: int) -> "Piece":
        """Some of the text; all of the source, where the two do not correspond character by character."""
        if end - start == len(self.text):
            return self
        if len(self.text) != len(self.source):
            return Piece(self.text[start:end], self.source)
        return Piece(self.text[start:end], Span(self.source.start + start, self.source.start + end))


@dataclass(frozen=True, slots=True)
class Draft:
    """A block before it has a place in the text."""

    kind: BlockKind
    pieces: Sequence[Piece]
    level: int = 0
    language: str | None = None
    selector: str | None = None

    @property
    def text(self) -> str:
        """What the block says."""
        return "".join(piece.text for piece in self.pieces)


def collapse(pieces: Iterable[Piece]) -> list[list[Piece]]:
    """Collapse white space as a browser does; two breaks or more in a row part the text into paragraphs.

    https://drafts.csswg.org/css-text/#white-space-phase-1; a no-break space is no white space.
    """
    paragraphs: list[list[Piece]] = [[]]
    breaks: list[Piece] = []
    space: Piece | None = None
    for piece in pieces:
        if piece.is_break:
            breaks.append(piece)
            space = None
            continue
        for run in _RUN.finditer(piece.text):
            part = piece.part(*run.span())
            if run[0][0] in _SPACE:
                space = space or Piece(" ", part.source)
                continue
            if len(breaks) > 1 and paragraphs[-1]:
                paragraphs.append([])
            paragraph = paragraphs[-1]
            if paragraph and breaks:
                paragraph.append(breaks[0])
            elif paragraph and space:
                paragraph.append(space)
            paragraph.append(part)
            breaks, space = [], None
    return [paragraph for paragraph in paragraphs if paragraph]


def assemble(drafts: Iterable[Draft]) -> tuple[str, tuple[Block, ...]]:
    """Put blocks one after the other: the text, and the blocks with their place in it. Empty ones are left out."""
    texts: list[str] = []
    blocks: list[Block] = []
    position = 0
    for draft in drafts:
        text = draft.text
        if not text.strip():
            continue
        if blocks:
            texts.append(BETWEEN_BLOCKS)
            position += len(BETWEEN_BLOCKS)
        origin = Origin(_segments(draft.pieces, position), draft.selector)
        blocks.append(Block(draft.kind, Span(position, position + len(text)), origin, draft.level, draft.language))
        texts.append(text)
        position += len(text)
    return "".join(texts), tuple(blocks)


def _segments(pieces: Iterable[Piece], position: int) -> tuple[Segment, ...]:
    """The segments of pieces that start at `position` in the text; pieces that follow on each other become one."""
    segments: list[Segment] = []
    for piece in pieces:
        span, source = Span(position, position + len(piece.text)), piece.source
        position = span.end
        last = segments[-1] if segments else None
        if last and len(last.text) == len(last.source) and len(span) == len(source) and last.source.end == source.start:
            segments[-1] = Segment(Span(last.text.start, span.end), Span(last.source.start, source.end))
        else:
            segments.append(Segment(span, source))
    return tuple(segments)
