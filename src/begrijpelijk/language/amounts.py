"""Amounts of money as people write them: *€ 1.250,-*, *12,50 euro*."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from begrijpelijk.core.place import Span

_FIGURES = r"(?P<{0}>\d{{1,3}}(?:\.\d{{3}})+|\d+)(?P<{1}>,\d\d(?!\d)|[,.](?:-{{1,2}}|[–—=])(?!\d))?"
_AMOUNT = re.compile(
    rf"(?:€|\beur\b)\s*{_FIGURES.format('whole', 'cents')}(?![\d.,]*\d)(?P<twice>\s+euro\b)?"
    rf"|(?<![\w.,])(?<!-){_FIGURES.format('whole2', 'cents2')}\s+euro\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount in euros, with the places of its parts in the document."""

    span: Span
    value: Decimal
    whole: Span
    """The figures before the comma."""
    cents: Span
    """The comma and what follows it; empty where there are no cents."""
    second_unit: Span
    """*euro* behind a number that has € before it, with the space; else empty."""


def mentions_money(text: str) -> bool:
    """Whether an amount may stand in a text: most have none, and that is soon seen."""
    return "€" in text or "eur" in text.lower()


def amounts(text: str, start: int = 0) -> Iterator[Amount]:
    """The amounts in a text, in order; `start` is where the text begins in its document.

    A number with *miljoen* behind it is none, nor is one with other than two decimals.
    """
    if not mentions_money(text):
        return
    for match in _AMOUNT.finditer(text):
        names = ("whole", "cents") if match["whole"] else ("whole2", "cents2")
        whole, cents = match[names[0]], match[names[1]] or ""
        decimals = cents[1:] if cents[1:].isdigit() else "00"
        if re.match(r"\s*(?:miljoen|miljard|mln|mld|duizend)", text[match.end() :], re.IGNORECASE):
            continue

        def span(name: str, match: re.Match[str] = match) -> Span:
            found = match.span(name)
            return Span(start + found[0], start + found[1]) if match[name] else Span(start, start)

        yield Amount(
            span=Span(start + match.start(), start + match.end()),
            value=Decimal(f"{whole.replace('.', '')}.{decimals}"),
            whole=span(names[0]),
            cents=span(names[1]),
            second_unit=span("twice"),
        )
