"""*Echter* and *evenwel*, for which *maar* at the start of the sentence says the same."""

from collections.abc import Iterator, Mapping
from typing import Any

from begrijpelijk.core.document import SENTENCE_KINDS
from begrijpelijk.core.finding import Hit
from begrijpelijk.language.analysis import Analysis
from begrijpelijk.language.transformation.contrast import to_but

OPTIONS: Mapping[str, Any] = {"woorden": ("echter",)}
"""The adverbs that are looked for."""


def check(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield every such adverb; data: the word."""
    for sentence in analysis.sentences:
        if sentence.block.kind not in SENTENCE_KINDS:
            continue
        for token in sentence.tokens:
            if token.lower in options["woorden"] and token.pos in ("ADV", "CCONJ"):
                yield Hit(token.span, {"gevonden": token.text}, edits=to_but(sentence, token))
