"""Cues: stretches of Dutch by which we know what a text says, in a notation that a communication adviser can read.

A cue is a row of words: *kunt/kunnen … bezwaar maken*.

- `a/b`: one of these words;
- `(a)`: the word may be missing, alone or as one of several: `(nog/al)`;
- `a*` and `*a`: words that begin or end so;
- `u`, `uw` and verbs that go with them (`kunt`, `hebt` …) stand for *je*, *jouw*, *kun*, *heb* as well;
- `#`: a number, in digits or as a word;
- `<datum>`, `<bedrag>`, `<telefoonnummer>`, `<webadres>`, `<mailadres>`, `<postadres>`: what is written so;
- `…`: at most twelve words of the same sentence, none of which is *niet* or *geen*: *u kunt geen bezwaar maken* offers
  nothing.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import accumulate
from typing import Self

from begrijpelijk.core.document import Block, BlockKind
from begrijpelijk.core.place import Span
from begrijpelijk.language.analysis import Analysis

_MONTHS = "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
_KINDS = {
    "<datum>": rf"(?:\d{{1,2}}\s+(?:{_MONTHS})(?:\s+\d{{4}})?|\d{{1,2}}-\d{{1,2}}-\d{{4}})",
    "<bedrag>": r"(?:€\s?\d[\d.]*(?:,\d\d|,-)?|\d[\d.]*(?:,\d\d)?\s+euro)",
    "<telefoonnummer>": r"(?:(?:\+31[\s-]?|\(?0)\d[\d\s()-]{6,12}\d|14\s?0\d{2,3})",
    "<webadres>": r"(?:(?:https?://|www\.)\S*\w|[\w-]+(?:\.[\w-]+)*\.(?:nl|eu|com|org|example)\b(?:/\S*\w)?)",
    "<mailadres>": r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+",
    "<postadres>": r"(?:postbus\s+\d+|antwoordnummer\s+\d+|\d{4}\s?[a-z]{2})",
}
MOST_WORDS_BETWEEN = 12

SHORTEST_LINE = 8
"""Words of a line that may have been broken off; a shorter one is a title or an item of a list."""

_NUMBER = (
    r"(?:\d+(?:[.,]\d+)*|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|vijftien|zestien"
    r"|twintig|dertig)"
)
_BETWEEN = rf"(?:\s+(?!(?:geen|niet)\b)[^\s!?;]*[^\s!?;.:]){{0,{MOST_WORDS_BETWEEN}}}?"
_INFORMAL = {
    "u": ("je", "jij", "jou"),
    "uw": ("je", "jouw"),
    "kunt": ("kun", "kan"),
    "hebt": ("heb",),
    "heeft": ("heb",),
    "krijgt": ("krijg",),
    "bent": ("ben",),
    "maakt": ("maak",),
    "betaalt": ("betaal",),
    "ontvangt": ("ontvang",),
    "vraagt": ("vraag",),
}
_BORDER = "\n;\n"
"""Between stretches: white space and a mark that no cue goes across."""

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
        choices = _with_informal(piece.strip("()").split("/"))
        written = "|".join(map(_written if parts else _opening, choices))
        space = r"\s+" if parts else ""
        parts.append(rf"(?:{between}{space}(?:{written}))?" if is_optional else rf"{between}{space}(?:{written})")
        between = ""
        if not is_optional and all(_WORD.fullmatch(choice) for choice in choices):
            words.append(frozenset(choices))
    if not parts or parts[0].endswith("?"):
        raise ValueError(f"‘{notation}’ begint niet met een woord dat er moet staan.")
    return Cue(rf"{''.join(parts)}(?![\w-])", tuple(words))


def _with_informal(choices: list[str]) -> list[str]:
    return list(dict.fromkeys(form for choice in choices for form in (choice, *_INFORMAL.get(choice, ()))))


@cache
def _compiled(expression: str) -> re.Pattern[str]:
    """A cue as a pattern, made only when a text has its words."""
    return re.compile(expression)


def _opening(choice: str) -> str:
    """The first word of a cue, at the start of a word.

    What stands before is looked at behind the first letter: a pattern that opens with a letter is searched for far
    faster than one that opens with a look back.
    """
    written = _written(choice)
    if choice[:1].isalpha():
        return rf"{written[0]}(?<![\w-].){written[1:]}"
    return rf"(?<![\w-]){written}"


def _written(choice: str) -> str:
    return _KINDS.get(choice) or re.escape(choice).replace(r"\#", _NUMBER).replace(r"\*", r"[\w'-]*")


@dataclass(frozen=True, slots=True)
class Passage:
    """Stretches of a document, one for each block, in which cues are looked for; no cue crosses their borders."""

    parts: tuple[tuple[int, str], ...]
    """Where each stretch starts, and what it says, in lower case."""
    joined: str
    """The stretches one after the other, so that one search goes through them all."""
    offsets: tuple[int, ...]
    """Where each stretch starts in `joined`."""
    words: frozenset[str]

    @classmethod
    def of(cls, parts: Iterable[tuple[int, str]]) -> Self:
        """A passage of stretches of text with their place in the document."""
        written = tuple((start, _plain(text)) for start, text in parts)
        texts = [text for _, text in written]
        offsets = accumulate((len(text) + len(_BORDER) for text in texts[:-1]), initial=0)
        joined = _BORDER.join(texts)
        return cls(written, joined, tuple(offsets), _words(joined))

    def find(self, cues: Iterable[Cue]) -> Iterator[Span]:
        """The places where one of the cues stands, cue by cue."""
        for cue in cues:
            if any(choices.isdisjoint(self.words) for choices in cue.words):
                continue
            pattern = _compiled(cue.expression)
            for found in pattern.finditer(self.joined):
                index = bisect_right(self.offsets, found.start()) - 1
                moved = self.parts[index][0] - self.offsets[index]
                yield Span(found.start() + moved, found.end() + moved)

    def first(self, cues: Iterable[Cue]) -> Span | None:
        """The first place in the document where one of the cues stands."""
        return min(self.find(cues), default=None, key=lambda span: span.start)

    def without(self, cues: Iterable[Cue]) -> "Passage":
        """The passage with what these cues find blanked out, at its own length."""
        spans = list(self.find(cues))
        parts = []
        for start, text in self.parts:
            for span in spans:
                if start <= span.start < start + len(text):
                    text = text[: span.start - start] + ";" * len(span) + text[span.end - start :]
            parts.append((start, text))
        return Passage.of(parts) if spans else self

    def holds(self, cues: Iterable[Cue]) -> bool:
        """Whether one of the cues stands in the passage."""
        return next(self.find(cues), None) is not None


@lru_cache(maxsize=64)
def _words(text: str) -> frozenset[str]:
    """The words of a text; remembered, for many rules ask it of the same text one after the other."""
    return frozenset(_WORD.findall(text))


@lru_cache(maxsize=1 << 11)
def _plain(text: str) -> str:
    """A text in lower case with straight apostrophes, at its own length: a few letters (*İ*) become two, and stay."""
    text = text.translate(_APOSTROPHES)
    lower = text.lower()
    return lower if len(lower) == len(text) else "".join(c if len(c.lower()) > 1 else c.lower() for c in text)


@lru_cache(maxsize=2)
def whole_text(analysis: Analysis) -> Passage:
    """All blocks of a document as a passage; remembered, for many checks ask it of one document in a row."""
    return in_blocks(analysis, analysis.document.blocks)


def in_blocks(analysis: Analysis, blocks: Iterable[Block]) -> Passage:
    """Some blocks of a document as a passage.

    A paragraph that stops in the middle of a sentence goes on in the next one: a program broke the line there.
    """
    stretches: list[Span] = []
    before: Block | None = None
    for block in blocks:
        if before is not None and _goes_on(before, block, analysis):
            stretches[-1] = Span(stretches[-1].start, block.span.end)
        else:
            stretches.append(block.span)
        before = block
    return Passage.of((span.start, analysis.text(span)) for span in stretches)


def _goes_on(before: Block, block: Block, analysis: Analysis) -> bool:
    return (
        before.kind is block.kind is BlockKind.PARAGRAPH
        and not analysis.text(before.span).endswith((".", "!", "?", ":", ";"))
        and len(analysis.text(before.span).split()) > SHORTEST_LINE
        and not analysis.text(Span(before.span.end, block.span.start)).strip()
    )
