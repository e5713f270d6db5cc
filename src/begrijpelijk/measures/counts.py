"""What the formulas count, and in which part of a text.

Only running text counts: the blocks of `SENTENCE_KINDS`. A heading, a link or a label is no sentence, and a formula
fitted on sentences would call a page of them easy. A sentence counts if it has a word.
"""

from dataclasses import dataclass
from functools import lru_cache

from begrijpelijk.core.document import SENTENCE_KINDS
from begrijpelijk.core.report import Measure
from begrijpelijk.language.analysis import Analysis, Sentence
from begrijpelijk.language.syllables import syllables

LONG_WORD = 7
"""Letters that make a long word for Lix."""


@dataclass(frozen=True, slots=True)
class Counts:
    """The counts of the running text of one document."""

    sentences: int
    words: int
    syllables: int
    long_words: int


def running_sentences(analysis: Analysis) -> tuple[Sentence, ...]:
    """The sentences of running text that have at least one word, in order."""
    return tuple(
        sentence for sentence in analysis.sentences if sentence.block.kind in SENTENCE_KINDS and sentence.words
    )


@lru_cache(maxsize=1)
def count(analysis: Analysis) -> Counts:
    """Count the running text of a document; remembered, for most formulas ask it of one document in a row."""
    sentences = running_sentences(analysis)
    words = [token.text for sentence in sentences for token in sentence.words]
    return Counts(
        sentences=len(sentences),
        words=len(words),
        syllables=sum(map(syllables, words)),
        long_words=sum(len(word) >= LONG_WORD and sum(map(str.isalpha, word)) >= LONG_WORD for word in words),
    )


def no_sentences(name: str) -> Measure:
    """The measure of a text without running text."""
    return Measure(name, None, "De tekst heeft geen zinnen.")
