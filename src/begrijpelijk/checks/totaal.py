"""A total that is not the sum of its parts: *in totaal € 300: € 100 en € 150*."""

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import combinations, groupby, pairwise
from typing import Any

from begrijpelijk.core.document import Block, BlockKind
from begrijpelijk.core.finding import Hit
from begrijpelijk.language.amounts import Amount, amounts, mentions_money
from begrijpelijk.language.analysis import Analysis
from begrijpelijk.language.running_text import running_sentences

OPTIONS: Mapping[str, Any] = {}

MOST_PARTS = 12
_TOTAL = re.compile(r"\b(?:in totaal|totaal|totaalbedrag|bij elkaar|samen)\b", re.IGNORECASE)
_OTHER_SUM = re.compile(
    r"\b(?:per|elke?|iedere?|maal|keer|korting|min|minus|af|aftrek|teruggaa[vf]e?|terug|verschil|rente|procent|btw|"
    r"hoogstens|maximaal|minstens|vanaf|tot|ongeveer|al|waarvan)\b|%|×|(?<=\d)\s?x\b|[-–]\s?€",
    re.IGNORECASE,
)
"""Words that tell of more than adding up."""
_PLUS = re.compile(r"\s*(?:\+|plus)\s*")
_IS = re.compile(r"\s*(?:=|is|is samen|is in totaal)\s*")


def check(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield a total that none of the parts beside it make together; data: what they make all together.

    Looks only at what can be read in one way: a colon between total and parts, *a + b = c*, and a list or table
    that ends with its total. Silent where anything but adding up is told.
    """
    if not mentions_money(analysis.document.text):
        return
    for sentence in running_sentences(analysis):
        text = analysis.text(sentence.span)
        found = list(amounts(text, sentence.span.start))
        if len(found) < 3 or _OTHER_SUM.search(text):
            continue
        head, colon, _ = text.partition(":")
        edge = sentence.span.start + len(head)
        before = [each for each in found if each.span.end <= edge]
        if colon and len(before) == 1 and _TOTAL.search(head):
            yield from _wrong(before[0], found[1:])
        elif _is_sum(text, sentence.span.start, found):
            yield from _wrong(found[-1], found[:-1])
    for items in _together(analysis, BlockKind.LIST_ITEM):
        yield from _wrong_list(analysis, items)
    for cells in _together(analysis, BlockKind.TABLE_CELL):
        yield from _wrong_table(analysis, cells)


def _is_sum(text: str, start: int, found: Sequence[Amount]) -> bool:
    """Whether the amounts stand in one sum: *€ 100 + € 150 = € 250*."""
    between = [text[a.span.end - start : b.span.start - start] for a, b in pairwise(found)]
    return all(map(_PLUS.fullmatch, between[:-1])) and bool(_IS.fullmatch(between[-1]))


def _together(analysis: Analysis, kind: BlockKind) -> Iterator[list[Block]]:
    """The blocks of a kind that stand together: the items of a list, the cells of a table."""
    for found, group in groupby(analysis.document.blocks, key=lambda block: block.kind):
        if found is kind:
            yield list(group)


def _wrong_list(analysis: Analysis, items: Sequence[Block]) -> Iterator[Hit]:
    rows = [list(amounts(analysis.text(item.span), item.span.start)) for item in items]
    if len(items) < 3 or any(len(row) != 1 for row in rows):
        return
    texts = [analysis.text(item.span) for item in items]
    if _TOTAL.search(texts[-1]) and not any(map(_OTHER_SUM.search, texts)):
        yield from _wrong(rows[-1][0], [row[0] for row in rows[:-1]])


def _wrong_table(analysis: Analysis, cells: Sequence[Block]) -> Iterator[Hit]:
    """As of a list, of a table with a column of names and one of amounts; its first row may hold titles."""
    rows = list(zip(cells[::2], cells[1::2], strict=False))
    if rows and not list(amounts(analysis.text(rows[0][1].span))):
        rows = rows[1:]
    names = [analysis.text(name.span) for name, _ in rows]
    figures = [list(amounts(analysis.text(cell.span), cell.span.start)) for _, cell in rows]
    is_plain = len(cells) % 2 == 0 and len(rows) > 2 and all(len(each) == 1 for each in figures)
    if is_plain and _TOTAL.match(names[-1]) and not any(map(_OTHER_SUM.search, names)):
        yield from _wrong(figures[-1][0], [each[0] for each in figures[:-1]])


def _wrong(total: Amount, parts: Sequence[Amount]) -> Iterator[Hit]:
    values = [part.value for part in parts]
    if len(parts) < 2 or len(parts) > MOST_PARTS or total.value in _sums(values):
        return
    yield Hit(total.span, {"som": _shown(sum(values, Decimal(0)))})


def _sums(values: Sequence[Decimal]) -> set[Decimal]:
    """What any of the values make together: a list may hold subtotals, or what was paid already."""
    return {sum(chosen, Decimal(0)) for size in range(1, len(values) + 1) for chosen in combinations(values, size)}


def _shown(value: Decimal) -> str:
    text = f"{value:,.2f}".replace(",", " ").replace(".", ",").replace(" ", ".")
    return f"€ {text.removesuffix(',00')}"
