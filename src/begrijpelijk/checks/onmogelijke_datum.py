"""A date that does not exist: *31 juni*, *29 februari 2026*."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from begrijpelijk.core.finding import Hit
from begrijpelijk.language.analysis import Analysis
from begrijpelijk.language.dates import dates

OPTIONS: Mapping[str, Any] = {}

LAST_DAY = 31
_BEFORE_DATE = re.compile(r"\b(?:op|van|tot|met|voor|vóór|na|per|uiterlijk|vanaf|t/m)\s+$", re.IGNORECASE)


def check(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield every date of which the month has no such day; *nummer 45 maart 2026* is no date at all."""
    for block in analysis.document.blocks:
        text = analysis.text(block.span)
        for written in dates(text, block.span.start):
            is_date = written.day <= LAST_DAY or _BEFORE_DATE.search(text[: written.span.start - block.span.start])
            if is_date and not written.exists:
                yield Hit(written.span)
