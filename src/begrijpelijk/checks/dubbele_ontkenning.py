"""Two negations in one clause: *niet onmogelijk*, *tenzij … niet*."""

from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Any

from begrijpelijk.core.document import SENTENCE_KINDS
from begrijpelijk.core.finding import Hit
from begrijpelijk.language.analysis import Analysis, Sentence, Token
from begrijpelijk.language.lexicon import zipf

OPTIONS: Mapping[str, Any] = {"behalve": ()}
"""Words on *on-* that are no negation (*onderzocht*, *ontvangen*)."""

NEGATIONS = frozenset({"niet", "geen"})
SEEN_OFTEN = 2.0
"""Zipf of the word without *on-* from which that is taken for a word of its own."""


def check(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield the second negation; the first is `also`."""
    for sentence in analysis.sentences:
        if sentence.block.kind not in SENTENCE_KINDS:
            continue
        for first, second in _pairs(sentence, options["behalve"]):
            gap = " " if second.index == first.index + 1 else " … "
            yield Hit(first.span, {"gevonden": f"{first.text}{gap}{second.text}"}, (second.span,))


def _pairs(sentence: Sentence, excepted: tuple[str, ...]) -> Iterator[tuple[Token, Token]]:
    tokens = sentence.tokens
    for token, following in pairwise(tokens):
        if token.lower in NEGATIONS and is_negated(following, excepted):
            yield token, following
    unless = next((token for token in tokens if token.lower == "tenzij"), None)
    if unless is not None:
        clause = sentence.subtree(sentence.tokens[unless.head])
        negation = next((token for token in clause if token.lower in NEGATIONS and token.index > unless.index), None)
        if negation is not None:
            yield unless, negation


def is_negated(token: Token, excepted: tuple[str, ...]) -> bool:
    """Whether an adjective is the denial of another (*onvoldoende*)."""
    if token.pos not in ("ADJ", "ADV") or not token.lower.startswith("on") or token.lower in excepted:
        return False
    return (zipf(token.lower.removeprefix("on")) or 0) >= SEEN_OFTEN
