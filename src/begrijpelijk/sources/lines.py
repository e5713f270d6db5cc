"""The lines of a text, each with its place."""

import re
from dataclasses import dataclass

from begrijpelijk.core.place import Span

_LINE_END = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True, slots=True)
class Line:
    """A line without its line end; `start` is its offset in the text."""

    text: str
    start: int

    @property
    def content(self) -> Span:
        """The range of the line without the white space around it."""
        stripped = self.text.strip()
        start = self.start + self.text.index(stripped)
        return Span(start, start + len(stripped))


def lines(text: str) -> list[Line]:
    """Split at line feeds, carriage returns and the two together; at nothing else, unlike `str.splitlines`."""
    found: list[Line] = []
    start = 0
    for end in _LINE_END.finditer(text):
        found.append(Line(text[start : end.start()], start))
        start = end.end()
    found.append(Line(text[start:], start))
    return found
