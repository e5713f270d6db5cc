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
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import Self, TypeVar

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

Owner = TypeVar("Owner")

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
_WORD = re.compile(r"\w[\w-]*(?:'[\w-]+)*")


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue, and what must stand in a text before it is worth looking for."""

    notation: str
    words: tuple[frozenset[str], ...]
    """Of each of these sets a word stands in every text that has the cue: most cues are ruled out by that alone."""
    opening: frozenset[str]
    """The words that it can begin with; empty where it begins with something else."""
    letters: tuple[str, ...]
    """One of these stands in every text that has the cue; empty where its words say more."""


@dataclass(frozen=True, slots=True, eq=False)
class Cues:
    """Cues that are looked for together, under the word of each that few texts will have."""

    cues: tuple[Cue, ...]
    by_word: Mapping[str, tuple[int, ...]]
    wordless: tuple[tuple[int, tuple[str, ...]], ...]
    """Those without a word, each with its `letters`."""

    def possible_in(self, passage: "Passage") -> Iterator[int]:
        """The numbers of the cues whose words or letters stand somewhere in the text of a passage."""
        words = passage.words.keys()
        met = {index for word in self.by_word.keys() & words for index in self.by_word[word]}
        for index in sorted(met):
            for choices in self.cues[index].words:
                if words.isdisjoint(choices):
                    break
            else:
                yield index
        for index, letters in self.wordless:
            if not letters or any(passage.text.find(part, *passage.reach) >= 0 for part in letters):
                yield index


@cache
def read_cues(notations: tuple[str, ...]) -> Cues:
    """Cues as they are written.

    Raises:
        ValueError: there is no word in one of them. The message is Dutch.

    """
    cues = tuple(map(_cue, notations))
    by_word: dict[str, list[int]] = {}
    for index, cue in enumerate(cues):
        for word in max(cue.words, key=lambda choices: min(map(len, choices)), default=()):
            by_word.setdefault(word, []).append(index)
    wordless = tuple((index, cue.letters) for index, cue in enumerate(cues) if not cue.words)
    return Cues(cues, {word: tuple(found) for word, found in by_word.items()}, wordless)


def _cue(notation: str) -> Cue:
    pieces = [(choices, is_optional) for _, choices, is_optional in _pieces(notation)]
    if not pieces or pieces[0][1]:
        raise ValueError(f"‘{notation}’ begint niet met een woord dat er moet staan.")
    needed = [choices for choices, is_optional in pieces if not is_optional]
    words = tuple(frozenset(choices) for choices in needed if _are_words(choices))
    opening = frozenset(needed[0] if _are_words(needed[0]) else ())
    letters = tuple(max(choice.split("*"), key=len) for choice in needed[0])
    is_plain = not words and not any("#" in choice or choice in _KINDS for choice in needed[0])
    return Cue(notation, words, opening, letters if is_plain else ())


def _pieces(notation: str) -> Iterator[tuple[bool, list[str], bool]]:
    """The words of a cue: whether others may stand before it, what it can be, and whether it may be missing."""
    is_apart = False
    for piece in _plain(notation).split():
        if piece == "…":
            is_apart = True
            continue
        yield is_apart, _with_informal(piece.strip("()").split("/")), piece.startswith("(") and piece.endswith(")")
        is_apart = False


def _are_words(choices: list[str]) -> bool:
    return all(map(_WORD.fullmatch, choices))


def _with_informal(choices: list[str]) -> list[str]:
    return list(dict.fromkeys(form for choice in choices for form in (choice, *_INFORMAL.get(choice, ()))))


@cache
def _compiled(notation: str) -> re.Pattern[str]:
    """A cue as a pattern, made only when a text has its words."""
    parts: list[str] = []
    for is_apart, choices, is_optional in _pieces(notation):
        written = "|".join(map(_written if parts else _opening, choices))
        space = r"\s+" if parts else ""
        part = rf"{_BETWEEN if is_apart else ''}{space}(?:{written})"
        parts.append(rf"(?:{part})?" if is_optional else part)
    return re.compile(rf"{''.join(parts)}(?![\w-])")


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
    """Stretches of a text in which cues are looked for; no cue goes from one into the next."""

    text: str
    """The whole text, in lower case."""
    words: Mapping[str, list[int]]
    """The words of the whole text, each with where it stands."""
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    """Where the stretches start and end, in order; they do not overlap."""

    @classmethod
    def of(cls, text: str, stretches: Iterable[Span]) -> Self:
        """A passage of stretches of a text, in order."""
        spans = tuple(stretches)
        return cls(*_read(text), tuple(span.start for span in spans), tuple(span.end for span in spans))

    @property
    def reach(self) -> tuple[int, int]:
        """From where to where its stretches are."""
        return (self.starts[0], self.ends[-1]) if self.starts else (0, 0)

    def find(self, cues: Cues) -> Iterator[Span]:
        """The places where one of the cues stands, cue by cue."""
        for number in cues.possible_in(self):
            yield from self._places(cues.cues[number])

    def _places(self, cue: Cue) -> Iterator[Span]:
        """Where a cue stands, from left to right and apart from each other."""
        pattern = _compiled(cue.notation)
        if not cue.opening:
            for start, end in zip(self.starts, self.ends, strict=True):
                yield from (Span(*found.span()) for found in pattern.finditer(self.text, start, end))
            return
        free = 0
        for start in sorted(start for word in cue.opening for start in self._places_of(word)):
            index = bisect_right(self.starts, start) - 1
            if start >= free and index >= 0 and (found := pattern.match(self.text, start, self.ends[index])):
                free = found.end()
                yield Span(start, free)

    def _places_of(self, word: str) -> Sequence[int]:
        places = self.words.get(word, ())
        start, end = self.reach
        return places[bisect_left(places, start) : bisect_left(places, end)]

    def first(self, cues: Cues) -> Span | None:
        """The first place in the document where one of the cues stands."""
        return min(self.find(cues), default=None, key=lambda span: span.start)

    def without(self, cues: Cues) -> "Passage":
        """The passage with what these cues find blanked out, at its own length."""
        text = self.text
        for span in self.find(cues):
            text = text[: span.start] + ";" * len(span) + text[span.end :]
        return self if text is self.text else replace(self, text=text, words=_words(text))

    def holds(self, cues: Cues) -> bool:
        """Whether one of the cues stands in the passage."""
        return next(self.find(cues), None) is not None

    def owners(self, cues: Cues, owners: Sequence[Owner]) -> set[Owner]:
        """Those of whom a cue stands in the passage; each cue has an owner."""
        found: set[Owner] = set()
        for number in cues.possible_in(self):
            if owners[number] not in found and next(self._places(cues.cues[number]), None) is not None:
                found.add(owners[number])
        return found


@lru_cache(maxsize=4)
def _read(text: str) -> tuple[str, Mapping[str, list[int]]]:
    """A text in lower case, and its words with their places; remembered, for many rules ask it of one text in a row."""
    plain = _plain(text)
    return plain, _words(plain)


def _words(plain: str) -> Mapping[str, list[int]]:
    words: dict[str, list[int]] = {}
    for found in _WORD.finditer(plain):
        words.setdefault(found.group(), []).append(found.start())
    return words


def _plain(text: str) -> str:
    """A text in lower case with straight apostrophes, at its own length: a few letters (*İ*) become two, and stay."""
    text = text.replace("’", "'").replace("‘", "'")
    lower = text.lower()
    return lower if len(lower) == len(text) else "".join(c if len(c.lower()) > 1 else c.lower() for c in text)


@lru_cache(maxsize=2)
def whole_text(analysis: Analysis) -> Passage:
    """All blocks of a document as a passage; remembered, for many checks ask it of one document in a row."""
    return in_blocks(analysis, analysis.document.blocks)


def in_each(blocks: Iterable[Block], text: str) -> Passage:
    """Blocks of a document with this text as a passage in which no cue goes from one into the next."""
    return Passage.of(text, (block.span for block in blocks))


@lru_cache(maxsize=2)
def each_sentence(analysis: Analysis) -> Passage:
    """All sentences of a document as a passage in which no cue goes from one into the next."""
    return Passage.of(analysis.document.text, (sentence.span for sentence in analysis.sentences))


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
    return Passage.of(analysis.document.text, stretches)


def _goes_on(before: Block, block: Block, analysis: Analysis) -> bool:
    return (
        before.kind is block.kind is BlockKind.PARAGRAPH
        and not analysis.text(before.span).endswith((".", "!", "?", ":", ";"))
        and len(analysis.text(before.span).split()) > SHORTEST_LINE
        and not analysis.text(Span(before.span.end, block.span.start)).strip()
    )
