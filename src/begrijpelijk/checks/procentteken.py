"""The sign *%* in running text, that is read aloud as a word."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from begrijpelijk.core.document import BlockKind
from begrijpelijk.core.finding import Edit, Hit
from begrijpelijk.core.place import Span
from begrijpelijk.language.analysis import Analysis

OPTIONS: Mapping[str, Any] = {}

READ = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM})

PERCENTAGE = re.compile(r"\d[ \u00a0]?%(?![\w%-])")
"""The last figure and the sign; not *50%-regeling*."""


def check(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield every percentage sign behind a number in a sentence with a finite verb; data: the sign and the word.

    All of a sentence change together: a sign beside the word looks odd.
    """
    if not PERCENTAGE.search(analysis.document.text):
        return
    for sentence in analysis.sentences:
        if sentence.block.kind not in READ or not any(token.is_finite for token in sentence.tokens):
            continue
        places = [
            Span(sentence.span.start + found.start() + 1, sentence.span.start + found.end())
            for found in PERCENTAGE.finditer(analysis.text(sentence.span))
        ]
        edits = tuple(Edit(place, " procent") for place in places)
        for place in places:
            yield Hit(Span(place.end - 1, place.end), {"gevonden": "%", "beter": "procent"}, edits=edits)
