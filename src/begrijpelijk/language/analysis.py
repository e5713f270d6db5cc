"""A document with its sentences and tokens: plain data, so that checks need neither spaCy nor a model."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any, Self

from begrijpelijk.core.document import Block, Document
from begrijpelijk.core.genre import Genre
from begrijpelijk.core.place import Span
from begrijpelijk.core.promise import Promise


@dataclass(frozen=True, slots=True)
class Token:
    """A word or a punctuation mark, with its analysis in Universal Dependencies (tags CGN).

    `text` is the normalised form (straight apostrophes, no soft hyphens); `span` its place in `Document.text`.
    `index` and `head` count tokens of the sentence from 0; the root is its own head.
    """

    index: int
    text: str
    lower: str
    lemma: str
    pos: str
    tag: str
    features: frozenset[str]
    """UD features as written: `Number=Sing`, `VerbForm=Fin`."""
    head: int
    dep: str
    span: Span
    is_word: bool
    """Whether it counts as a word: it has a letter or a digit."""
    original: str = ""
    """The characters of the document, where they are not those of `text`."""

    @property
    def written(self) -> str:
        """The word as its author wrote it."""
        return self.original or self.text

    @property
    def is_finite(self) -> bool:
        """Whether it is a finite verb."""
        return "VerbForm=Fin" in self.features


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of one block. Its span runs from its first token to its last."""

    tokens: tuple[Token, ...]
    block: Block
    span: Span
    children: tuple[tuple[int, ...], ...]
    """For every token the indices of its dependents, in order."""
    words: tuple[Token, ...]
    """The tokens that count as words."""
    readings: dict[Any, Any] = field(default_factory=dict, compare=False, repr=False)
    """What has been read of it already; see `begrijpelijk.language.once`."""

    @classmethod
    def of(cls, tokens: tuple[Token, ...], block: Block) -> Self:
        """Make a sentence of its tokens (at least one)."""
        children: list[list[int]] = [[] for _ in tokens]
        for token in tokens:
            if token.head != token.index:
                children[token.head].append(token.index)
        span = Span(tokens[0].span.start, tokens[-1].span.end)
        words = tuple(token for token in tokens if token.is_word)
        return cls(tokens, block, span, tuple(map(tuple, children)), words)

    @property
    def root(self) -> Token:
        """The token that is its own head."""
        return next(token for token in self.tokens if token.head == token.index)

    def dependents(self, token: Token, *relations: str) -> Iterator[Token]:
        """The dependents of `token` with one of `relations`, or all of them if none is named."""
        for index in self.children[token.index]:
            child = self.tokens[index]
            if not relations or child.dep in relations:
                yield child

    def subtree(self, token: Token) -> tuple[Token, ...]:
        """`token` and all that hangs under it, in the order of the sentence."""
        found = {token.index}
        todo = [token.index]
        while todo:
            for index in self.children[todo.pop()]:
                if index not in found:
                    found.add(index)
                    todo.append(index)
        return tuple(self.tokens[index] for index in sorted(found))


@dataclass(frozen=True, slots=True, eq=False)
class Analysis:
    """A document and the sentences in its blocks, in order."""

    document: Document
    sentences: tuple[Sentence, ...]
    genre: Genre | None = None
    """What kind of document it is; None where that is not known."""
    genre_confidence: float | None = None
    """How sure that is, from 0 to 1 (1 where a user said it); None where no kind is known."""
    promises: tuple[Promise, ...] = ()
    """What the municipality promises, to compare the text with."""

    def text(self, span: Span) -> str:
        """The characters of the document in `span`."""
        return span.of(self.document.text)

    def paragraphs(self) -> Iterator[tuple[Sentence, ...]]:
        """The sentences of each block, in order."""
        for _, sentences in groupby(self.sentences, key=lambda sentence: id(sentence.block)):
            yield tuple(sentences)

    def sentences_in(self, span: Span) -> tuple[Sentence, ...]:
        """The sentences that have a character of `span`."""
        first = bisect_right(self.sentences, span.start, key=lambda sentence: sentence.span.end)
        end = bisect_left(self.sentences, span.end, key=lambda sentence: sentence.span.start)
        return self.sentences[first:end]

    def lower_words(self) -> Iterator[str]:
        """All words in lower case, in order."""
        return (token.lower for sentence in self.sentences for token in sentence.words)
