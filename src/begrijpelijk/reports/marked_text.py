"""The text of a document in stretches, each with the tips that are about it, for reports that show the text itself."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from begrijpelijk.core.document import Block, Document
from begrijpelijk.core.finding import Category
from begrijpelijk.core.place import Span
from begrijpelijk.reports.selection import Tip


@dataclass(frozen=True, slots=True)
class NumberedTip:
    """A tip with the number by which a report refers to it, from 1."""

    number: int
    tip: Tip


@dataclass(frozen=True, slots=True)
class Mark:
    """A place in the text that a tip is about."""

    tip: NumberedTip
    span: Span
    is_first: bool
    """Whether it is the first place of its tip."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Some characters that the same tips are about."""

    text: str
    marks: tuple[Mark, ...]
    starting: tuple[Mark, ...]
    """The marks that start here."""
    ending: tuple[Mark, ...]
    """The marks that end here."""


@dataclass(frozen=True, slots=True)
class MarkedBlock:
    """A block of the document, its stretches, and the tips to tell beside it."""

    block: Block
    stretches: tuple[Stretch, ...]
    tips: tuple[NumberedTip, ...]


def is_in_text(tip: Tip) -> bool:
    """Whether a tip is about words or a sentence, and not about the text or the page as a whole."""
    return tip.first.category in {Category.WORD, Category.SENTENCE} and isinstance(tip.first.place, Span)


def numbered(tips: Iterable[Tip]) -> tuple[NumberedTip, ...]:
    """Tips in the order of the text."""

    def start(tip: Tip) -> tuple[int, int]:
        place = tip.first.place
        return (place.start, place.end) if isinstance(place, Span) else (0, 0)

    return tuple(NumberedTip(number, tip) for number, tip in enumerate(sorted(tips, key=start), 1))


def marked(document: Document, tips: Sequence[NumberedTip]) -> Iterator[MarkedBlock]:
    """The blocks of a document with the tips that `is_in_text`."""
    marks: dict[int, list[Mark]] = {}
    for mark in sorted(_marks(tips), key=lambda mark: mark.span):
        marks.setdefault(document.block_at(mark.span.start).span.start, []).append(mark)
    for block in document.blocks:
        here = marks.get(block.span.start, [])
        told = tuple(mark.tip for mark in here if mark.is_first)
        yield MarkedBlock(block, tuple(_stretches(document.text, block.span, here)), told)


def _marks(tips: Iterable[NumberedTip]) -> Iterator[Mark]:
    for tip in tips:
        for number, finding in enumerate(tip.tip.findings):
            if isinstance(finding.place, Span) and finding.place:
                yield Mark(tip, finding.place, number == 0)


def _stretches(text: str, block: Span, marks: list[Mark]) -> Iterator[Stretch]:
    starts: dict[int, list[Mark]] = {}
    for mark in marks:
        starts.setdefault(mark.span.start, []).append(mark)
    borders = {block.start, block.end, *starts, *(min(mark.span.end, block.end) for mark in marks)}
    here: tuple[Mark, ...] = ()
    for start, end in pairwise(sorted(borders)):
        starting = tuple(starts.get(start, ()))
        here = (*(mark for mark in here if mark.span.end > start), *starting)
        yield Stretch(text[start:end], here, starting, tuple(mark for mark in here if mark.span.end == end))
