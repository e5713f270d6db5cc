"""A date without its year, in a text that must still be clear when it is taken out of a drawer."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

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


def check(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield the first date without a year; data: the date.

    Silent where its sentence names a year or says that it comes back every year, where the text has the same date with
    its year elsewhere, and where the name of the day settles which year is meant.
    """
    if not is_whole_text(analysis):
        return
    dated = {(each.day, each.month) for each in dates(analysis.document.text) if each.year is not None}
    for sentence in running_sentences(analysis):
        text = analysis.text(sentence.span)
        if _YEAR.search(text) or _EVERY_YEAR.search(text):
            continue
        for each in dates(text, sentence.span.start):
            if each.weekday is None and (each.day, each.month) not in dated:
                yield Hit(each.span, {})
                return
