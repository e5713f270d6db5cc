"""Columns of text on a page that is drawn row by row, put one under the other. Tables stay as they are."""

from collections.abc import Sequence
from dataclasses import replace

from begrijpelijk.sources.pdf_lines import Cell, PdfLine

_FEWEST_ROWS = 4
"""Rows with two cells or more that make columns; with fewer it may be a coincidence."""
_WORDS_IN_CELL = 4.0
"""Cells with fewer words on average are those of a table."""
_NEAR = 5.0
"""Points between the starts of cells that stand under each other."""


def in_reading_order(lines: Sequence[PdfLine]) -> list[PdfLine]:
    """The lines of a page, where text in columns is read column by column."""
    ordered: list[PdfLine] = []
    index = 0
    while index < len(lines):
        starts = _starts(lines[index])
        end = index
        while starts and end < len(lines) and _fits(lines[end], starts):
            end += 1
        rows = lines[index:end]
        if _are_columns(rows):
            ordered += [line for start in starts for line in _column(rows, start)]
        else:
            end = max(end, index + 1)
            ordered += lines[index:end]
        index = end
    return ordered


def _starts(line: PdfLine) -> tuple[float, ...]:
    """Where columns start, if this line is the first of them."""
    return tuple(cell.x for cell in line.cells) if len(line.cells) > 1 else ()


def _fits(line: PdfLine, starts: Sequence[float]) -> bool:
    return all(any(abs(cell.x - start) < _NEAR for start in starts) for cell in line.cells)


def _are_columns(rows: Sequence[PdfLine]) -> bool:
    shared = sum(len(row.cells) > 1 for row in rows)
    return shared >= _FEWEST_ROWS and all(_is_prose(_column(rows, cell.x)) for cell in rows[0].cells)


def _is_prose(column: Sequence[PdfLine]) -> bool:
    return sum(len(line.text.split()) for line in column) >= _WORDS_IN_CELL * len(column)


def _column(rows: Sequence[PdfLine], start: float) -> list[PdfLine]:
    found = ((row, _cell(row, start)) for row in rows)
    return [replace(row, cells=(cell,)) for row, cell in found if cell is not None]


def _cell(row: PdfLine, start: float) -> Cell | None:
    return next((cell for cell in row.cells if abs(cell.x - start) < _NEAR), None)
