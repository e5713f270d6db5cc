"""Examples in rule files: `[[ ]]` marks what is found."""

import re

from begrijpelijk.core.genre import Genre
from begrijpelijk.core.place import Span
from begrijpelijk.core.rule import Example

MARK = re.compile(r"\[\[(.+?)\]\]", re.DOTALL)


class ExampleError(ValueError):
    """An example does not mark what is found. The message is Dutch."""


def read_example(marked: str, better: str | None, genre: Genre | None = None) -> Example:
    """Take the marks out of a sentence and keep their places.

    Raises:
        ExampleError: nothing is marked.

    """
    spans: list[Span] = []
    text, position = "", 0
    for mark in MARK.finditer(marked):
        text += marked[position : mark.start()]
        spans.append(Span(len(text), len(text) + len(mark[1])))
        text += mark[1]
        position = mark.end()
    text += marked[position:]
    if not spans:
        raise ExampleError(f"zet [[ en ]] om wat gevonden wordt in ‘{marked}’.")
    return Example(text, tuple(spans), better, genre)
