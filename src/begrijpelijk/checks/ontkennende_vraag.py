"""A question with *niet* or *geen* that asks for yes or no: *ja* may mean that it is so, or that it is not."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from begrijpelijk.checks.dubbele_vraag import is_yes_or_no
from begrijpelijk.core.finding import Hit
from begrijpelijk.language.analysis import Analysis, Sentence, Token

OPTIONS: Mapping[str, Any] = {}

NEGATIONS = frozenset({"niet", "geen", "nooit", "niemand"})
_ANSWER = re.compile(r"(?:[\[(][ xX]?[\])]|[☐□○o*])?\s*(?:ja|nee)\b", re.IGNORECASE)
NEAR = 2
"""Sentences behind the question among which its answers begin."""


def check(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield the negation of a question to which the text offers *ja* or *nee* as an answer.

    Without those answers it is no question but a condition: *Lukt het niet? Bel ons dan.*
    """
    for index, sentence in enumerate(analysis.sentences):
        if not is_yes_or_no(sentence):
            continue
        answers = analysis.sentences[index + 1 : index + 1 + NEAR]
        negation = _negation(sentence)
        if negation is not None and any(_ANSWER.match(analysis.text(each.span)) for each in answers):
            yield Hit(negation.span)


def _negation(sentence: Sentence) -> Token | None:
    """The first negation before anything that depends on the question: not in *Weet u dat dit niet mag*."""
    for token in sentence.tokens:
        if token.pos == "SCONJ" or token.text == ",":
            return None
        if token.lower in NEGATIONS:
            return token
    return None
