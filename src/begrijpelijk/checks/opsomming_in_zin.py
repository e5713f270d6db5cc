"""An enumeration inside a sentence that would read better as a list."""

from collections.abc import Iterator, Mapping
from typing import Any

from begrijpelijk.core.document import SENTENCE_KINDS
from begrijpelijk.core.finding import Hit
from begrijpelijk.language.analysis import Analysis
from begrijpelijk.language.enumerations.finding import enumerations

OPTIONS: Mapping[str, Any] = {"delen": 4, "delen_bij_veel_woorden": 3, "woorden": 14}
"""How many items are too many for a sentence; and how many where they have that many words together."""


def check(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield the first word of the first item; data: how many items there are."""
    for sentence in analysis.sentences:
        if sentence.block.kind not in SENTENCE_KINDS:
            continue
        for found in enumerations(sentence):
            count = len(found.items)
            is_wide = count >= options["delen_bij_veel_woorden"] and found.words >= options["woorden"]
            if (count >= options["delen"] or is_wide or found.is_marked) and not found.is_short:
                yield Hit(found.items[0][0].span, {"aantal": count, "gevonden": found.items[0][0].text})
