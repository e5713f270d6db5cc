"""What stands in a text before the part that should come first, such as the law before the message."""

from collections.abc import Iterator, Mapping
from typing import Any

from begrijpelijk.checks.ontbrekend_deel import UNREAD, opening
from begrijpelijk.core.document import SENTENCE_KINDS
from begrijpelijk.core.finding import Hit
from begrijpelijk.language.analysis import Analysis
from begrijpelijk.language.cues import in_blocks, read_cues

OPTIONS: Mapping[str, Any] = {"te_vroeg": (), "hoort_eerst": (), "woorden": 120, "minstens_woorden": 40}
"""Cues of what comes too early and of what should stand before it; how many words of running text count as the top."""


FEWEST_WORDS_OF_TEXT = 5
"""A shorter line at the top is a title."""


def check(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield the first cue that comes too early: in the top of the text, with what should come first behind it.

    A subject or heading that says it first is enough.
    """
    if sum(len(sentence.words) for sentence in analysis.sentences) < options["minstens_woorden"]:
        return
    first = read_cues(tuple(options["hoort_eerst"]))
    blocks = [block for block in analysis.document.blocks if block.kind not in UNREAD]
    said = in_blocks(analysis, blocks).first(first)
    if said is None:
        return
    top = [
        block
        for block in opening(analysis, options["woorden"])
        if block.kind in SENTENCE_KINDS and len(analysis.text(block.span).split()) >= FEWEST_WORDS_OF_TEXT
    ]
    early = in_blocks(analysis, top).first(read_cues(tuple(options["te_vroeg"])))
    if early is not None and early.start < said.start:
        yield Hit(early, {})
