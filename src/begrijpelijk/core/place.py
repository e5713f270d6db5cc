"""Where something is: in the text, or at an element of a page; and what line and column that is in the source."""

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
    page: int | None = None
    """The page, from 1, where the source has pages; lines are then counted from the top of the page."""
