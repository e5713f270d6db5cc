"""The lines of a source: what line and column an offset is, counted as people and as programs count them."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Self

from begrijpelijk.core.place import Location, Span


class LineUnit(StrEnum):
    """What is counted as a line: that of a text file, or a paragraph of an office document."""

    LINE = "line"
    PARAGRAPH = "paragraph"


@dataclass(frozen=True, slots=True)
class Lines:
    """Where the lines of a source start; a line ends at a line feed, a carriage return, or the two together."""

    starts: tuple[int, ...]
    unit: LineUnit = LineUnit.LINE
    pages: tuple[int, ...] = ()
    """Where its pages start, if it has pages; every one is the start of a line."""
    source: str = field(default="", repr=False)
    """What the lines are those of: for an office document or a PDF, its text as it was read."""

    @classmethod
    def of(cls, source: str, unit: LineUnit = LineUnit.LINE, pages: tuple[int, ...] = ()) -> Self:
        """Find the lines of `source`."""
        return cls(tuple(_starts(source)), unit, pages, source)

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column, from 1, of the code point at `offset`; on its page, if there are pages."""
        line = bisect_right(self.starts, offset)
        column = offset - self.starts[line - 1] + 1
        if self.pages:
            line -= bisect_left(self.starts, self.pages[self._page(offset) - 1])
        return line, column

    def location(self, source: Span) -> Location:
        """The location of a range of the source."""
        page = self._page(source.start) if self.pages else None
        return Location(*self.position(source.start), *self.position(source.end), page)

    def named(self, offset: int) -> str:
        """What a reader calls the line at `offset`: *Regel 4*, *Alinea 2* or *Bladzijde 3, regel 4*."""
        line = self.position(offset)[0]
        if self.pages:
            return f"Bladzijde {self._page(offset)}, regel {line}"
        return f"{'Alinea' if self.unit is LineUnit.PARAGRAPH else 'Regel'} {line}"

    def utf8_column(self, offset: int) -> int:
        """The column from 1 of the code point at `offset`, in bytes of UTF-8 (as rdjson counts)."""
        return len(self._before(offset).encode("utf-8", "surrogatepass")) + 1

    def utf16_column(self, offset: int) -> int:
        """The column from 1 of the code point at `offset`, in units of UTF-16 (as LSP and LanguageTool count)."""
        return len(self._before(offset).encode("utf-16-le", "surrogatepass")) // 2 + 1

    def _page(self, offset: int) -> int:
        return max(bisect_right(self.pages, offset), 1)

    def _before(self, offset: int) -> str:
        """What stands on the line before `offset`."""
        return self.source[self.starts[bisect_right(self.starts, offset) - 1] : offset]


def _starts(source: str) -> list[int]:
    starts = [0]
    position = -1
    length = len(source)
    has_return = "\r" in source
    while True:
        feed = source.find("\n", position + 1)
        if has_return:
            carriage = source.find("\r", position + 1)
            if carriage >= 0 and (feed < 0 or carriage < feed):
                feed = carriage + 1 if carriage + 1 < length and source[carriage + 1] == "\n" else carriage
            elif carriage < 0:
                has_return = False
        if feed < 0:
            return starts
        starts.append(feed + 1)
        position = feed
