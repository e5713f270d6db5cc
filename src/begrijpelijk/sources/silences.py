"""What a writer puts in a text to silence rules: `begrijpelijk-uit: indien` and `begrijpelijk-aan`.

`uit` silences from there to the next `aan`, or to the end; `uit-volgende` silences the rest of its own paragraph, or
the next one. Without names they are about all rules; several names stand with commas between them. A rule for a
word may be named by it.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from itertools import accumulate
from typing import TYPE_CHECKING

from begrijpelijk.core.document import Document
from begrijpelijk.core.place import Span
from begrijpelijk.core.rule import slug
from begrijpelijk.core.silence import Silence

if TYPE_CHECKING:
    from begrijpelijk.markup import Tree

PREFIX = "begrijpelijk-"
ATTRIBUTE = "data-begrijpelijk-uit"

OFF, NEXT, ON = "uit", "uit-volgende", "aan"
_MARK = re.compile(rf"\s*{PREFIX}(?P<what>[\w-]*)\s*(?::(?P<rules>.*))?", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark in a source: the text of a comment or of an attribute, and its place."""

    text: str
    written: Span
    reach: Span | None = None
    """The stretch that it silences, where its place tells that: an element, the words beside a Word comment."""

    def placed(self, span: Callable[[int, int], Span]) -> "Mark":
        """The mark of a piece of a source, in that source; `span` tells where a range of the piece stands."""
        reach = None if self.reach is None else span(self.reach.start, self.reach.end)
        return Mark(self.text, span(self.written.start, self.written.end), reach)


@dataclass(slots=True)
class _Reading:
    document: Document
    begun: list[Silence] = field(default_factory=list)
    """Silences that last until they are ended."""
    silences: list[Silence] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    """Where in the source each block ends, with all before it."""

    def read(self, mark: Mark) -> None:
        match = _MARK.fullmatch(mark.text)
        if match is None:
            return
        rules = named(match["rules"] or "")
        if match["what"] == ON:
            self._end(mark, rules)
        elif match["what"] == NEXT or (match["what"] == OFF and mark.reach is not None):
            reach = mark.reach or Span(mark.written.end, self._end_of_next(mark.written.end))
            self.silences += [Silence(reach, rule, mark.written) for rule in rules or (None,)]
        elif match["what"] == OFF:
            reach = Span(mark.written.end, max(mark.written.end, len(self.document.lines.source)))
            self.begun += [Silence(reach, rule, mark.written) for rule in rules or (None,)]
        else:
            close = get_close_matches(match["what"], (OFF, NEXT, ON), 1)
            hint = f"Bedoelt u ‘{PREFIX}{close[0]}’?" if close else f"Schrijf ‘{PREFIX}{OFF}’ of ‘{PREFIX}{ON}’."
            self._warn(mark, f"‘{PREFIX}{match['what']}’ kennen we niet. {hint}")

    def _end(self, mark: Mark, rules: tuple[str, ...]) -> None:
        ended = [silence for silence in self.begun if not rules or silence.rule in rules]
        self.begun = [silence for silence in self.begun if silence not in ended]
        self.silences += [replace(silence, source=Span(silence.source.start, mark.written.start)) for silence in ended]
        for rule in sorted(set(rules) - {silence.rule for silence in ended}):
            self._warn(mark, f"u zet de regel ‘{rule}’ weer aan, maar die stond niet uit. Haal dit weg.")
        if not rules and not ended:
            self._warn(mark, "u zet de regels weer aan, maar ze stonden niet uit. Haal dit weg.")

    def _end_of_next(self, position: int) -> int:
        """The end of the first block that has text after a position of the source."""
        if not self.ends:
            self.ends = list(accumulate((block.origin.source(block.span).end for block in self.document.blocks), max))
        index = bisect_right(self.ends, position)
        return self.ends[index] if index < len(self.ends) else position

    def _warn(self, mark: Mark, message: str) -> None:
        self.warnings.append(f"{self.document.lines.named(mark.written.start)}: {message}")


def named(rules: str) -> tuple[str, ...]:
    """The rules that a mark names, each once; none where it is about all."""
    return tuple(dict.fromkeys(filter(None, map(slug, re.split("[,;]", rules)))))


def with_silences(document: Document, marks: Iterable[Mark]) -> Document:
    """The document with the silences that these marks ask for, and a warning for each mark that cannot be right."""
    reading = _Reading(document)
    for mark in sorted(marks, key=lambda mark: mark.written):
        reading.read(mark)
    silences = (*reading.silences, *reading.begun)
    if not silences and not reading.warnings:
        return document
    # A style with a mistake in its name may have been used all over the text.
    return replace(document, silences=silences, warnings=(*document.warnings, *dict.fromkeys(reading.warnings)))


def marks_of_page(source: str, tree: "Tree") -> Iterator[Mark]:
    """The marks in a page or in a piece of one: in comments, and as an attribute of an element."""
    if PREFIX not in source:
        return
    from begrijpelijk.markup import comments, extents

    yield from (Mark(text, span) for text, span in comments(source, PREFIX))
    if ATTRIBUTE not in source.lower():
        return
    for element, reach in extents(tree.root).items():
        value = element.get(ATTRIBUTE)
        if value is not None and element.start is not None:
            yield Mark(f"{PREFIX}{OFF}:{value}", element.start, reach)
