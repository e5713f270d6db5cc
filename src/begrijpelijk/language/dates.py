"""Dates as people write them: *dinsdag 3 maart 2026*, *3 maart*, *3-3-2026*."""

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from begrijpelijk.core.place import Span

MONTHS = "januari februari maart april mei juni juli augustus september oktober november december".split()
WEEKDAYS = "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag".split()
LEAP_YEAR = 2024
_DIGIT = re.compile(r"\d")

_WEEKDAY = rf"(?:\b(?P<weekday>{'|'.join(WEEKDAYS)})(?:,?\s+|\s+(?:de|den)\s+))?"
_DATE = re.compile(
    rf"{_WEEKDAY}(?<![\w.,/-])(?:"
    rf"(?P<day>\d{{1,2}})(?:e|ste|de)?\s+(?P<month>{'|'.join(MONTHS)})\b(?:,?\s+(?P<year>[12]\d{{3}})\b)?"
    r"|(?P<day2>\d{1,2})[-/](?P<month2>0?[1-9]|1[0-2])[-/](?P<year2>(?:19|20)\d\d)(?![\w/-]))",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """A date in a text. Its day may be one that does not exist (*31 juni*)."""

    span: Span
    """From the name of the day, where there is one, to the last figure."""
    day: int
    month: int
    year: int | None
    weekday: int | None
    """0 for Monday to 6 for Sunday, as the text says."""

    @property
    def exists(self) -> bool:
        """Whether the month has this day; without a year, whether it ever has."""
        return 1 <= self.day <= monthrange(self.year or LEAP_YEAR, self.month)[1]

    @property
    def on(self) -> date | None:
        """The day itself; None without a year, or if there is no such day."""
        return date(self.year, self.month, self.day) if self.year is not None and self.exists else None

    def near(self, other: date) -> date | None:
        """The day of this date that is nearest to another day, whatever year that is in; None if there is none."""
        years = (year for year in range(other.year - 1, other.year + 2) if self.day <= monthrange(year, self.month)[1])
        days = [date(year, self.month, self.day) for year in years] if self.day else []
        return min(days, key=lambda day: abs(day - other), default=None)


def dates(text: str, start: int = 0) -> tuple[WrittenDate, ...]:
    """The dates in a text, in order; `start` is where the text begins in its document."""
    # most stretches have no digit, and that is far cheaper to see
    return _dates(text, start) if _DIGIT.search(text) else ()


@lru_cache(maxsize=1 << 10)
def _dates(text: str, start: int) -> tuple[WrittenDate, ...]:
    """Remembered, for several checks ask it of the same stretches in a row."""
    return tuple(_read(text, start))


def _read(text: str, start: int) -> Iterator[WrittenDate]:
    for match in _DATE.finditer(text):
        weekday = match["weekday"]
        year = match["year"] or match["year2"]
        month = match["month"]
        yield WrittenDate(
            span=Span(start + match.start(), start + match.end()),
            day=int(match["day"] or match["day2"]),
            month=MONTHS.index(month.lower()) + 1 if month else int(match["month2"]),
            year=int(year) if year else None,
            weekday=WEEKDAYS.index(weekday.lower()) if weekday else None,
        )
