"""A semicolon at the end of an item or a line, where a full stop closes it."""

from collections.abc import Iterator, Mapping
from typing import Any

from begrijpelijk.core.document import BlockKind
from begrijpelijk.core.finding import Edit, Hit
from begrijpelijk.language.analysis import Analysis

OPTIONS: Mapping[str, Any] = {"verbindend": ("en", "of", "en/of", "dan wel", "alsmede", "alsook")}
"""Words at the end of an item that tie the items together: then the semicolons belong to one sentence."""

READ = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM})


def check(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield the semicolon that ends a block; none in a text whose items are tied together by *en* or *of*."""
    blocks = [block for block in analysis.document.blocks if block.kind in READ]
    ends = [block.span.of(analysis.document.text).rstrip() for block in blocks]
    tied = tuple(f" {word}" for word in options["verbindend"])
    if any(end.rstrip(".,:").endswith(tied) for end in ends):
        return
    for sentence in analysis.sentences:
        last = sentence.tokens[-1]
        closes = (
            last.span.end >= sentence.block.span.end
            or not analysis.document.text[last.span.end : sentence.block.span.end].strip()
        )
        decides = any(token.lower == "te" for token in sentence.tokens) and not any(
            token.is_finite for token in sentence.tokens
        )  # *het bezwaar gegrond te verklaren;* is a part of one decision
        if sentence.block.kind in READ and last.text == ";" and closes and len(sentence.words) > 1 and not decides:
            yield Hit(last.span, {"gevonden": ";"}, edits=(Edit(last.span, "."),))
