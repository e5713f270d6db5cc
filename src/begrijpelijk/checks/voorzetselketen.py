"""Prepositional phrases stacked one in the other: *in de nota over de aanpak van de overlast in de wijk*."""

from collections.abc import Iterator, Mapping
from typing import Any

from begrijpelijk.core.document import SENTENCE_KINDS
from begrijpelijk.core.finding import Hit
from begrijpelijk.language.analysis import Analysis
from begrijpelijk.language.stacked_phrases import stacks

OPTIONS: Mapping[str, Any] = {"voorzetsels": 3}
"""How many phrases make a stack. Dates, amounts and names do not count."""

LONGEST_QUOTE = 8
"""Words of a stack that a message quotes."""


def check(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield the first preposition of a stack; data: how many phrases it has, and its words."""
    for sentence in analysis.sentences:
        if sentence.block.kind not in SENTENCE_KINDS:
            continue
        for stack in stacks(sentence):
            if stack.count >= options["voorzetsels"]:
                words = [token.text for token in sentence.tokens[stack.first.index : stack.end]]
                quote = " ".join(words[:LONGEST_QUOTE]) + (" …" if len(words) > LONGEST_QUOTE else "")
                yield Hit(stack.first.span, {"gevonden": quote, "aantal": stack.count})
