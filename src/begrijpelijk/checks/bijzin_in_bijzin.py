"""A subordinate clause inside another one."""

from collections.abc import Iterator, Mapping
from typing import Any

from begrijpelijk.core.document import PROSE_KINDS
from begrijpelijk.core.finding import Hit
from begrijpelijk.core.place import Span
from begrijpelijk.language.analysis import Analysis, Sentence, Token
from begrijpelijk.language.subordination import clauses

OPTIONS: Mapping[str, Any] = {"diepte": 1}
"""How deep a subordinate clause may stand: 1 is in a main clause."""


def check(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield the inner clause up to the next mark; the data quote it and that of the outer one."""
    for sentence in analysis.sentences:
        if sentence.block.kind not in PROSE_KINDS:
            continue
        for clause in clauses(sentence).subordinates:
            if clause.depth > options["diepte"] and clause.outer is not None and not clause.is_conjunct:
                place = Span(clause.opener.span.start, _end(sentence, clause.opener).span.end)
                yield Hit(place, {"gevonden": clause.opener.text, "buitenste": clause.outer.text})


def _end(sentence: Sentence, opener: Token) -> Token:
    """The last word before the next mark."""
    end = opener
    for token in sentence.tokens[opener.index + 1 :]:
        if not token.is_word:
            return end
        end = token
    return end
