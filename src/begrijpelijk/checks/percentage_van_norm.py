"""*120 % van de bijstandsnorm*: a reader who does not know the norm does not know the amount."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from begrijpelijk.core.document import SENTENCE_KINDS
from begrijpelijk.core.finding import Hit
from begrijpelijk.core.place import Span
from begrijpelijk.language.amounts import amounts
from begrijpelijk.language.analysis import Analysis

OPTIONS: Mapping[str, Any] = {"normen": ()}
"""What percentages are taken of that few readers know in euros."""

NEAR = 2
"""Blocks before and behind in which an amount explains the percentage."""
TABLE = 6
"""Blocks behind the name of the norm in which its amount stands, such as the rows of a table."""


def check(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield the first percentage of each norm, unless the text tells how much it is, or how much the norm is."""
    norms = "|".join(re.escape(norm) for norm in sorted(options["normen"], key=len, reverse=True))
    pattern = re.compile(
        rf"\b\d+(?:,\d+)?\s?(?:%|procent)\s+van\s+(?:(?:de|het|uw|een)\s+)?"
        rf"(?:(?:geldende|wettelijke?|toepasselijke|netto|bruto)\s+){{0,2}}(?P<norm>{norms})\b",
        re.IGNORECASE,
    )
    if not pattern.search(analysis.document.text):
        return
    texts = [analysis.text(block.span) for block in analysis.document.blocks]
    priced = [any(amounts(text)) for text in texts]
    seen: set[str] = set()
    for index, block in enumerate(analysis.document.blocks):
        if block.kind not in SENTENCE_KINDS or any(priced[max(0, index - NEAR) : index + NEAR + 1]):
            continue
        for match in pattern.finditer(texts[index]):
            norm = match["norm"].lower()
            if norm not in seen and not _is_priced(norm, texts, priced):
                seen.add(norm)
                yield Hit(Span(block.span.start + match.start(), block.span.start + match.end()))


def _is_priced(norm: str, texts: Sequence[str], priced: Sequence[bool]) -> bool:
    """Whether the text names the norm with an amount shortly behind it."""
    named = (index for index, text in enumerate(texts) if norm in text.lower())
    return any(any(priced[index : index + TABLE + 1]) for index in named)
