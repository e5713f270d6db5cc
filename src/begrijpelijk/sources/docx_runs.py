"""The runs of one part of a DOCX as they are written, to the byte, so that only what changes is written anew."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from begrijpelijk.markup.xml import Characters, End, Start, XmlError, placed_events
from begrijpelijk.sources import failures
from begrijpelijk.sources.docx_package import PREFIXES

_TAG = re.compile(rb"""<(?:[^<>"']|"[^"]*"|'[^']*')*>""")
_CHANGES = frozenset({"w:ins", "w:moveTo", "w:moveFrom", "w:del"})


@dataclass(frozen=True, slots=True)
class Child:
    """An element in a run, from the byte where it starts to the byte after it."""

    name: str
    start: int
    end: int
    text: str
    """The characters right in it."""


@dataclass(frozen=True, slots=True)
class Run:
    """A `w:r`, with all elements in it in order; the first may be its properties (`w:rPr`)."""

    start: int
    end: int
    tag: bytes
    """Its start tag, as it is written, without `/` if nothing is in it."""
    children: tuple[Child, ...]
    is_change: bool
    """Whether it stands in text that somebody inserted, deleted or moved while changes were tracked."""

    @property
    def prefix(self) -> str:
        """The prefix that its namespace has in the file, with the colon; empty where it has none."""
        name = self.tag[1:].split()[0].rstrip(b">/").decode()
        return name[: -len("r")]

    @property
    def content(self) -> tuple[Child, ...]:
        """Its children without its properties."""
        return tuple(child for child in self.children if child.name != "w:rPr")


@dataclass(slots=True)
class _Open:
    start: int
    number: int
    is_change: bool
    children: list[Child] = field(default_factory=list)
    child: str = ""
    child_start: int = 0
    text: list[str] = field(default_factory=list)
    depth: int = 0


def runs(data: bytes) -> tuple[Run, ...]:
    """The runs of a part, in the order of their start tags. Raises `SourceError` where it is damaged."""
    try:
        found = dict(_found(data))
    except XmlError:
        raise failures.damaged() from None
    return tuple(found[number] for number in range(len(found)))


def _found(data: bytes) -> Iterator[tuple[int, Run]]:
    open_runs: list[_Open] = []
    count = depth = changes = 0
    for event, place in placed_events(data, PREFIXES):
        match event:
            case Start(name):
                depth += 1
                changes += name in _CHANGES
                if open_runs and depth == open_runs[-1].depth + 1:
                    current = open_runs[-1]
                    current.child, current.child_start, current.text = name, place, []
                if name == "w:r":
                    open_runs.append(_Open(place, count, changes > 0, depth=depth))
                    count += 1
            case End(name):
                if open_runs and depth == open_runs[-1].depth:
                    run = open_runs.pop()
                    tag = tag_at(data, run.start)
                    plain = tag[:-2].rstrip() + b">" if tag.endswith(b"/>") else tag
                    end = _end(data, run.start, place)
                    yield run.number, Run(run.start, end, plain, tuple(run.children), run.is_change)
                if open_runs and depth == open_runs[-1].depth + 1:
                    current = open_runs[-1]
                    end = _end(data, current.child_start, place)
                    current.children.append(Child(current.child, current.child_start, end, "".join(current.text)))
                depth -= 1
                changes -= name in _CHANGES
            case Characters(text):
                if open_runs and depth == open_runs[-1].depth + 1:
                    open_runs[-1].text.append(text)


def tag_at(data: bytes, place: int) -> bytes:
    """The tag that starts at a byte."""
    found = _TAG.match(data, place)
    if found is None:
        raise failures.damaged()
    return found[0]


def _end(data: bytes, start: int, end_tag: int) -> int:
    """The byte after an element, from its start tag and its end tag, if that has one."""
    tag = tag_at(data, start)
    return start + len(tag) if tag.endswith(b"/>") else end_tag + len(tag_at(data, end_tag))
