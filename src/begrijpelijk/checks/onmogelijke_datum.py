"""A date that does not exist: *31 juni*, *29 februari 2026*."""

from collections.abc import Iterator, Mapping
from typing import Any

from begrijpelijk.core.finding import Hit
from begrijpelijk.language.analysis import Analysis
from begrijpelijk.language.dates import dates

OPTIONS: Mapping[str, Any] = {}


def check(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield every date of which the month has no such day."""
    for block in analysis.document.blocks:
        for written in dates(analysis.text(block.span), block.span.start):
            if not written.exists:
                yield Hit(written.span, {})
