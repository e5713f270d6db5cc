"""Texts on a page that are drawn apart from each other, put in the order in which they are read.

Most programs draw a page in that order, column by column, but headers, footers and text boxes before all else.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise

from begrijpelijk.sources.pdf_lines import PdfLine

_MOST_FLOWS = 50
"""On a page with more of them, such as a map or a form, there is no order to find."""


@dataclass(frozen=True, slots=True)
class _Flow:
    """Lines that go down the page."""

    lines: Sequence[PdfLine]

    @property
    def left(self) -> float:
        return min(line.x for line in self.lines)

    @property
    def right(self) -> float:
        return max(line.right for line in self.lines)

    def is_beside(self, other: "_Flow") -> bool:
        """Whether none of it stands over or under the other."""
        return self.left >= other.right or other.left >= self.right

    def is_above(self, other: "_Flow") -> bool:
        """Whether all of it stands over the other."""
        return not self.is_beside(other) and self.lines[-1].y > other.lines[0].y

    def gap_for(self, other: "_Flow") -> int | None:
        """Before which of its lines the other stands, if it stands between two of them."""
        if self.is_beside(other):
            return None
        top, bottom = other.lines[0].y, other.lines[-1].y
        pairs = enumerate(pairwise(self.lines), start=1)
        return next((index for index, (above, below) in pairs if above.y > top and bottom > below.y), None)


def top_down(lines: Sequence[PdfLine]) -> list[PdfLine]:
    """The same lines, where what is drawn later but stands higher goes first; columns stay in their order."""
    flows = list(_flows(lines))
    if not 1 < len(flows) <= _MOST_FLOWS:
        return list(lines)
    ordered: list[_Flow] = []
    for part in chain.from_iterable(_parted(flow, flows) for flow in flows):
        place = next((index for index, other in enumerate(ordered) if part.is_above(other)), len(ordered))
        ordered.insert(place, part)
    return [line for flow in ordered for line in flow.lines]


def _flows(lines: Sequence[PdfLine]) -> Iterator[_Flow]:
    flow: list[PdfLine] = []
    for line in lines:
        if flow and line.y > flow[-1].y + flow[-1].size:
            yield _Flow(flow)
            flow = []
        flow.append(line)
    if flow:
        yield _Flow(flow)


def _parted(flow: _Flow, others: Sequence[_Flow]) -> Iterator[_Flow]:
    """A flow, parted where another one stands between its lines."""
    gaps = {gap for other in others if other is not flow and (gap := flow.gap_for(other)) is not None}
    for start, end in pairwise([0, *sorted(gaps), len(flow.lines)]):
        yield _Flow(flow.lines[start:end])
