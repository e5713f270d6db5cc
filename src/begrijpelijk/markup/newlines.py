"""From offsets in a text whose line ends were made one character, back to the source."""

from bisect import bisect_left
from dataclasses import dataclass
from typing import Self

from begrijpelijk.core.place import Span


@dataclass(frozen=True, slots=True)
class Newlines:
    """The offsets, in the text with single line ends, of the line ends that take two characters in the source."""

    pairs: tuple[int, ...]

    @classmethod
    def of(cls, source: str) -> Self:
        """Find the pairs of carriage return and line feed in `source`."""
        pairs: list[int] = []
        found = source.find("\r\n")
        while found >= 0:
            pairs.append(found - len(pairs))
            found = source.find("\r\n", found + 2)
        return cls(tuple(pairs))

    def source(self, offset: int) -> int:
        """The offset in the source of an offset in the text with single line ends."""
        return offset + bisect_left(self.pairs, offset)

    def span(self, start: int, end: int) -> Span:
        """The range of the source of a range of the text with single line ends."""
        return Span(self.source(start), self.source(end))
