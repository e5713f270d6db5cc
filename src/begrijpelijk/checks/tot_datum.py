"""*tot 1 mei*: it does not say whether the first of May is still in time."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from begrijpelijk.core.document import SENTENCE_KINDS, BlockKind
from begrijpelijk.core.finding import Hit
from begrijpelijk.core.place import Span
from begrijpelijk.language.analysis import Analysis, Sentence
from begrijpelijk.language.dates import dates

OPTIONS: Mapping[str, Any] = {}

READ = SENTENCE_KINDS - {BlockKind.TABLE_CELL}
_UP_TO = re.compile(r"\btot\s+$", re.IGNORECASE)
_TIME = re.compile(r",?\s+(?:om\s+)?\d{1,2}(?:[.:]\d\d)?\s*(?:uur|u\b)", re.IGNORECASE)
"""A time behind the date says exactly when it ends."""


def check(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield *tot* with its date; data: the date. Silent about the past: nobody misses a day that is gone."""
    for sentence in analysis.sentences:
        if sentence.block.kind not in READ or _is_past(sentence):
            continue
        text, start = analysis.text(sentence.span), sentence.span.start
        for written in dates(text, start):
            before = _UP_TO.search(text[: written.span.start - start])
            if before and not _TIME.match(text[written.span.end - start :]):
                place = Span(start + before.start(), written.span.end)
                yield Hit(place, {"datum": analysis.text(written.span)})


def _is_past(sentence: Sentence) -> bool:
    return any(token.is_finite and "Tense=Past" in token.features for token in sentence.tokens)
