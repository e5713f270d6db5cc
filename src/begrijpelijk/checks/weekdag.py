"""A day of the week that contradicts its date: *maandag 3 maart 2026* is a Tuesday."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from begrijpelijk.core.document import BlockKind
from begrijpelijk.core.finding import Hit
from begrijpelijk.language.analysis import Analysis
from begrijpelijk.language.dates import MONTHS, WEEKDAYS, WrittenDate, dates

OPTIONS: Mapping[str, Any] = {}


def check(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield every date with the wrong day; data: the date and what day it is.

    A date without a year is judged only in a text that has a date of its own, as a letter has, and is then taken to be
    near that date or near another one in the text.
    """
    written: list[WrittenDate] = []
    is_dated = False
    for block in analysis.document.blocks:
        found = list(dates(analysis.text(block.span), block.span.start))
        is_dated = is_dated or (block.kind is BlockKind.REFERENCE and any(each.on is not None for each in found))
        written += found
    known = dict.fromkeys(each.on for each in written if each.on is not None) if is_dated else {}
    for each in written:
        if each.weekday is None:
            continue
        meant = [each.on] if each.year is not None else [each.near(other) for other in known]
        days = [day for day in meant if day is not None]
        if days and each.weekday not in [day.weekday() for day in days]:
            yield _hit(each, days[0])


def _hit(written: WrittenDate, day: date) -> Hit:
    shown = f"{day.day} {MONTHS[day.month - 1]} {day.year}"
    return Hit(written.span, {"datum": shown, "weekdag": WEEKDAYS[day.weekday()]})
