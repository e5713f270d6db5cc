"""From the lines of a PDF, which knows no paragraphs, to the passages that a reader sees."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from begrijpelijk.core.document import BlockKind
from begrijpelijk.core.place import Span
from begrijpelijk.sources.drafts import Piece
from begrijpelijk.sources.letter import is_closing, is_list_of_details, is_salutation, is_subject
from begrijpelijk.sources.letterhead import is_letterhead, is_reference
from begrijpelijk.sources.lines import Line
from begrijpelijk.sources.lists import marker
from begrijpelijk.sources.passages import Passage
from begrijpelijk.sources.pdf_layout import Layout, PlacedLine

_FULL = 0.8
"""A line that is shorter than this share of the widest one may be the last of its paragraph."""
_SHORT = 0.6
"""A line that is shorter than this share ends where the writer ended it."""
_LONGEST_HEADING = 150
_SENTENCE_END = (".", "!", "?", ":", ";")
_BROKEN = re.compile(r"\w[-\u2010\u2011\u00ad]$")
"""The end of a line on which a word is broken off."""
_WHOLE_WORD = re.compile(r"(?:en|of|tot|naar|c\.q\.)\b")
"""What follows on the first part of two words that share their second (`in- en uitvoer`)."""
_KEEPS_HYPHEN = re.compile(r"(?:\b[^\W\d_]|\b[A-Z]{2,}|\d|[./@]\S*)-$")
"""What keeps its hyphen: `e-mail`, `IT-afdeling`, `A4-formulier`, an address of a website."""
_LIGATURES = {"\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl"}
_LIGATURE = re.compile(f"([{''.join(_LIGATURES)}])")


def pdf_passages(lines: Sequence[PlacedLine]) -> list[Passage]:
    """The passages of a document, given the lines of its text in reading order."""
    layout = Layout.of(lines)
    found: list[Passage] = []
    before: PlacedLine | None = None
    for chunk in _chunks(lines, layout):
        is_apart = before is None or layout.is_apart(before, chunk[0])
        made = list(_read(chunk, layout, is_apart))
        if found and before is not None and layout.is_new_column(before, chunk[0]) and _goes_on(found[-1], made[0]):
            last = found.pop()
            pieces = list(last.pieces)
            _join(pieces, made[0].pieces)
            made[0] = replace(last, pieces=tuple(pieces))
        found += made
        before = chunk[-1]
    return found


def _chunks(lines: Sequence[PlacedLine], layout: Layout) -> Iterator[list[PlacedLine]]:
    """Lines without white space between them, that look alike."""
    chunk: list[PlacedLine] = []
    for placed in lines:
        if chunk and (layout.is_apart(chunk[-1], placed) or not layout.looks_alike(chunk[-1], placed)):
            yield chunk
            chunk = []
        chunk.append(placed)
    if chunk:
        yield chunk


def _read(chunk: Sequence[PlacedLine], layout: Layout, is_apart: bool) -> Iterator[Passage]:
    texts = [_with_colon(placed) for placed in chunk]
    if is_letterhead(texts) or is_list_of_details(texts):
        yield from (_passage(BlockKind.REFERENCE, [placed]) for placed in chunk)
        return
    for is_table, found in groupby(chunk, _is_row):
        rows = list(found)
        if is_table:
            yield from (cell for row in rows for cell in _cells(row))
            continue
        for lines in _paragraphs(rows, layout):
            level = layout.level(lines[0])
            text = " ".join(placed.text for placed in lines)
            if level is not None and len(text) <= _LONGEST_HEADING and not text.endswith("."):
                yield _passage(BlockKind.HEADING, lines, level, is_apart)
            else:
                yield _passage(BlockKind.PARAGRAPH, lines, layout.depths.get(lines[0].start, 0), is_apart)
            is_apart = False


def _is_row(placed: PlacedLine) -> bool:
    """Whether a line is a row of a table, and no detail of a letter with its name before it."""
    return len(placed.line.cells) > 1 and not is_subject(placed.text) and not is_reference(_with_colon(placed))


def _with_colon(placed: PlacedLine) -> str:
    """The text of a line, with a colon between two cells: after a name that letters use, it is a detail of a letter."""
    return placed.text.replace("\t", ": ", 1)


def _paragraphs(rows: Sequence[PlacedLine], layout: Layout) -> Iterator[list[PlacedLine]]:
    paragraph: list[PlacedLine] = []
    for placed in rows:
        if paragraph and not _continues(paragraph[-1], placed, layout):
            yield paragraph
            paragraph = []
        paragraph.append(placed)
    yield paragraph


def _continues(above: PlacedLine, below: PlacedLine, layout: Layout) -> bool:
    """Whether a line goes on from the one above it."""
    stand_alone = is_subject(above.text) or is_salutation(above.text) or is_closing(above.text)
    if stand_alone or is_subject(below.text) or marker(Line(below.text, 0)):
        return False
    if is_reference(above.text) or (is_reference(below.text) and not layout.fills(above, _FULL)):
        return False
    if _BROKEN.search(above.text):
        return True
    if above.text.endswith(_SENTENCE_END) and not layout.fills(above, _FULL):
        return False
    return below.text[:1].islower() or layout.fills(above, _SHORT)


def _goes_on(passage: Passage, below: Passage) -> bool:
    """Whether a passage goes on in the next column, or on the next page."""
    text = {BlockKind.PARAGRAPH, BlockKind.LIST_ITEM}
    is_unfinished = not passage.pieces[-1].text.endswith(_SENTENCE_END)
    return passage.kind in text and below.kind in text and is_unfinished and below.pieces[0].text[:1].islower()


def _passage(kind: BlockKind, lines: Sequence[PlacedLine], level: int = 0, is_apart: bool = False) -> Passage:
    pieces: list[Piece] = []
    for placed in lines:
        _join(pieces, _pieces(placed.text, placed.start))
    return Passage(kind, tuple(pieces), level, all(placed.line.is_bold for placed in lines), is_apart)


def _cells(row: PlacedLine) -> Iterator[Passage]:
    start = row.start
    for cell in row.line.cells:
        yield Passage(BlockKind.TABLE_CELL, _pieces(cell.text, start))
        start += len(cell.text) + 1


def _pieces(text: str, start: int) -> tuple[Piece, ...]:
    """A line, with its ligatures as letters."""
    pieces: list[Piece] = []
    for part in filter(None, _LIGATURE.split(text)):
        pieces.append(Piece(_LIGATURES.get(part, part), Span(start, start + len(part))))
        start += len(part)
    return tuple(pieces)


def _join(above: list[Piece], below: Sequence[Piece]) -> None:
    """Add a line to a text; a word that was broken off at the end of the text is made whole."""
    if not above:
        above += below
        return
    said, after, last = "".join(piece.text for piece in above[-2:]), below[0].text, above[-1]
    if not _BROKEN.search(said) or _WHOLE_WORD.match(after):
        above.append(Piece("\n", Span(last.source.end, last.source.end + 1)))
    elif after[:1].islower() and not _KEEPS_HYPHEN.search(said):
        above[-1] = last.part(0, len(last.text) - 1)
    above += below
