"""A time that must be worked out, or that can be in the night as well: *half drie*, *kwart over twee*."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from begrijpelijk.core.finding import Hit
from begrijpelijk.core.place import Span
from begrijpelijk.language.analysis import Analysis
from begrijpelijk.language.running_text import running_sentences

OPTIONS: Mapping[str, Any] = {}

HOURS = "een twee drie vier vijf zes zeven acht negen tien elf twaalf".split()
_HOUR = rf"(?P<hour>één|{'|'.join(HOURS)}|1[0-2]|[1-9])"
_PART = r"half|kwart (?:over|voor)|(?:vijf|tien|5|10) (?:over|voor)(?: half)?"
_CLOCK = re.compile(
    r"(?P<before>\b(?:om|tot|van|vanaf|voor|vóór|na|rond|tegen|tussen|en|of|omstreeks|uiterlijk|"
    r"(?:'s|’s) (?:ochtends|morgens|middags|avonds|nachts))\s+)?"
    rf"(?P<time>(?P<part>{_PART})\s+{_HOUR})"
    r"(?P<after>\s+(?:uur|'s|’s))?(?![\w%-])(?!\s+(?:procent|dagen|weken|maanden|jaar|mensen|euro))",
    re.IGNORECASE,
)
_TIME = re.compile(rf"(?:{_PART})\s+{_HOUR}")
"""What every such time has: most texts have none."""
MINUTES = {"half": -30, "kwart over": 15, "kwart voor": -15}


def check(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield a time in words; data: how it is written in figures, in the first and in the second half of the day."""
    if not _TIME.search(analysis.document.text.lower()):
        return
    for sentence in running_sentences(analysis):
        for match in _CLOCK.finditer(analysis.text(sentence.span)):
            if not (match["before"] or match["after"]):
                continue
            minutes = 60 * _hour(match["hour"]) + _minutes(match["part"])
            place = Span(sentence.span.start + match.start("time"), sentence.span.start + match.end("time"))
            yield Hit(place, {"ochtend": _shown(minutes), "middag": _shown(minutes + 12 * 60)})


def _hour(written: str) -> int:
    if written.isdigit():
        return int(written)
    return HOURS.index(written.lower().replace("é", "e")) + 1


def _minutes(part: str) -> int:
    """Minutes from the hour that is named: -35 for *vijf voor half*."""
    part = " ".join(part.lower().split())
    if part in MINUTES:
        return MINUTES[part]
    number = 5 if part.startswith(("vijf", "5")) else 10
    from_half = -30 if part.endswith("half") else 0
    return from_half + (number if " over" in part else -number)


def _shown(minutes: int) -> str:
    hour, rest = divmod(minutes % (24 * 60), 60)
    return f"{hour}.{rest:02d}"
