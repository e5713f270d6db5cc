"""What a paragraph is, by the name that Word gives to its own styles: in English, in every language."""

import re

from begrijpelijk.core.document import BlockKind

DEEPEST_HEADING = 6

_HEADING = re.compile(r"heading ([1-9])")
_CONTENTS = re.compile(r"(?:toc|contents) [1-9]|table of figures")
_KINDS = {
    "title": (BlockKind.HEADING, 1),
    "subtitle": (BlockKind.HEADING, 2),
    "toc heading": (BlockKind.HEADING, 1),
    "contents heading": (BlockKind.HEADING, 1),
    "quote": (BlockKind.QUOTATION, 0),
    "quotations": (BlockKind.QUOTATION, 0),
    "intense quote": (BlockKind.QUOTATION, 0),
    "caption": (BlockKind.CAPTION, 0),
}


def kind_of_style(name: str) -> tuple[BlockKind, int] | None:
    """The kind and level that a style name tells, or None."""
    name = name.lower()
    heading = _HEADING.fullmatch(name)
    if heading:
        return BlockKind.HEADING, min(int(heading[1]), DEEPEST_HEADING)
    if _CONTENTS.fullmatch(name):
        return BlockKind.LINK, 0
    return _KINDS.get(name)
