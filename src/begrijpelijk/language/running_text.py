"""The running text of a document: what is left without headings, addresses, greetings and quotations."""

from collections.abc import Iterator

from begrijpelijk.core.document import SENTENCE_KINDS, BlockKind
from begrijpelijk.language.analysis import Analysis, Sentence, Token
from begrijpelijk.language.once import once

FEWEST_WORDS = 40
"""With fewer words nothing can be said of a text as a whole."""

OPENING = frozenset("‘“„«")
CLOSING = frozenset("’”»")
STRAIGHT = frozenset("\"'")


def running_sentences(analysis: Analysis) -> Iterator[Sentence]:
    """The sentences that are read one after the other, lists and tables included."""
    for sentence in analysis.sentences:
        if sentence.block.kind in SENTENCE_KINDS:
            yield sentence


def is_whole_text(analysis: Analysis) -> bool:
    """Whether there is enough running text to judge it as a whole."""
    words = 0
    for sentence in running_sentences(analysis):
        words += len(sentence.words)
        if words >= FEWEST_WORDS:
            return True
    return False


@once
def own_words(sentence: Sentence) -> tuple[Token, ...]:
    """The words of a sentence that its writer says himself: those outside quotation marks."""
    return tuple(_own_words(sentence))


def _own_words(sentence: Sentence) -> Iterator[Token]:
    if sentence.block.kind is BlockKind.QUOTATION:
        return
    quoted = False
    for token in sentence.tokens:
        mark = token.written[:1]
        if mark in OPENING:
            quoted = True
        elif mark in CLOSING and len(token.written) == 1:
            quoted = False
        elif mark in STRAIGHT and len(token.written) == 1:
            quoted = not quoted
        if token.is_word and not quoted:
            yield token
