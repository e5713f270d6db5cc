"""The words of a sentence as a set: many checks are about a few words, and most sentences have none of them."""

from begrijpelijk.language.analysis import Sentence
from begrijpelijk.language.once import once


@once
def vocabulary(sentence: Sentence) -> frozenset[str]:
    """The words and marks that stand in a sentence, in lower case."""
    return frozenset(token.lower for token in sentence.tokens)
