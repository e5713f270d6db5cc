"""Abbreviations with full stops that no other rule writes out, such as *z.s.m.*."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from begrijpelijk.core.document import BlockKind
from begrijpelijk.core.finding import Hit
from begrijpelijk.language.analysis import Analysis

OPTIONS: Mapping[str, Any] = {"behalve": ()}
"""Abbreviations that have a rule of their own, or that everyone knows."""

DOTTED = re.compile(r"(?:[a-z]{1,4}\.){2,}[a-z]?\.?")


def check(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield every lower-case abbreviation of two or more parts."""
    if not DOTTED.search(analysis.document.text):
        return
    excepted = frozenset(options["behalve"])
    for sentence in analysis.sentences:
        if sentence.block.kind is BlockKind.REFERENCE:
            continue
        for token in sentence.tokens:
            if DOTTED.fullmatch(token.text) and token.lower not in excepted:
                yield Hit(token.span, {"gevonden": token.text})
