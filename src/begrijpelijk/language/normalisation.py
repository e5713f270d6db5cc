"""Spelling variants made equal before analysis, with the way back to the characters as they were written."""

from dataclasses import dataclass
from itertools import pairwise

from begrijpelijk.core.place import Span

APOSTROPHES = str.maketrans(dict.fromkeys("\u2018\u2019\u02bc\u00b4\u0060", "'") | {"\u00a0": " ", "\u202f": " "})
"""Read as a straight apostrophe or a space, one character for one (‘foto’s’ would else be two tokens)."""

INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
"""Soft hyphen, zero-width characters and byte order mark: left out, so that the word around them is one word."""


@dataclass(frozen=True, slots=True)
class Normalised:
    """A text as the language pipeline reads it. `dropped` holds the places, in the original, of what was left out."""

    text: str
    dropped: tuple[int, ...] = ()

    def original(self, span: Span) -> Span:
        """The range of the original text for one of the normalised text, with the invisible characters inside it."""
        if not self.dropped:
            return span
        if not span:
            position = self._original(span.start)
            return Span(position, position)
        return Span(self._original(span.start), self._original(span.end - 1) + 1)

    def _original(self, position: int) -> int:
        for dropped in self.dropped:
            if dropped > position:
                break
            position += 1
        return position


def normalise(text: str) -> Normalised:
    """Make apostrophes straight and hard spaces plain, one character for one; leave out invisible characters."""
    dropped = (
        tuple(index for index, character in enumerate(text) if character in INVISIBLE) if has_invisible(text) else ()
    )
    if dropped:
        edges = (-1, *dropped, len(text))
        text = "".join(text[start + 1 : end] for start, end in pairwise(edges))
    return Normalised(text.translate(APOSTROPHES), dropped)


def has_invisible(text: str) -> bool:
    """Whether the text holds characters that no reader sees."""
    return not text.isascii() and any(character in text for character in INVISIBLE)
