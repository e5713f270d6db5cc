"""Headings that nothing marks as such: short lines above a text, that do not end as a sentence does."""

from begrijpelijk.core.document import BlockKind
from begrijpelijk.sources.letter import is_closing

_LONGEST = 80
_MOST_WORDS = 10


def looks_like_heading(line: str) -> bool:
    """Whether a line may be a heading.

    A question counts as one: letters at B1 are full of headings that ask what the reader wants to know.
    """
    return (
        len(line) <= _LONGEST
        and len(line.split()) <= _MOST_WORDS
        and line[0].isupper()
        and not line.endswith((".", "!", ":", ";", ",", "…"))
        and not is_closing(line)
    )


def is_introduced(kind: BlockKind, text: str, *, alone: bool) -> bool:
    """Whether a block is what a heading stands above: a sentence, a list, or (for one that stands alone) a heading."""
    if kind is BlockKind.LIST_ITEM:
        return True
    if kind is BlockKind.HEADING:
        return alone
    return kind is BlockKind.PARAGRAPH and text.endswith((".", "!", "?", ":")) and len(text.split()) > 2
