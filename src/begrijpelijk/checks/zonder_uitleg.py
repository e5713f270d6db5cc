"""Something that a text asks or names without what belongs beside it, such as why a form asks for a BSN."""

from collections.abc import Iterator, Mapping
from typing import Any

from begrijpelijk.core.finding import Hit
from begrijpelijk.language.analysis import Analysis
from begrijpelijk.language.cues import in_each, read_cues

OPTIONS: Mapping[str, Any] = {"van": (), "genoemd_door": (), "blokken": 2}
"""Cues of what is asked; cues one of which explains it; and within how many paragraphs, lines or labels round it."""


def check(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield where it is first asked, unless it is explained beside one of the places where it is."""
    asked = read_cues(tuple(options["van"]))
    document = analysis.document
    if not in_each(document.blocks, document.text).holds(asked):
        return
    told = read_cues(tuple(options["genoemd_door"]))
    blocks = [in_each([block], document.text) for block in document.blocks]
    places = [place for block in blocks if (place := block.first(asked)) is not None]
    reach = options["blokken"]
    explained = any(
        near.holds(told)
        for index, block in enumerate(blocks)
        if block.holds(asked)
        for near in blocks[max(0, index - reach) : index + reach + 1]
    )
    if places and not explained:
        yield Hit(places[0])
