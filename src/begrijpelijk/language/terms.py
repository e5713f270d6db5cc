"""Terms as people write them: *5 werkdagen*, *een week*, *zes weken*."""

import re
from collections.abc import Iterator

from begrijpelijk.core.place import Span
from begrijpelijk.core.promise import Term
from begrijpelijk.language.number_words import value

_UNITS = {"dag": "dag", "kalenderdag": "dag", "werkdag": "werkdag", "week": "week", "wek": "week", "maand": "maand"}
_TERM = re.compile(
    r"\b(?P<number>\d{1,3}|één|[a-zë]+)\s+(?P<unit>kalenderdag|werkdag|dag|week|wek|maand)(?:en)?\b", re.IGNORECASE
)


def terms(text: str, start: int = 0) -> Iterator[tuple[Span, Term]]:
    """The terms in a text with their places, in order; `start` is where the text begins in its document."""
    for match in _TERM.finditer(text):
        number = _number(match["number"].lower())
        if number is not None:
            yield Span(start + match.start(), start + match.end()), Term(number, _UNITS[match["unit"].lower()])


def _number(word: str) -> int | None:
    if word == "een":
        return 1
    number = value(word)
    return int(number) if number is not None and number.isdigit() else None
