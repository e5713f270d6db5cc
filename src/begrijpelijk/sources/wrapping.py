"""Whether a line of plain text goes on in the next, or a new one begins there.

Mail programs and text editors break paragraphs into lines of at most some width. A line that a program broke off is
told by this: the first word of the next line would not have fitted.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

NARROWEST = 40
"""No program breaks lines at fewer characters than this."""
WIDEST = 120
"""A text with longer lines than this is not broken into lines."""
NEAR = 0.7
"""Lines that were broken off reach at least this share of the widest line of the text."""

_SENTENCE_END = (".", "!", "?", ":", ";")


@dataclass(frozen=True, slots=True)
class Wrapping:
    """How a text is broken into lines: the length of its longest line."""

    widest: int

    @classmethod
    def of(cls, lines: Sequence[str]) -> "Wrapping":
        """Look at all lines of a text; a line of one long word, such as a URL, says nothing."""
        return cls(max((len(line.rstrip()) for line in lines if line.count(" ") > 2), default=0))

    def joins(self, paragraph: Sequence[str]) -> list[bool]:
        """For every line that stands together with others, whether it goes on from the line before it."""
        lines = [line.strip() for line in paragraph]
        joined = self._filled(lines)
        if len(lines) > 1 and lines[0][:1].isupper() and lines[-1].endswith(_SENTENCE_END):
            joined = [done or _mid_sentence(*pair) for done, pair in zip(joined, _pairs(lines), strict=True)]
        return [False, *joined]

    def _filled(self, lines: list[str]) -> list[bool]:
        """For every line but the first, whether its first word would not have fitted on the line before it."""
        width = max(map(len, lines))
        filled = [len(before) + 1 + len(after.split(maxsplit=1)[0]) > width for before, after in _pairs(lines)]
        if self.widest <= WIDEST:
            return filled if width >= max(NARROWEST, NEAR * self.widest) else [False] * len(filled)
        # In a text with long lines, only a passage that is broken off line by line, such as a quoted mail.
        broken = len(lines) > 2 and all(filled) and NARROWEST <= width <= WIDEST
        return [broken] * len(filled)


def _mid_sentence(before: str, after: str) -> bool:
    return after[:1].islower() and bool(re.search(r"[\w,)’']$", before))


def _pairs(lines: list[str]) -> list[tuple[str, str]]:
    return list(pairwise(lines))
