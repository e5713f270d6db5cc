"""How a plain text marks the items of a list."""

import re
from dataclasses import dataclass

from begrijpelijk.sources.lines import Line

_MARKER = re.compile(
    r"""(?P<indent>[ \t]*)
    (?: (?P<bullet>[-*•·◦▪●‣–—\ue000-\uf8ff])  # the last are the bullets of fonts such as Wingdings
    | (?P<number>\d{1,2}[.)] | [a-z][.)] | \([a-z0-9]{1,2}\) | [ivx]{1,4}[.)]) )
    [ \t\xa0]+(?=\S)""",
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Marker:
    """The mark of a list item: how far it stands from the margin, and where in the line its text begins."""

    indent: int
    text_start: int
    is_number: bool


def marker(line: Line) -> Marker | None:
    """The mark that a line starts with, such as `-`, `•`, `1.`, `a)`; None if it is no list item."""
    match = _MARKER.match(line.text)
    if match is None:
        return None
    return Marker(len(match["indent"].expandtabs(4)), match.end(), match["number"] is not None)
