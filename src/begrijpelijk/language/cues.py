"""Cues: stretches of Dutch by which we know what a text says, in a notation that a communication adviser can read.

A cue is a row of words: *kunt/kunnen … bezwaar maken*.

- `a/b`: one of these words;
- `(a)`: the word may be missing, alone or as one of several: `(nog/al)`;
- `a*` and `*a`: words that begin or end so;
- `#`: a number, in digits or as a word;
- `…`: at most twelve words of the same sentence, none of which is *niet* or *geen*: *u kunt geen bezwaar maken* offers
  nothing.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Self

from begrijpelijk.core.place import Span
from begrijpelijk.language.analysis import Analysis

MOST_WORDS_BETWEEN = 12

_NUMBER = (
    r"(?:\d+(?:[.,]\d+)*|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|vijftien|zestien"
    r"|twintig|dertig)"
)
_BETWEEN = rf"(?:\s+(?!(?:geen|niet)\b)[^\s!?;]*[^\s!?;.:]){{0,{MOST_WORDS_BETWEEN}}}?"
_WORD = re.compile(r"\w[\w'-]*")
_APOSTROPHES = str.maketrans("’‘", "''")


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue, ready to be looked for."""

    expression: str
    words: tuple[frozenset[str], ...]
    """Of each of these sets a word stands in every text that has the cue: most cues are ruled out by that alone."""


@cache
def read_cue(notation: str) -> Cue:
    """A cue as it is written.

    Raises:
        ValueError: there is no word in it. The message is Dutch.

    """
    parts: list[str] = []
    words: list[frozenset[str]] = []
    between = ""
    for piece in notation.translate(_APOSTROPHES).lower().split():
        if piece == "…":
            between = _BETWEEN
            continue
        is_optional = piece.startswith("(") and piece.endswith(")")
        choices = piece.strip("()").split("/")
        written = "|".join(map(_written, choices))
        space = r"\s+" if parts else ""
        parts.append(rf"(?:{between}{space}(?:{written}))?" if is_optional else rf"{between}{space}(?:{written})")
        between = ""
        if not is_optional and all(_WORD.fullmatch(choice) for choice in choices):
            words.append(frozenset(choices))
    if not parts or parts[0].endswith("?"):
        raise ValueError(f"‘{notation}’ begint niet met een woord dat er moet staan.")
    return Cue(rf"(?<![\w-]){''.join(parts)}(?![\w-])", tuple(words))


@cache
def _compiled(expression: str) -> re.Pattern[str]:
    """A cue as a pattern, made only when a text has its words."""
    return re.compile(expression, re.IGNORECASE)


def _written(choice: str) -> str:
    return _NUMBER if choice == "#" else re.escape(choice).replace(r"\*", r"[\w'-]*")


@dataclass(frozen=True, slots=True)
class Passage:
    """Stretches of a document, one for each block, in which cues are looked for; no cue crosses their borders."""

    parts: tuple[tuple[int, str], ...]
    """Where each stretch starts, and what it says."""
    words: frozenset[str]

    @classmethod
    def of(cls, parts: Iterable[tuple[int, str]]) -> Self:
        """A passage of stretches of text with their place in the document."""
        written = tuple((start, text.translate(_APOSTROPHES)) for start, text in parts)
        words = (word for _, text in written for word in _WORD.findall(text.lower()))
        return cls(written, frozenset(words))

    def find(self, cues: Iterable[Cue]) -> Iterator[Span]:
        """The places where one of the cues stands, cue by cue."""
        for cue in cues:
            if any(choices.isdisjoint(self.words) for choices in cue.words):
                continue
            pattern = _compiled(cue.expression)
            for start, text in self.parts:
                for found in pattern.finditer(text):
                    yield Span(start + found.start(), start + found.end())

    def first(self, cues: Iterable[Cue]) -> Span | None:
        """The first place in the document where one of the cues stands."""
        return min(self.find(cues), default=None, key=lambda span: span.start)

    def holds(self, cues: Iterable[Cue]) -> bool:
        """Whether one of the cues stands in the passage."""
        return next(self.find(cues), None) is not None


def whole_text(analysis: Analysis) -> Passage:
    """All blocks of a document as a passage."""
    document = analysis.document
    return Passage.of((block.span.start, block.span.of(document.text)) for block in document.blocks)
