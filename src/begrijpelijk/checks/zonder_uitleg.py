"""Something that a text asks or names without what belongs beside it, such as why a form asks for a BSN."""

from collections.abc import Iterator, Mapping
from typing import Any

from begrijpelijk.core.finding import Hit
from begrijpelijk.core.place import Span
from begrijpelijk.language.analysis import Analysis
from begrijpelijk.language.mentions import mention

OPTIONS: Mapping[str, Any] = {"van": (), "genoemd_door": (), "blokken": 2}
"""What is asked; words one of which explains it; and within how many paragraphs, lines or labels round it."""


def check(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield where it is first asked, unless it is explained beside one of the places where it is."""
    asked, told = mention(options["van"]), mention(options["genoemd_door"])
    blocks = analysis.document.blocks
    texts = [analysis.text(block.span) for block in blocks]
    found = [(index, match) for index, text in enumerate(texts) for match in asked.finditer(text)]
    reach = options["blokken"]
    if any(told.search(text) for index, _ in found for text in texts[max(0, index - reach) : index + reach + 1]):
        return
    for index, match in found[:1]:
        start = blocks[index].span.start
        yield Hit(Span(start + match.start(), start + match.end()))
