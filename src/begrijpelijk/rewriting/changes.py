"""Which sentences a rewrite changed, before and after: what a person must read to judge it."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate

from begrijpelijk.core.finding import Edit, apply_edits
from begrijpelijk.core.place import Span
from begrijpelijk.rewriting.passes import Rewritten


@dataclass(frozen=True, slots=True)
class Change:
    """A sentence that was changed."""

    line: int
    """Its line in the source before, from 1."""
    before: str
    after: str


def changes(rewritten: Rewritten, sentences: Iterable[Span]) -> Iterator[Change]:
    """The changed ones of `sentences`: the sentences (headings, cells …) of the document that was rewritten."""
    document = rewritten.document
    steps = [tuple(edit for choice in step for edit in choice.suggestion.edits) for step in rewritten.steps]
    moves = [_Move.of(edits) for edits in steps]
    text = document.text
    for edits in steps:
        text = apply_edits(text, edits)
    for sentence in sentences:
        moved = sentence
        for move in moves:
            moved = move.of_span(moved)
        before, after = sentence.of(document.text), moved.of(text)
        if before != after:
            yield Change(document.location(sentence).line, before, after)


@dataclass(frozen=True, slots=True)
class _Move:
    """Where the positions of a text are after its edits."""

    edits: tuple[Edit, ...]
    ends: tuple[int, ...]
    shifts: tuple[int, ...]
    """By how much the text moves after the first 0, 1, 2 … edits."""

    @classmethod
    def of(cls, edits: Iterable[Edit]) -> "_Move":
        ordered = tuple(sorted(edits, key=lambda edit: edit.span))
        lengths = (len(edit.text) - len(edit.span) for edit in ordered)
        return cls(ordered, tuple(edit.span.end for edit in ordered), tuple(accumulate(lengths, initial=0)))

    def of_span(self, span: Span) -> Span:
        """A range with all that was put in it or right beside it."""
        return Span(self._start(span.start), self._end(span.end))

    def _start(self, position: int) -> int:
        index = bisect_right(self.ends, position)
        while index and self.edits[index - 1].span == Span(position, position):
            index -= 1
        inside = index < len(self.edits) and self.edits[index].span.start < position
        return (self.edits[index].span.start if inside else position) + self.shifts[index]

    def _end(self, position: int) -> int:
        index = bisect_right(self.ends, position)
        if index < len(self.edits) and self.edits[index].span.start < position:
            edit = self.edits[index]
            return edit.span.start + self.shifts[index] + len(edit.text)
        return position + self.shifts[index]
