"""Where the content of a Markdown block, which the parser gives without its margins, stands in the source."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from begrijpelijk.core.place import Span
from begrijpelijk.sources.drafts import Piece
from begrijpelijk.sources.lines import Line


@dataclass(frozen=True, slots=True)
class Places:
    """From offsets in the content of a block to offsets in the source, stretch by stretch."""

    stretches: tuple[tuple[int, int], ...]
    """Where a stretch starts in the content and in the source, in order; the first at 0."""

    def source(self, offset: int) -> int:
        """The offset in the source of an offset in the content."""
        content_start, source_start = self.stretches[max(bisect_right(self.stretches, (offset, 1 << 62)) - 1, 0)]
        return source_start + offset - content_start

    def span(self, start: int, end: int) -> Span:
        """The range of the source of a range of the content."""
        first = self.source(start)
        return Span(first, max(first, self.source(end - 1) + 1) if end > start else first)

    def pieces(self, content: str, start: int, end: int) -> Iterator[Piece]:
        """A range of the content that is text as it stands."""
        return self.placed(Piece(content[start:end], Span(start, end)))

    def placed(self, piece: Piece) -> Iterator[Piece]:
        """A piece of the content as pieces of the source."""
        start, end = piece.source.start, piece.source.end
        is_as_it_stands = len(piece.text) == len(piece.source)
        cuts = [offset for offset, _ in self.stretches if is_as_it_stands and start < offset < end]
        for left, right in zip([start, *cuts], [*cuts, end], strict=True):
            yield replace(piece.part(left - start, right - start) if cuts else piece, source=self.span(left, right))


def of_lines(content: str, lines: Sequence[Line]) -> Places:
    """The places of content whose lines are the ends of the lines of the source: a paragraph, a heading."""
    stretches: list[tuple[int, int]] = []
    offset = 0
    for said, line in zip(content.split("\n"), lines, strict=False):
        # What stands before a line is a margin: white space, `>`, the mark of a list item. The parser may have made
        # spaces of a tab in it, so that only what follows has its own length.
        words = said.strip(" \t")
        margin = len(line.text.rstrip(" \t")) - len(words)
        stretches.append((offset + said.index(words), line.start + max(margin, 0)))
        offset += len(said) + 1
    return Places(tuple(stretches) or ((0, 0),))


def of_heading(content: str, line: Line, marks: str) -> Places:
    """The places of the content of a heading on one line, after its `marks` (`##`)."""
    after = line.text.index(marks) + len(marks)
    return Places(((0, line.start + max(_find(line.text, content, after), 0)),))


def of_cells(contents: Sequence[str], line: Line) -> list[Places]:
    """The places of the cells of a row of a table; a pipe in a cell is written with a backslash before it."""
    position = 0
    found: list[Places] = []
    for content in contents:
        written = content.replace("|", "\\|")
        start = max(_find(line.text, written, position), position)
        stretches = [(0, line.start + start)]
        for count, offset in enumerate((at for at, character in enumerate(content) if character == "|"), start=1):
            stretches.append((offset, line.start + start + offset + count))
        found.append(Places(tuple(stretches)))
        bar = line.text.find("|", start + len(written))
        position = bar + 1 if bar >= 0 else len(line.text)
    return found


def _find(text: str, content: str, start: int) -> int:
    return text.replace("\0", "\ufffd").find(content, start)
