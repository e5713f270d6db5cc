"""Spelling variants made equal before analysis, with the way back to the characters as they were written."""

import re
from array import array
from collections.abc import Iterator
from dataclasses import dataclass

from begrijpelijk.core.place import Span

APOSTROPHES = str.maketrans(dict.fromkeys("\u2018\u2019\u02bc\u00b4\u0060", "'"))
"""Read as a straight apostrophe, one character for one (‘foto’s’ would else be two tokens)."""

INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
"""Soft hyphen, zero-width characters and byte order mark: left out, so that the word around them is one word."""

_SPACE = re.compile(r"\s")
_UNCLEAN = re.compile(rf"[{INVISIBLE}]|\s\s|\A\s")
"""What calls for leaving out: characters that no reader sees, and white space that the parser would trip over."""


@dataclass(frozen=True, slots=True)
class Normalised:
    """A text as the language pipeline reads it. `offsets` gives for each character its place in the original."""

    text: str
    offsets: "array[int] | None" = None
    """None where nothing was left out."""

    def original(self, span: Span) -> Span:
        """The range of the original text for one of the normalised text, with what was left out inside it."""
        if self.offsets is None:
            return span
        if not span:
            start = self.offsets[span.start] if span.start < len(self.offsets) else 0
            return Span(start, start)
        return Span(self.offsets[span.start], self.offsets[span.end - 1] + 1)


def normalise(text: str) -> Normalised:
    """Make apostrophes straight and white space a single space; leave out invisible characters."""
    offsets = None
    if _UNCLEAN.search(text):
        offsets = array("l", _kept(text))
        text = "".join(text[index] for index in offsets)
    return Normalised(_SPACE.sub(" ", text).translate(APOSTROPHES), offsets)


def _kept(text: str) -> Iterator[int]:
    """The places of what is read: visible characters, and the first white space between them."""
    is_spaced = True
    for index, character in enumerate(text):
        if character in INVISIBLE or (is_spaced and character.isspace()):
            continue
        is_spaced = character.isspace()
        yield index
