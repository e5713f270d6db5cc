"""What returns at the top or the bottom of the pages of a PDF: running headers, running footers, page numbers."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from begrijpelijk.sources.pdf_lines import PdfLine

_ZONE = 3
"""Lines from the top and from the bottom of a page that may be a running header or footer."""
_OFTEN = 3
"""Pages on which a line returns at least, if there are as many: chapters may have headers of their own."""
_NUMBER = re.compile(r"\d{1,6}")
_PAGE_NUMBER = re.compile(
    r"(?:-\s*)?(?:pagina|pag\.?|blad|bladzijde|p\.)?\s*\d{1,4}(?:\s*(?:van|/|-)\s*\d{1,4})?(?:\s*-)?", re.IGNORECASE
)


def margins(pages: Sequence[Sequence[PdfLine]]) -> list[frozenset[int]]:
    """For every page, which of its lines are no part of the text."""
    zones = [_zone(page) for page in pages]
    patterns = [
        {index: set(_patterns(page[index].text, number)) for index in zone}
        for number, (page, zone) in enumerate(zip(pages, zones, strict=True))
    ]
    counted = Counter(pattern for found in patterns for pattern in set().union(*found.values()))
    least = min(_OFTEN, max(2, sum(map(bool, pages))))
    return [
        frozenset(
            index
            for index, said in found.items()
            if any(counted[pattern] >= least for pattern in said) or _is_number(page, index, len(pages))
        )
        for page, found in zip(pages, patterns, strict=True)
    ]


def _zone(page: Sequence[PdfLine]) -> frozenset[int]:
    by_height = sorted(range(len(page)), key=lambda index: page[index].y)
    return frozenset(by_height[:_ZONE] + by_height[-_ZONE:])


def _patterns(text: str, page: int) -> Iterator[str]:
    """What is the same on other pages: the text itself, or the text with a number that counts up with the pages.

    So `Pagina 3` returns as `Pagina 4` on the next page, and `Artikel 3` does not as `Artikel 5`.
    """
    yield text
    numbers = list(_NUMBER.finditer(text))
    for number in {numbers[0], numbers[-1]} if numbers else ():
        yield f"{text[: number.start()]}#{int(number[0]) - page}#{text[number.end() :]}"


def _is_number(page: Sequence[PdfLine], index: int, pages: int) -> bool:
    """Whether a line is the number of its page: at the very top or bottom, and by itself."""
    heights = [line.y for line in page]
    is_outermost = page[index].y in {min(heights), max(heights)}
    return pages > 1 and is_outermost and bool(_PAGE_NUMBER.fullmatch(page[index].text))
