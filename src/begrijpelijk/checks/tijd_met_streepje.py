"""From one time to another with a dash between them: *10-12 uur*."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from begrijpelijk.core.document import BlockKind
from begrijpelijk.core.finding import Hit
from begrijpelijk.core.place import Span
from begrijpelijk.language.analysis import Analysis, Sentence
from begrijpelijk.language.running_text import running_sentences

OPTIONS: Mapping[str, Any] = {}

_TIME = r"(?:[01]?\d|2[0-4])"
_RANGE = re.compile(
    rf"(?:\b(?:van|om|tussen)\s+)?(?<![\d.,:-])(?P<from>{_TIME})(?:[.:](?P<from_minutes>[0-5]\d))?\s?(?:uur\s?)?[-–]\s?"
    rf"(?P<to>{_TIME})(?:[.:](?P<to_minutes>[0-5]\d))?\s*uur\b(?!\s+(?:per|in de|hulp|werk|les|zorg|thuis|of|extra))",
    re.IGNORECASE,
)
_SECOND = re.compile(rf"[-–]\s?{_TIME}(?:[.:][0-5]\d)?\s*uur\b", re.IGNORECASE)
"""The second half of it: most texts have none."""
_OPENING = re.compile(
    r"\b(?:maan|dins|woens|donder|vrij|zater|zon)dag|\b(?:open|geopend|bereikbaar|spreekuur|inloop|werkdagen|"
    r"openingstijden|aanwezig|langskomen|bellen)\b",
    re.IGNORECASE,
)
"""What tells that hours of the clock are meant where no minutes do, and not how many hours something lasts."""


def check(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield both times; data: how they are written out. A table or list of opening hours is clear as it is."""
    if not _SECOND.search(analysis.document.text):
        return
    for sentence in running_sentences(analysis):
        text = analysis.text(sentence.span)
        if sentence.block.kind is BlockKind.TABLE_CELL or _is_row(sentence):
            continue
        for match in _RANGE.finditer(text):
            has_minutes = match["from_minutes"] or match["to_minutes"]
            if int(match["from"]) >= int(match["to"]) or not (has_minutes or _OPENING.search(text)):
                continue
            start, end = (f"{int(match[name])}.{match[name + '_minutes'] or '00'}" for name in ("from", "to"))
            place = Span(sentence.span.start + match.start(), sentence.span.start + match.end())
            yield Hit(place, {"beter": f"van {start} tot {end} uur"})


def _is_row(sentence: Sentence) -> bool:
    """Whether a list item says no more than when: *maandag: 9.00-12.00 uur*."""
    return sentence.block.kind is BlockKind.LIST_ITEM and not any(token.is_finite for token in sentence.tokens)
