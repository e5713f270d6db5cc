"""Prepositional phrases stacked one in the other: *in de nota over de aanpak van de overlast in de wijk*."""

from collections.abc import Iterator, Mapping
from typing import Any

from begrijpelijk.core.document import PROSE_KINDS
from begrijpelijk.core.finding import Hit
from begrijpelijk.core.place import Span
from begrijpelijk.language.analysis import Analysis, Sentence
from begrijpelijk.language.stacked_phrases import stacks

OPTIONS: Mapping[str, Any] = {"voorzetsels": 3}
"""How many phrases make a stack. Dates, amounts and names do not count."""

LONGEST_QUOTE = 8
"""Words of a stack that a message quotes."""


def check(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield a stack of phrases; data: how many phrases it has, and its words."""
    for sentence in analysis.sentences:
        if sentence.block.kind not in PROSE_KINDS or not _has_prepositions(sentence, options["voorzetsels"]):
            continue
        for stack in stacks(sentence):
            if stack.count >= options["voorzetsels"]:
                words = [token.text for token in sentence.tokens[stack.first.index : stack.end]]
                quote = " ".join(words[:LONGEST_QUOTE]) + (" …" if len(words) > LONGEST_QUOTE else "")
                last = sentence.tokens[stack.end - 1]
                yield Hit(Span(stack.first.span.start, last.span.end), {"gevonden": quote, "aantal": stack.count})


def _has_prepositions(sentence: Sentence, number: int) -> bool:
    return sum(token.pos == "ADP" for token in sentence.tokens) >= number
