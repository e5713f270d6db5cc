"""An enumeration inside a sentence that would read better as a list."""

from collections.abc import Iterator, Mapping
from typing import Any

from begrijpelijk.core.document import PROSE_KINDS
from begrijpelijk.core.finding import Hit
from begrijpelijk.core.place import Span
from begrijpelijk.language.analysis import Analysis
from begrijpelijk.language.enumerations.finding import enumerations

OPTIONS: Mapping[str, Any] = {"delen": 4, "delen_bij_veel_woorden": 3, "woorden": 14}
"""How many items are too many for a sentence; and how many where they have that many words together."""


def check(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield the items, from the first to the last; data: how many items there are."""
    for sentence in analysis.sentences:
        if sentence.block.kind not in PROSE_KINDS:
            continue
        for found in enumerations(sentence):
            count = len(found.items)
            is_wide = count >= options["delen_bij_veel_woorden"] and found.words >= options["woorden"]
            if (count >= options["delen"] or is_wide or found.is_marked) and not found.is_short:
                first, last = found.items[0][0], found.items[-1][-1]
                yield Hit(Span(first.span.start, last.span.end), {"aantal": count, "gevonden": first.text})
