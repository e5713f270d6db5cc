"""What the passages of a document are to a reader, where nothing in the file says so: an address, a heading, a list.

For office documents and PDFs. Plain text has more to go by, its blank lines, and less: no passage is bold there.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from begrijpelijk.core.document import BlockKind
from begrijpelijk.sources.drafts import Draft, Piece
from begrijpelijk.sources.headings import is_introduced, looks_like_heading
from begrijpelijk.sources.letter import is_salutation, is_subject, with_signature
from begrijpelijk.sources.letterhead import is_letterhead, is_reference
from begrijpelijk.sources.lines import Line
from begrijpelijk.sources.lists import marker

_LEVELLED = frozenset({BlockKind.HEADING, BlockKind.LIST_ITEM})


@dataclass(frozen=True, slots=True)
class Passage:
    """Some text that is read as a whole, and how it looks."""

    kind: BlockKind
    pieces: tuple[Piece, ...]
    level: int = 0
    """Of a heading; or of a list item its depth, also where only its mark will tell that it is one."""
    is_bold: bool = False
    """Whether all of it is bold, as a heading without a style is."""
    is_apart: bool = False
    """Whether there is white space above it."""

    @property
    def text(self) -> str:
        """What it says."""
        return "".join(piece.text for piece in self.pieces)

    def called(self, kind: BlockKind, level: int = 0) -> "Passage":
        """The same text, as a block of another kind."""
        return replace(self, kind=kind, level=level)


def drafts_of(passages: Sequence[Passage]) -> list[Draft]:
    """The blocks of a document, with what can be told of a paragraph by its text, its looks and its neighbours."""
    listed = [_listed(passage) if passage.kind is BlockKind.PARAGRAPH else passage for passage in passages]
    told = _with_headings(_with_letterhead(listed))
    kinds = with_signature((passage.kind, passage.text) for passage in told)
    return [
        Draft(kind, passage.pieces, passage.level if kind in _LEVELLED else 0)
        for kind, passage in zip(kinds, told, strict=True)
    ]


def _listed(passage: Passage) -> Passage:
    """A list item where the writer typed its mark."""
    mark = marker(Line(passage.text, 0))
    if mark is None:
        return passage
    pieces: list[Piece] = []
    position = 0
    for piece in passage.pieces:
        start = max(mark.text_start - position, 0)
        if start < len(piece.text):
            pieces.append(piece.part(start, len(piece.text)))
        position += len(piece.text)
    return replace(passage, kind=BlockKind.LIST_ITEM, level=max(passage.level, 1), pieces=tuple(pieces))


def _with_letterhead(passages: Sequence[Passage]) -> list[Passage]:
    """Find the addresses, dates and references that stand in paragraphs of their own."""
    found: list[Passage] = []
    group: list[Passage] = []
    for passage in [*passages, None]:
        is_detail = passage is not None and _may_be_detail(passage)
        if group and (passage is None or not is_detail or passage.is_apart):
            found += _details(group)
            group = []
        if passage is not None:
            (group if is_detail else found).append(passage)
    return found


def _may_be_detail(passage: Passage) -> bool:
    if passage.kind not in {BlockKind.PARAGRAPH, BlockKind.REFERENCE}:
        return False
    return not is_subject(passage.text) and not is_salutation(passage.text)


def _details(group: Sequence[Passage]) -> list[Passage]:
    if is_letterhead([line for passage in group for line in passage.text.split("\n")]):
        return [passage.called(BlockKind.REFERENCE) for passage in group]
    return [passage.called(BlockKind.REFERENCE) if is_reference(passage.text) else passage for passage in group]


def _with_headings(passages: Sequence[Passage]) -> list[Passage]:
    """Find the headings that have no style: subjects, and short lines that stand apart or are bold."""
    result = list(passages)
    for index in reversed(range(len(result))):
        passage = result[index]
        below = result[index + 1] if index + 1 < len(result) else None
        if passage.kind not in {BlockKind.PARAGRAPH, BlockKind.REFERENCE}:
            continue
        if is_subject(passage.text):
            result[index] = passage.called(BlockKind.HEADING, 1)
        elif passage.kind is BlockKind.PARAGRAPH and below and looks_like_heading(passage.text):
            stands_out = passage.is_bold or passage.is_apart
            if stands_out and is_introduced(below.kind, below.text, alone=below.is_apart):
                result[index] = passage.called(BlockKind.HEADING, 2)
    return result
