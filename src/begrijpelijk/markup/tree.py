"""The tree of a page: elements and text, with the range of the source that each came from. No parser in sight."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from begrijpelijk.core.document import Segment
from begrijpelijk.core.place import Span

DEEPEST = 128
"""Selectors reach no deeper than this, so that 10,000 nested elements cannot fill the memory with selectors."""

_PLAIN_ID = re.compile(r"[A-Za-z_][\w-]*", re.ASCII)


@dataclass(frozen=True, slots=True)
class Attribute:
    """The value of an attribute, decoded, and where it stands in the source.

    The ranges are None where the parser copied the attribute from elsewhere (an element that it had to reopen).
    """

    value: str
    source: Span | None = None
    """Range of the whole `name="value"`."""
    value_source: Span | None = None
    """Range of the value, without its quotation marks."""


@dataclass(frozen=True, slots=True)
class Text:
    """A text node. Its segments map offsets in `content` to the source and cover it without gaps."""

    content: str
    segments: tuple[Segment, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Element:
    """An element. Two elements are equal only if they are the same one."""

    name: str
    """Lower case in HTML (`h1`), as the standard writes it elsewhere (`textPath`)."""
    namespace: str
    """`html`, `svg` or `math`."""
    attributes: Mapping[str, Attribute]
    parent: "Element | None" = field(repr=False)
    children: Sequence["Element | Text"] = field(repr=False)
    start: Span | None
    """Range of the start tag in the source; None where the page leaves it out."""
    end: Span | None
    """Range of the end tag in the source; None where the page leaves it out."""
    rank: int = 0
    """Its place, from 1, among the siblings of its name; 0 if it is the only one."""
    depth: int = 0
    """How many elements it stands in."""
    stand_in: "Element | None" = field(default=None, repr=False)
    """For an element deeper than `DEEPEST`: its ancestor at that depth, which selectors find in its place."""

    def get(self, name: str) -> str | None:
        """The value of an attribute; the empty string for one without a value, None for one that is not there."""
        attribute = self.attributes.get(name)
        return None if attribute is None else attribute.value


@dataclass(frozen=True, slots=True)
class Tree:
    """A page. There is always a root, `html`, with a `head` and a `body` (or `frameset`), even for empty source."""

    root: Element
    unique_ids: frozenset[str]
    """The ids that stand on exactly one element, which is what a selector may lean on."""


def descendants(element: Element) -> Iterator[Element]:
    """All elements below `element`, in document order."""
    waiting = [child for child in reversed(element.children) if isinstance(child, Element)]
    while waiting:
        current = waiting.pop()
        yield current
        waiting.extend(child for child in reversed(current.children) if isinstance(child, Element))


def selector(tree: Tree, element: Element) -> str:
    """A CSS selector that finds `element` (or what stands in for it) and nothing else, from the nearest id."""
    steps: list[str] = []
    current: Element | None = element.stand_in or element
    while current is not None:
        identity = current.get("id")
        if identity is not None and identity in tree.unique_ids and _PLAIN_ID.fullmatch(identity):
            steps.append(f"#{identity}")
            break
        name = current.name if current.name.isalnum() else re.sub(r"([^\w-])", r"\\\1", current.name)
        steps.append(f"{name}:nth-of-type({current.rank})" if current.rank else name)
        current = current.parent
    return " > ".join(reversed(steps))


def extents(root: Element) -> Mapping[Element, Span]:
    """For `root` and every element below it: the range of the source from its start tag to its end.

    That is its end tag or, where a page leaves it out, the last that stands in it.
    """
    found: dict[Element, Span] = {}
    for element in reversed((root, *descendants(root))):
        start, end = element.start or element.end or Span(0, 0), element.end
        ends = [start.end, end.end if end is not None else 0]
        for child in element.children if end is None else ():
            ends += [child_end.end for child_end in _parts(child, found)]
        found[element] = Span(start.start, max(start.start, *ends))
    return found


def _parts(child: "Element | Text", found: Mapping[Element, Span]) -> Iterator[Span]:
    if isinstance(child, Text):
        yield from (segment.source for segment in child.segments)
    else:
        yield found[child]
