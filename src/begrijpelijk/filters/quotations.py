"""What stands between quotation marks is what others said, a title or a word that is spoken of: it stays as it is."""

import re
from collections.abc import Iterable, Iterator

from begrijpelijk.core.document import Block, BlockKind, Document
from begrijpelijk.core.finding import Category, Finding
from begrijpelijk.core.place import Span

_QUOTED = re.compile(
    r"“[^“”]+”|„[^„”“]+[”“]|«[^«»]+»"
    r"|(?<![\w\"])\"[^\"]+\"(?!\w)"
    r"|(?<![\w‘])‘(?![stnkm]\s)(?:[^‘’]|’\w)+’(?!\w)"
    r"|(?<![\w'])'(?![stnkm]\s)(?:[^']|(?<=\w)'\w|(?<=\s)'(?=[stn]\s))+'(?!\w)"
)
"""From mark to mark. An apostrophe is no mark: *‘s avonds*, *foto’s*."""


def outside_quotations(findings: Iterable[Finding], document: Document) -> tuple[Finding, ...]:
    """The findings without those about words and sentences that the text quotes.

    A text that is nothing but a quotation was only put between marks: it is read as any other.
    """
    quoted = tuple(quotations(document))
    if all(_lies_in(block.span, quoted) for block in document.blocks):
        return tuple(findings)
    return tuple(finding for finding in findings if not _is_quoted(finding, quoted))


def quotations(document: Document) -> Iterator[Span]:
    """Where a document quotes: whole blocks, and what stands between quotation marks in one block."""
    for block in document.blocks:
        if block.kind is BlockKind.QUOTATION:
            yield block.span
        else:
            yield from _between_marks(block, document.text)


def _between_marks(block: Block, text: str) -> Iterator[Span]:
    for found in _QUOTED.finditer(text, block.span.start, block.span.end):
        yield Span(found.start(), found.end())


def _is_quoted(finding: Finding, quoted: tuple[Span, ...]) -> bool:
    place = finding.place
    if not isinstance(place, Span) or finding.category not in (Category.WORD, Category.SENTENCE):
        return False
    return _lies_in(place, quoted)


def _lies_in(place: Span, quoted: tuple[Span, ...]) -> bool:
    return any(span.start <= place.start and place.end <= span.end for span in quoted)
