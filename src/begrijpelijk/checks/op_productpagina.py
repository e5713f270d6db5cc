"""What a page about a product or service does not tell: what it costs, how long it takes, where to go."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from begrijpelijk.core.document import BlockKind
from begrijpelijk.core.finding import Hit
from begrijpelijk.core.genre import Genre
from begrijpelijk.language.analysis import Analysis
from begrijpelijk.language.mentions import mention
from begrijpelijk.language.running_text import is_whole_text

OPTIONS: Mapping[str, Any] = {"genoemd_door": (), "behalve": (), "alleen_bij": ()}
"""Words one of which tells it; phrases inside which they do not; and words without which nobody asks for it.

`*` stands for the rest of a word."""

_APPLY = re.compile(
    r"\b(?:aanvragen|aanvraag|regelen|doorgeven|melden|verlengen|opzeggen|inschrijven|wijzigen|afhalen|aanmelden|"
    r"inleveren|ophalen|laten (?:maken|ophalen|weghalen)|huren|reserveren|kopen|verhuizen|trouwen)\b",
    re.IGNORECASE,
)
_PARTS = re.compile(
    r"\b(?:kosten|kost|betaalt|tarie(?:f|ven)|leges|voorwaarden|aanpak|aanvragen|meenemen|neemt u mee|nodig|hoe ?lang|"
    r"hoe (?:vraagt|geeft|meldt|regelt|werkt|kunt)|wanneer|voor wie|levertijd|duurt|ophalen|goed om te weten|contact|"
    r"bijzonderheden|omschrijving|beschrijving|online|regelen|termijn|spoed)\b",
    re.IGNORECASE,
)
FEWEST_PARTS = 2
"""Headings about a part of the service that make a page clearly one about a product."""


def check(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield the title of a page about a product that tells nowhere what is asked for."""
    if not is_product_page(analysis) or not is_whole_text(analysis):
        return
    text = analysis.document.text
    asks = not options["alleen_bij"] or mention(options["alleen_bij"]).search(text)
    told = mention(options["genoemd_door"]).search(mention(options["behalve"]).sub(" ", text))
    if asks and not told:
        first = next((each for each in analysis.sentences if each.block.kind is BlockKind.HEADING), None)
        yield Hit((first or analysis.sentences[0]).span)


def is_product_page(analysis: Analysis) -> bool:
    """Whether a text is about one product or service, as its user says, or clearly by its headings."""
    if analysis.genre is not None:
        return analysis.genre is Genre.PRODUCT_PAGE
    blocks = analysis.document.blocks
    headings = [analysis.text(block.span) for block in blocks if block.kind is BlockKind.HEADING]
    is_letter = any(block.kind is BlockKind.SALUTATION for block in blocks)
    if not headings or is_letter or not _APPLY.search(headings[0]):
        return False
    return sum(bool(_PARTS.search(heading)) for heading in headings[1:]) >= FEWEST_PARTS
