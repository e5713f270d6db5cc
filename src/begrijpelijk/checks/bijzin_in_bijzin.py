"""A subordinate clause inside another one."""

from collections.abc import Iterator, Mapping
from typing import Any

from begrijpelijk.core.document import PROSE_KINDS
from begrijpelijk.core.finding import Hit
from begrijpelijk.language.analysis import Analysis
from begrijpelijk.language.subordination import clauses

OPTIONS: Mapping[str, Any] = {"diepte": 1}
"""How deep a subordinate clause may stand: 1 is in a main clause."""


def check(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield the conjunction or pronoun of the inner clause; the data quote it and that of the outer one."""
    for sentence in analysis.sentences:
        if sentence.block.kind not in PROSE_KINDS:
            continue
        for clause in clauses(sentence).subordinates:
            if clause.depth > options["diepte"] and clause.outer is not None and not clause.is_conjunct:
                yield Hit(clause.opener.span, {"gevonden": clause.opener.text, "buitenste": clause.outer.text})
