"""From the source of a page to its tree, with turbohtml (WHATWG parsing, MIT).

The parser gives the ranges of tags and attributes; `tracing` finds those of the text. Of the two Python parsers that
know offsets, it is the one that follows the standard on broken pages, at a hundredth of the time.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from begrijpelijk.core.place import Span
from begrijpelijk.markup.newlines import Newlines
from begrijpelijk.markup.tracing import Tracer
from begrijpelijk.markup.tree import DEEPEST, Attribute, Element, Text, Tree

if TYPE_CHECKING:
    from turbohtml import Element as ParsedElement
    from turbohtml import Node as ParsedNode
    from turbohtml import SourceSpan

_RAW_TEXT = frozenset({"script", "style", "xmp", "iframe", "noembed", "noframes", "noscript", "plaintext"})
_ESCAPABLE_RAW_TEXT = frozenset({"title", "textarea"})
_DROPS_FIRST_NEWLINE = frozenset({"pre", "listing", "textarea"})
_TABLE_PARTS = frozenset({"table", "thead", "tbody", "tfoot", "tr", "colgroup"})
"""Elements out of which the parser moves text that may not stand there."""
_BEFORE_VALUE = re.compile(r"""=?+[^=\s]*+\s*+=\s*+(?P<quote>["']?)""")
"""The name of an attribute (which may start with `=`) and all before its value."""


@dataclass(frozen=True, slots=True)
class _Enter:
    element: Element
    siblings: list[Element | Text]


@dataclass(frozen=True, slots=True)
class _Say:
    content: str
    parent: Element
    siblings: list[Element | Text]


@dataclass(frozen=True, slots=True)
class _Leave:
    element: Element


_Event = _Enter | _Say | _Leave


def parse(source: str) -> Tree:
    """The tree of a page, as a browser that runs scripts would build it. Any text gives a tree.

    Offsets count code points of `source` as it is given, carriage returns and byte order mark included. Comments,
    processing instructions and the contents of templates are left out.
    """
    import turbohtml

    # A byte order mark is no text. White space is what the parser passes over there, and it keeps the offsets.
    text = " " + source[1:] if source.startswith("\ufeff") else source
    document = turbohtml.parse(text, source_locations=True, scripting=True, allow_declarative_shadow_roots=False)
    root = next(child for child in document.children if isinstance(child, turbohtml.Element))
    events = _events(root, source)
    _fill(events, source)
    elements = [event.element for event in events if isinstance(event, _Enter)]
    ids = Counter(element.attributes["id"].value for element in elements if "id" in element.attributes)
    return Tree(elements[0], frozenset(name for name, count in ids.items() if count == 1))


def _events(root: "ParsedElement", source: str) -> list[_Event]:
    """The tree as what one meets walking through it; the children of its elements still to be filled in."""
    import turbohtml

    newlines = Newlines.of(source)
    events: list[_Event] = []
    waiting: list[tuple[ParsedNode, Element | None, list[Element | Text], int] | _Leave] = [(root, None, [], 0)]
    while waiting:
        item = waiting.pop()
        if isinstance(item, _Leave):
            events.append(item)
            continue
        node, parent, siblings, rank = item
        if isinstance(node, turbohtml.Element):
            children: list[Element | Text] = []
            element = _element(node, parent, children, rank, source, newlines)
            events.append(_Enter(element, siblings))
            waiting.append(_Leave(element))
            if element.name != "template":
                nodes = list(node.children)
                waiting += [
                    (child, element, children, rank) for child, rank in zip(reversed(nodes), _ranks(nodes), strict=True)
                ]
        elif isinstance(node, turbohtml.Text) and parent is not None:
            events.append(_Say(node.data, parent, siblings))
    return events


def _ranks(nodes: "Sequence[ParsedNode]") -> list[int]:
    """For every node, last first: its place among those of its name, 0 where it is the only one or no element."""
    import turbohtml

    names = [node.tag if isinstance(node, turbohtml.Element) else None for node in nodes]
    totals = Counter(names)
    left = Counter(totals)
    ranks: list[int] = []
    for name in reversed(names):
        ranks.append(0 if name is None or totals[name] == 1 else left[name])
        left[name] -= 1
    return ranks


def _element(
    node: "ParsedElement",
    parent: Element | None,
    children: list[Element | Text],
    rank: int,
    source: str,
    newlines: Newlines,
) -> Element:
    location = node.source_location
    start = end = None
    spans: dict[str, SourceSpan] = {}
    if location is not None:
        start = newlines.span(location.start_tag.start_offset, location.start_tag.end_offset)
        spans = location.attrs
        if location.end_tag is not None:
            end = newlines.span(location.end_tag.start_offset, location.end_tag.end_offset)
    attributes: dict[str, Attribute] = {}
    for name in node.attrs:
        # The parser restores the capitals of SVG names in the tree, not in its locations.
        span = spans.get(name) or spans.get(name.lower())
        place = None if span is None else newlines.span(span.start_offset, span.end_offset)
        value_place = None if place is None else _value_place(place, source)
        attributes[name] = Attribute(node.attr(name) or "", place, value_place)
    depth, stand_in = 0, None
    if parent is not None:
        depth = parent.depth + 1
        stand_in = parent.stand_in or (parent if parent.depth == DEEPEST else None)
    return Element(node.tag, node.namespace.value, attributes, parent, children, start, end, rank, depth, stand_in)


def _value_place(place: Span, source: str) -> Span:
    """Where the value stands in `name="value"`; empty, at the end, if there is none."""
    text = place.of(source)
    match = _BEFORE_VALUE.match(text)
    if match is None:
        return Span(place.end, place.end)
    end = place.end - 1 if match["quote"] else place.end
    return Span(min(place.start + match.end(), end), end)


def _fill(events: list[_Event], source: str) -> None:
    """Hang elements and text into their parents, finding the place of each text."""
    tracer = Tracer(source, _jumps(events))
    for event in events:
        match event:
            case _Enter(element, siblings):
                siblings.append(element)
                if element.start is not None:
                    tracer.go_to(element.start.end)
                    if element.name in _DROPS_FIRST_NEWLINE and element.namespace == "html":
                        newline = re.compile(r"\r?\n|\r").match(source, tracer.position)
                        tracer.position = newline.end() if newline else tracer.position
            case _Say(content, parent, siblings):
                html = parent.namespace == "html"
                raw = html and parent.name in _RAW_TEXT
                markup = not raw and not (html and parent.name in _ESCAPABLE_RAW_TEXT)
                segments = tracer.trace(content, markup=markup, references=not raw, cdata=not html)
                siblings.append(Text(content, segments))
            case _Leave(element):
                if element.end is not None:
                    tracer.go_to(element.end.end)


def _jumps(events: list[_Event]) -> dict[int, int]:
    """Where text goes on that stands outside an element: behind its end tag, or where what follows it starts.

    One that holds nothing (a form in a table, a break) is only its start tag.
    """
    empty = {one.element for one, other in pairwise(events) if isinstance(one, _Enter) and isinstance(other, _Leave)}
    jumps: dict[int, int] = {}
    following: dict[Element, int] = {}
    next_start = 0
    for event in reversed(events):
        if isinstance(event, _Leave):
            following[event.element] = 0 if event.element in empty else next_start
        elif isinstance(event, _Enter) and event.element.start is not None:
            start, end = event.element.start, event.element.end
            past = following[event.element] if end is None else end.end
            jumps[start.start] = start.end if event.element.name in _TABLE_PARTS else max(start.end, past)
            next_start = start.start
    return jumps
