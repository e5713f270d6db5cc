"""A main clause that keeps its reader waiting for the verb."""

from collections.abc import Iterator, Mapping
from typing import Any

from begrijpelijk.core.document import PROSE_KINDS
from begrijpelijk.core.finding import Hit
from begrijpelijk.core.place import Span
from begrijpelijk.language.analysis import Analysis
from begrijpelijk.language.clause_openers import HARD_BORDERS
from begrijpelijk.language.subordination import clauses

OPTIONS: Mapping[str, Any] = {"woorden": 11}
"""How many words may stand before the finite verb."""


def check(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield the run-up with the finite verb of the main clause; data: how many words stand before it."""
    for sentence in analysis.sentences:
        if sentence.block.kind not in PROSE_KINDS:
            continue
        finite = clauses(sentence).main
        if finite is None:
            continue
        run_up = sentence.tokens[: finite.index]
        start = next((token.index for token in reversed(run_up) if token.text in HARD_BORDERS), 0)
        before = sum(token.is_word for token in run_up[start:])
        if before > options["woorden"]:
            yield Hit(Span(run_up[start].span.start, finite.span.end), {"aantal": before, "gevonden": finite.text})
