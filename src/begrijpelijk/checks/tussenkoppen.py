"""A long stretch of text without a heading in it."""

from collections.abc import Iterator, Mapping
from typing import Any

from begrijpelijk.core.document import SENTENCE_KINDS, BlockKind
from begrijpelijk.core.finding import Hit
from begrijpelijk.core.place import Span
from begrijpelijk.language.analysis import Analysis, Sentence

OPTIONS: Mapping[str, Any] = {"woorden": 250}
"""How many words may stand between two headings."""

LONGEST_HEADING = 8
"""Words of a line that a reader may take for a heading."""
COUNTED = SENTENCE_KINDS - {BlockKind.TABLE_CELL}


def check(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield the first sentence of every stretch that is too long; data: its number of words."""
    start: Span | None = None
    words = 0
    for sentence in analysis.sentences:
        if sentence.block.kind is BlockKind.HEADING or _reads_as_heading(sentence):
            if start is not None and words > options["woorden"]:
                yield Hit(start, {"aantal": words})
            start, words = None, 0
        elif sentence.block.kind in COUNTED:
            start = start or sentence.span
            words += len(sentence.words)
    if start is not None and words > options["woorden"]:
        yield Hit(start, {"aantal": words})


def _reads_as_heading(sentence: Sentence) -> bool:
    """Whether a block is a short line that ends as no statement does, such as a numbered question above its answer."""
    block = sentence.block
    return (
        block.kind in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)
        and sentence.span.start == block.span.start
        and sentence.span.end == block.span.end
        and len(sentence.words) <= LONGEST_HEADING
        and sentence.tokens[0].text[:1].isupper()
        and sentence.tokens[-1].text not in (".", ",", ";", ":", "!")
    )
