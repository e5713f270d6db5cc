"""A date without its year, in a text that must still be clear when it is taken out of a drawer."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from begrijpelijk.core.document import BlockKind
from begrijpelijk.core.finding import Hit
from begrijpelijk.language.analysis import Analysis
from begrijpelijk.language.dates import dates
from begrijpelijk.language.running_text import is_whole_text, running_sentences

OPTIONS: Mapping[str, Any] = {}

_YEAR = re.compile(r"\b[12]\d{3}\b")
_EVERY_YEAR = re.compile(
    r"\b(?:(?:elk|ieder|per|dit|volgend|vorig|hetzelfde|dat|het eerste|het laatste) jaar|jaarlijks|altijd|"
    r"(?:elke|iedere) (?:keer|maand)|van (?:elk|ieder) jaar)\b",
    re.IGNORECASE,
)


_BOUND = re.compile(
    r"(?<!\d )\b(?:vóór|voor|uiterlijk|tot|tot en met|t/m|vanaf|per|na|sinds|met ingang van|ingaande|eerder dan|"
    r"later dan)\s+(?:op\s+)?$",
    re.IGNORECASE,
)
"""What makes a date one that somebody must keep to."""
_DOCUMENT = re.compile(
    r"\b(?:brief|besluit|beschikking|aanvraag|bezwaar|bezwaarschrift|zienswijze|klacht|melding|e-mail|mail|factuur|"
    r"rekening|aanslag|weigering|vergunning|herinnering|aanmaning|verzoek|overeenkomst|uitspraak)\s+(?:van|d\.d\.)\s+$",
    re.IGNORECASE,
)
"""What makes a date one by which somebody must find a paper."""
_FROM = re.compile(r"\b(?:van|tussen)\s+(?:\w+dag\s+)?\d{1,2}(?:\s+[a-z]+)?\s+(?:tot|en|t/m)\b", re.IGNORECASE)
"""Something that happens between two dates; its letter has a date, and that settles the year."""
_NEAREST = re.compile(r"\s+(?:jl|a\.?s|aanstaande|dit jaar)\b", re.IGNORECASE)


def check(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield the first date without a year that somebody must keep to, or find a paper by; data: the date.

    Silent where its sentence names a year or says that it comes back every year, where the text has the same date with
    its year elsewhere, and where the name of the day settles which year is meant.
    """
    if not is_whole_text(analysis):
        return
    dated = {(each.day, each.month) for each in dates(analysis.document.text) if each.year is not None}
    for sentence in running_sentences(analysis):
        text, start = analysis.text(sentence.span), sentence.span.start
        written = dates(text, start)
        if (
            not written
            or sentence.block.kind is BlockKind.TABLE_CELL
            or _YEAR.search(text)
            or _EVERY_YEAR.search(text)
            or _FROM.search(text)
        ):
            continue
        for each in written:
            before, after = text[: each.span.start - start], text[each.span.end - start :]
            matters = _BOUND.search(before) or _DOCUMENT.search(before)
            if matters and each.weekday is None and (each.day, each.month) not in dated and not _NEAREST.match(after):
                yield Hit(each.span)
                return
