"""Texts of any structure, to be written in every format and read again."""

from collections.abc import Iterator
from dataclasses import dataclass

from hypothesis import strategies as st

from begrijpelijk.core.document import BlockKind

PLAIN, BOLD, LINK, NOTE, GONE = "plain", "bold", "link", "note", "gone"


@dataclass(frozen=True)
class Part:
    """Words of one kind; those of a note stand below the text, and those that are gone nowhere."""

    kind: str
    text: str


@dataclass(frozen=True)
class Line:
    """A paragraph or a heading of a level."""

    parts: list[Part]
    level: int = 0


@dataclass(frozen=True)
class Item:
    """An item of a list, and the list in it."""

    parts: list[Part]
    items: list["Item"]


@dataclass(frozen=True)
class List:
    """Its items."""

    items: list[Item]


@dataclass(frozen=True)
class Table:
    """Its rows, all of the same length."""

    rows: list[list[list[Part]]]


Structure = list[Line | List | Table]

WORDS = st.sampled_from(["een", "Twee", "cafe\u0301", "ja😀", "co\u00adop", "R&D", "a<b", "één.", "\u200dx"])
TEXTS = st.lists(WORDS, min_size=1, max_size=4).map(" ".join)
PARTS = st.lists(st.builds(Part, st.sampled_from([PLAIN, BOLD, LINK, NOTE, GONE]), TEXTS), min_size=1, max_size=4)
ITEMS = st.recursive(
    st.lists(st.builds(Item, PARTS, st.just([])), min_size=1, max_size=3),
    lambda items: st.lists(st.builds(Item, PARTS, items | st.just([])), min_size=1, max_size=3),
    max_leaves=4,
)
TABLES = st.integers(2, 3).flatmap(
    lambda columns: st.lists(st.lists(PARTS, min_size=columns, max_size=columns), min_size=1, max_size=3)
)
STRUCTURES: st.SearchStrategy[Structure] = st.lists(
    st.builds(Line, PARTS, st.integers(0, 3)) | st.builds(List, ITEMS) | st.builds(Table, TABLES), max_size=6
).map(lambda elements: [*elements, Line([Part(PLAIN, "Slot.")])])
"""Texts that always say something."""

Leaf = tuple[BlockKind, int, list[Part]]


def leaves(structure: Structure) -> Iterator[Leaf]:
    """What is one block to a reader, in order: its kind, level and parts."""
    for element in structure:
        match element:
            case Line(parts, level):
                yield BlockKind.HEADING if level else BlockKind.PARAGRAPH, level, parts
            case List(items):
                yield from _of_items(items, 1)
            case Table(rows):
                yield from ((BlockKind.TABLE_CELL, 0, cell) for row in rows for cell in row)


def _of_items(items: list[Item], depth: int) -> Iterator[Leaf]:
    for item in items:
        yield BlockKind.LIST_ITEM, depth, item.parts
        yield from _of_items(item.items, depth + 1)


def shown(parts: list[Part]) -> list[Part]:
    """What stands in the text itself."""
    return [part for part in parts if part.kind in {PLAIN, BOLD, LINK}]


def notes(structure: Structure) -> list[str]:
    """The texts of the notes, in order."""
    return [part.text for *_, parts in leaves(structure) for part in parts if part.kind == NOTE]
