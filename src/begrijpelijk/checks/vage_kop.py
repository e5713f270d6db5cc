"""A heading that does not tell what stands below it: *Algemeen*, *Inleiding*."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from begrijpelijk.core.document import BlockKind
from begrijpelijk.core.finding import Hit
from begrijpelijk.core.place import Span
from begrijpelijk.language.analysis import Analysis

OPTIONS: Mapping[str, Any] = {"koppen": ()}
"""The headings, in lower case, without number or mark."""

_HEADING = re.compile(r"\s*(?:(?:\d+(?:\.\d+)*|[a-z]|[ivx]+)[.)]?\s+)?(?P<said>.*?)[\s:.]*", re.IGNORECASE | re.DOTALL)


def check(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield headings that say no more than one of `koppen`."""
    vague = frozenset(options["koppen"])
    for block in analysis.document.blocks:
        if block.kind is not BlockKind.HEADING:
            continue
        heading = _HEADING.fullmatch(analysis.text(block.span))
        if heading is not None and " ".join(heading["said"].lower().split()) in vague:
            start = block.span.start
            yield Hit(Span(start + heading.start("said"), start + heading.end("said")))
