"""Styles that silence rules: what is set in a style with the name `begrijpelijk-uit indien` is silent for that rule."""

import re
from collections.abc import Iterable, Iterator

from begrijpelijk.core.place import Span
from begrijpelijk.sources.paragraphs import Paragraph
from begrijpelijk.sources.silences import PREFIX, Mark

_NAME = re.compile(rf"\s*({PREFIX}[\w-]*)[\s:,;]*(.*)", re.DOTALL)


def mark_in(name: str) -> str | None:
    """The text of the mark that the name of a style is; None for other styles.

    Spaces divide its rules: what stands after a comma, Word takes for a second name of the style.
    """
    found = _NAME.fullmatch(name.lower())
    if found is None:
        return None
    rules = ", ".join(filter(None, re.split(r"[\s,;]+", found[2])))
    return f"{found[1]}: {rules}" if rules else found[1]


def placed(pieces: Iterable[tuple[str, Iterable[str]]]) -> tuple[tuple[str, Span], ...]:
    """Where in a paragraph its marks hold, from its pieces of text and the marks of their styles, in order."""
    found: list[tuple[str, Span]] = []
    position = 0
    for text, marks in pieces:
        end = position + len(text)
        found += ((mark, Span(position, end)) for mark in marks)
        position = end
    return tuple(found)


def marks_of_styles(paragraphs: Iterable[Paragraph]) -> Iterator[Mark]:
    """The marks of the styles of a document, in its rendition. All stretches of one style are one silence."""
    reaches: dict[str, list[Span]] = {}
    position = 0
    for paragraph in paragraphs:
        for text, span in paragraph.marks:
            here = Span(position + span.start, position + span.end)
            before = reaches.setdefault(text, [])
            # Only the end of a paragraph stands between those that follow on each other.
            if before and here.start <= before[-1].end + 1:
                before[-1] = Span(before[-1].start, here.end)
            else:
                before.append(here)
        position += len(paragraph.text) + 1
    for text, spans in reaches.items():
        written = Span(spans[0].start, spans[0].start)
        yield from (Mark(text, written, reach) for reach in spans)
