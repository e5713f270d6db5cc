"""A pronoun at the start of a sentence that the sentence before does not explain."""

from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Any

from begrijpelijk.core.document import BlockKind
from begrijpelijk.core.finding import Hit
from begrijpelijk.language.analysis import Analysis, Sentence, Token
from begrijpelijk.language.reference import (
    NEUTER,
    OF_OBJECTS,
    candidates,
    names_itself,
    standing_alone,
    statements,
    verb_of,
)

OPTIONS: Mapping[str, Any] = {"mogelijk": 2}
"""How many nouns or statements that may be meant are too many."""

WHOLE = frozenset({"betekenen", "inhouden", "blijken", "komen", "volgen", "gebeuren", "helpen", "leiden"})
"""Verbs that take all that was said: *dit betekent dat …*."""


def check(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield *dit*, *dat*, *deze* or *die* where it is not plain what is meant."""
    for before, sentence in pairwise(analysis.sentences):
        pronoun = standing_alone(sentence)
        if pronoun is None or sentence.block.kind is not BlockKind.PARAGRAPH or before.tokens[-1].lower in ("?", ":"):
            continue
        if before.block is not sentence.block:
            is_far = before.block.kind is not BlockKind.HEADING and not names_itself(sentence)
        else:
            is_far = _may_be_several(pronoun, sentence, before, options["mogelijk"])
        if is_far:
            yield Hit(pronoun.span, {"gevonden": pronoun.text})


def _may_be_several(pronoun: Token, sentence: Sentence, before: Sentence, limit: int) -> bool:
    if pronoun.lower not in NEUTER:
        return len(candidates(pronoun, sentence, before)) >= limit
    if names_itself(sentence) or verb_of(sentence).lemma in WHOLE:
        return False
    is_thing = verb_of(sentence).lemma in OF_OBJECTS
    return statements(before) >= limit or (is_thing and len(candidates(pronoun, sentence, before)) >= limit)
