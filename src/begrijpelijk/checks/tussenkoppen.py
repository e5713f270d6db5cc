"""A long stretch of text without a heading in it."""

from collections.abc import Iterator, Mapping
from typing import Any

from begrijpelijk.core.document import SENTENCE_KINDS, BlockKind
from begrijpelijk.core.finding import Hit
from begrijpelijk.core.place import Span
from begrijpelijk.language.analysis import Analysis

OPTIONS: Mapping[str, Any] = {"woorden": 250}
"""How many words may stand between two headings."""

COUNTED = SENTENCE_KINDS - {BlockKind.TABLE_CELL}


def check(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield the first sentence of every stretch that is too long; data: its number of words."""
    start: Span | None = None
    words = 0
    for sentence in analysis.sentences:
        if sentence.block.kind is BlockKind.HEADING:
            if start is not None and words > options["woorden"]:
                yield Hit(start, {"aantal": words})
            start, words = None, 0
        elif sentence.block.kind in COUNTED:
            start = start or sentence.span
            words += len(sentence.words)
    if start is not None and words > options["woorden"]:
        yield Hit(start, {"aantal": words})
