"""What a text has told of already: *deze weg* asks for a weg that was named before."""

from begrijpelijk.core.document import PROSE_KINDS
from begrijpelijk.language.analysis import Analysis, Sentence, Token
from begrijpelijk.language.compounds import head

_FURTHEST_NOUN = 4


def is_told_before(sentence: Sentence, tokens: tuple[Token, ...], analysis: Analysis) -> bool:
    """Whether the noun behind some words, or the last part of it, stands in an earlier sentence of running text."""
    start = tokens[-1].index + 1
    noun = next((token for token in sentence.tokens[start : start + _FURTHEST_NOUN] if token.pos == "NOUN"), None)
    if noun is None:
        return False
    earlier = (each for each in analysis.sentences if each.span.end <= sentence.span.start)
    return any(_is_told(noun, token) for each in earlier if each.block.kind in PROSE_KINDS for token in each.tokens)


def _is_told(noun: Token, earlier: Token) -> bool:
    """Whether an earlier word names the same kind of thing; no word list has the names of streets: *Molenweg*."""
    if earlier.pos == "PROPN":
        return earlier.lower.endswith(noun.lemma.lower())
    return earlier.pos == "NOUN" and not _names(noun).isdisjoint(_names(earlier))


def _names(noun: Token) -> frozenset[str]:
    lemma = noun.lemma.lower()
    return frozenset({noun.lower, lemma, head(noun.lower), head(lemma)})
