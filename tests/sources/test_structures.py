"""A text of any structure, in every format: all of it comes out, in order, as what it is."""

import pytest
from hypothesis import given, settings

from begrijpelijk.core.document import BlockKind
from begrijpelijk.sources import from_bytes
from structure_files import WRITERS
from structures import LINK, STRUCTURES, Structure, leaves, notes, shown

WITH_NOTES = {"docx", "odt", "rtf"}
BY_LOOK = {"text", "pdf"}
"""Formats in which nothing but its look tells what a block is, and where it ends."""


@pytest.mark.parametrize("format", WRITERS)
@given(STRUCTURES)
@settings(max_examples=20, deadline=None)
def test_all_text_comes_out_in_order_as_what_it_is(format: str, structure: Structure) -> None:
    document = from_bytes(WRITERS[format](structure), format)
    wanted = [(kind, level, shown(parts)) for kind, level, parts in leaves(structure) if shown(parts)]
    below = notes(structure) if format in WITH_NOTES else []
    texts = [*(" ".join(part.text for part in parts) for *_, parts in wanted), *below]
    said = [block.span.of(document.text) for block in document.blocks]
    assert "".join("".join(said).split()) == "".join("".join(texts).split())
    if format in BY_LOOK:
        return
    assert [" ".join(each.split()) for each in said] == texts
    for (kind, level, parts), block in zip(wanted, document.blocks, strict=False):
        if kind is not BlockKind.PARAGRAPH and any(part.kind != LINK for part in parts):
            assert (block.kind, block.level) == (kind, level)
