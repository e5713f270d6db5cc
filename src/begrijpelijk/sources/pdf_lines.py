"""The lines of a page of a PDF: what stands at one height, with how it looks. The only importer of pypdf's page."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from math import hypot
from typing import TYPE_CHECKING, Any

from begrijpelijk.sources.lines import Line
from begrijpelijk.sources.lists import marker

if TYPE_CHECKING:
    from pypdf import PageObject

_CHARACTER = 0.5
"""Width of an average character, in sizes of its font."""
_FARTHEST = 1e6
"""Points from the corner of a page; a page is at most 14,400 points wide."""
_GAP = 2.0
"""White space between two cells of a line, in sizes of the font; what is less stands between two words."""
_UNSURE = 0.15
"""How far the width of a text that is estimated may be off."""
_SAME_HEIGHT = 0.5
"""Baselines that differ less than this share of the size are one line: superscripts and the like."""
_SMALL = 0.8
_SPACES = re.compile(r" {3,}")
_NOTE_MARK = re.compile(r"\s*(?:\d{1,3}|\*{1,3})\s*")


@dataclass(frozen=True, slots=True)
class Cell:
    """Some text without wide gaps; `x` is where it starts, from the left of the page, in points."""

    text: str
    x: float


@dataclass(frozen=True, slots=True)
class PdfLine:
    """What stands at one height, in cells from left to right; `y` counts up from the bottom of the page."""

    cells: tuple[Cell, ...]
    y: float
    size: float
    is_bold: bool

    @property
    def text(self) -> str:
        """The line as it is shown, with a tab between cells."""
        return "\t".join(cell.text for cell in self.cells)

    @property
    def x(self) -> float:
        """Where it starts."""
        return self.cells[0].x

    @property
    def right(self) -> float:
        """About where it ends."""
        last = self.cells[-1]
        return last.x + len(last.text) * self.size * _CHARACTER


@dataclass(frozen=True, slots=True)
class _Chunk:
    """Text as the page draws it, in one go and one font."""

    text: str
    x: float
    y: float
    size: float
    is_bold: bool

    @property
    def end(self) -> float:
        return self.x + len(self.text.rstrip()) * self.size * _CHARACTER


def page_lines(page: "PageObject") -> list[PdfLine]:
    """The lines of a page, in the order in which the page draws them: most often that of reading.

    Raises what pypdf raises for pages that are not right.
    """
    collector = _Collector()
    page.extract_text(visitor_text=collector.visit)
    return list(_lines(collector.chunks))


@dataclass(slots=True)
class _Collector:
    chunks: list[_Chunk] = field(default_factory=list)

    def visit(self, text: str, cm: Sequence[float], tm: Sequence[float], font: Any, size: float) -> None:
        """Take in text that pypdf found; white space has no place of its own."""
        if not text.strip():
            self._space(text)
            return
        x = tm[4] * cm[0] + tm[5] * cm[2] + cm[4]
        y = tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
        height = abs(size * hypot(tm[2], tm[3]) * hypot(cm[2], cm[3])) or 1.0
        if not max(abs(x), abs(y), height) < _FARTHEST:  # nor is it a number
            return
        is_bold = bool(font) and "bold" in str(font.get("/BaseFont", "")).lower()
        for line in text.split("\n"):
            self._space(" " if line is not text else "")
            if line.strip():
                self.chunks.append(_Chunk(line, x, y, height, is_bold))

    def _space(self, text: str) -> None:
        if text and self.chunks and not self.chunks[-1].text.endswith(" "):
            last = self.chunks[-1]
            self.chunks[-1] = _Chunk(last.text + " ", last.x, last.y, last.size, last.is_bold)


def _lines(chunks: Sequence[_Chunk]) -> Iterator[PdfLine]:
    line: list[_Chunk] = []
    for chunk in chunks:
        if line and not _continues(line, chunk):
            yield _line(line)
            line = []
        line.append(chunk)
    if line:
        yield _line(line)


def _continues(line: Sequence[_Chunk], chunk: _Chunk) -> bool:
    first, last = line[0], line[-1]
    is_level = abs(chunk.y - first.y) < _SAME_HEIGHT * max(first.size, chunk.size)
    return is_level and chunk.x >= last.x - last.size


def _line(chunks: Sequence[_Chunk]) -> PdfLine:
    longest = max(chunks, key=lambda chunk: len(chunk.text))
    cells: list[Cell] = []
    text, start, end = "", chunks[0].x, 0.0
    for chunk in chunks:
        if _is_note_mark(chunk, longest):
            continue
        gap = chunk.x - end
        if _is_list_mark(text) or (text.isdigit() and chunk.text[:1].isupper()):
            text += " "  # after the mark of a list item, or the number of a note at its start
        elif text and gap > _GAP * chunk.size + _UNSURE * (end - start):
            cells += _cells(text, start, chunk.size)
            text, start = "", chunk.x
        text += chunk.text
        end = max(end, chunk.end)
    cells += _cells(text, start, longest.size)
    return PdfLine(tuple(cells), longest.y, longest.size, all(chunk.is_bold for chunk in chunks))


def _cells(text: str, start: float, size: float) -> Iterator[Cell]:
    """Text that was drawn from `start`; spaces in a row are a gap, too."""
    position = 0
    for part in _SPACES.split(text):
        offset = text.index(part, position)
        position = offset + len(part)
        if part.strip():
            yield Cell(" ".join(part.split()), start + offset * size * _CHARACTER)


def _is_list_mark(text: str) -> bool:
    """Whether it is the mark of a list item, which stands far from its text."""
    mark = marker(Line(f"{text.strip()} x", 0))
    return mark is not None and mark.text_start == len(text.strip()) + 1


def _is_note_mark(chunk: _Chunk, text: _Chunk) -> bool:
    """Whether it is the small, raised number of a note in a text; that is no part of the sentence."""
    is_small = chunk.size < _SMALL * text.size and chunk.y > text.y + (1 - _SMALL) / 2 * text.size
    return is_small and bool(_NOTE_MARK.fullmatch(chunk.text))
