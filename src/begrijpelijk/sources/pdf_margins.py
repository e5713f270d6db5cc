"""What returns at the top or the bottom of the pages of a PDF: running headers, running footers, page numbers."""

import re
from collections import Counter
from collections.abc import Sequence

from begrijpelijk.sources.pdf_lines import PdfLine

_ZONE = 3
"""Lines from the top and from the bottom of a page that may be a running header or footer."""
_SHARE = 0.5
"""Share of the pages on which a line returns; left and right pages may have one of their own."""
_NUMBER = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(
    r"(?:-\s*)?(?:pagina|pag\.?|blad|bladzijde|p\.)?\s*\d{1,4}(?:\s*(?:van|/|-)\s*\d{1,4})?(?:\s*-)?", re.IGNORECASE
)


def margins(pages: Sequence[Sequence[PdfLine]]) -> list[frozenset[int]]:
    """For every page, which of its lines are no part of the text."""
    zones = [_zone(page) for page in pages]
    counted = Counter(
        said for page, zone in zip(pages, zones, strict=True) for said in {_pattern(page[index]) for index in zone}
    )
    least = max(2, _SHARE * sum(bool(page) for page in pages))
    return [
        frozenset(
            index for index in zone if counted[_pattern(page[index])] >= least or _is_number(page, index, len(pages))
        )
        for page, zone in zip(pages, zones, strict=True)
    ]


def _zone(page: Sequence[PdfLine]) -> frozenset[int]:
    by_height = sorted(range(len(page)), key=lambda index: page[index].y)
    return frozenset(by_height[:_ZONE] + by_height[-_ZONE:])


def _pattern(line: PdfLine) -> str:
    return _NUMBER.sub("#", line.text.lower())


def _is_number(page: Sequence[PdfLine], index: int, pages: int) -> bool:
    """Whether a line is the number of its page: at the very top or bottom, and by itself."""
    heights = [line.y for line in page]
    is_outermost = page[index].y in {min(heights), max(heights)}
    return pages > 1 and is_outermost and bool(_PAGE_NUMBER.fullmatch(page[index].text))
