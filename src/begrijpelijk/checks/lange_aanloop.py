"""A main clause that keeps its reader waiting for the verb."""

from collections.abc import Iterator, Mapping
from typing import Any

from begrijpelijk.core.document import SENTENCE_KINDS
from begrijpelijk.core.finding import Hit
from begrijpelijk.core.place import Span
from begrijpelijk.language.analysis import Analysis

OPTIONS: Mapping[str, Any] = {"woorden": 10}
"""How many words may stand before the finite verb."""


def check(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield the finite verb of the main clause; data: how many words stand before it."""
    for sentence in analysis.sentences:
        if sentence.block.kind not in SENTENCE_KINDS:
            continue
        root = sentence.root
        candidates = (root, *sentence.dependents(root, "aux", "aux:pass", "cop"))
        finite = next((token for token in candidates if token.is_finite), None)
        if finite is None:
            continue
        before = sum(token.is_word for token in sentence.tokens[: finite.index])
        if before > options["woorden"]:
            yield Hit(Span(finite.span.start, finite.span.end), {"aantal": before, "gevonden": finite.text})
