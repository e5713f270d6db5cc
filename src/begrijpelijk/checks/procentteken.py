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
    """Yield every percentage sign behind a number in a sentence with a finite verb; data: the sign and the word."""
    for sentence in analysis.sentences:
        if sentence.block.kind not in READ or not any(token.is_finite for token in sentence.tokens):
            continue
        for found in PERCENTAGE.finditer(analysis.text(sentence.span)):
            start = sentence.span.start + found.start() + 1
            sign = Span(sentence.span.start + found.end() - 1, sentence.span.start + found.end())
            yield Hit(sign, {"gevonden": "%", "beter": "procent"}, edits=(Edit(Span(start, sign.end), " procent"),))
