"""Where something is: in the text, or at an element of a page; and what line and column that is in the source."""

from bisect import bisect_right
from dataclasses import dataclass
from typing import Self


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open range of code points: in `Document.text`, unless a name says that it is in the source."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: {self.start} to {self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def overlaps(self, other: Self) -> bool:
        """Whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: Self) -> bool:
        """Whether the other lies wholly inside this one."""
        return self.start <= other.start and other.end <= self.end

    def of(self, text: str) -> str:
        """The characters of `text` in this range."""
        return text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Element:
    """The place of a finding that is not in the text: an element of a page.

    `source` is the range of its start tag in the source; `selector` a CSS selector that finds it in the page.
    """

    source: Span
    selector: str


Place = Span | Element


@dataclass(frozen=True, slots=True)
class Location:
    """First and last position in the source: lines and columns in code points, both from 1; the end is exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int


@dataclass(frozen=True, slots=True)
class Lines:
    """Where the lines of a source start; a line ends at a line feed, a carriage return, or the two together."""

    starts: tuple[int, ...]

    @classmethod
    def of(cls, source: str) -> Self:
        """Find the lines of `source`."""
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
                return cls(tuple(starts))
            starts.append(feed + 1)
            position = feed

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column, from 1, of the code point at `offset`."""
        line = bisect_right(self.starts, offset)
        return line, offset - self.starts[line - 1] + 1

    def location(self, source: Span) -> Location:
        """The location of a range of the source."""
        return Location(*self.position(source.start), *self.position(source.end))
