"""What is usual in a PDF, so that what is unusual shows: letters of a heading, white space between two passages."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import Self

from begrijpelijk.sources.lines import Line
from begrijpelijk.sources.lists import marker
from begrijpelijk.sources.pdf_lines import PdfLine

_APART = 1.35
"""Lines further from each other than this, in usual distances, are no one passage."""
_USUAL = 1.2
"""The distance of two lines, in sizes of the letters, where there is nothing to measure."""
_WIDEST = 2.0
"""Lines are never set wider apart than this inside a passage."""
_LARGER = 1.1
"""Letters that are larger than those of the text by this are those of a heading."""
_MARGIN = 5
"""Lines that start within so many points of each other start at one margin."""


@dataclass(frozen=True, slots=True)
class PlacedLine:
    """A line of the text; `start` is its offset in the rendition, `page` counts from 0."""

    line: PdfLine
    start: int
    page: int

    @property
    def text(self) -> str:
        """What it says."""
        return self.line.text


@dataclass(frozen=True, slots=True)
class Layout:
    """How a document is set."""

    size: float
    """Of the letters of the text, in points."""
    distance: float
    """Between the baselines of two lines, in sizes of their letters."""
    widths: dict[int, int]
    """By margin: the characters of the longest line that starts there."""
    levels: dict[int, int]
    """By size of letters: the level of the headings that are set in it."""
    depths: dict[int, int]
    """By the start of a line in the rendition: the depth of the list item that it is the first line of."""

    @classmethod
    def of(cls, lines: Sequence[PlacedLine]) -> Self:
        """Measure the lines of a document."""
        weights: Counter[float] = Counter()
        widths: dict[int, int] = {}
        for placed in lines:
            weights[round(placed.line.size, 1)] += len(placed.text)
            widths[_margin(placed)] = max(widths.get(_margin(placed), 0), len(placed.text))
        size = weights.most_common(1)[0][0] if weights else 1.0
        return cls(size, _distance(lines), widths, _levels(lines, size), _depths(lines))

    def is_new_column(self, above: PlacedLine, below: PlacedLine) -> bool:
        """Whether a line stands at the top of a page or a column."""
        return above.page != below.page or below.line.y > above.line.y + above.line.size

    def is_apart(self, above: PlacedLine, below: PlacedLine) -> bool:
        """Whether there is white space between two lines, or a column ends there."""
        gap = (above.line.y - below.line.y) / max(above.line.size, below.line.size)
        return self.is_new_column(above, below) or gap > _APART * self.distance

    def looks_alike(self, above: PlacedLine, below: PlacedLine) -> bool:
        """Whether two lines are set in the same letters."""
        larger, smaller = sorted((above.line.size, below.line.size), reverse=True)
        return above.line.is_bold == below.line.is_bold and larger <= _LARGER * smaller

    def fills(self, placed: PlacedLine, share: float) -> bool:
        """Whether a line is at least this share of the longest one at its margin."""
        return len(placed.text) >= share * self.widths[_margin(placed)]

    def level(self, placed: PlacedLine) -> int | None:
        """The level of a heading in these letters; None for letters of the text."""
        return self.levels.get(round(placed.line.size))


def _margin(placed: PlacedLine) -> int:
    return round(placed.line.x / _MARGIN)


def _distance(lines: Iterable[PlacedLine]) -> float:
    pairs = [(above.line, below.line) for above, below in pairwise(lines) if above.page == below.page]
    distances = [(above.y - below.y) / above.size for above, below in pairs if above.y > below.y]
    return min(median(distances), _WIDEST) if distances else _USUAL


def _depths(lines: Iterable[PlacedLine]) -> dict[int, int]:
    """How deep list items stand in lists of lists, by how far their marks stand from the left."""
    depths: dict[int, int] = {}
    marks: list[float] = []
    for placed in lines:
        while marks and marks[-1] > placed.line.x - _MARGIN:
            marks.pop()
        if marker(Line(placed.text, 0)):
            marks.append(placed.line.x)
            depths[placed.start] = len(marks)
    return depths


def _levels(lines: Iterable[PlacedLine], size: float) -> dict[int, int]:
    larger = {round(placed.line.size) for placed in lines if placed.line.size > _LARGER * size}
    return {each: min(rank, 6) for rank, each in enumerate(sorted(larger, reverse=True), start=1)}
