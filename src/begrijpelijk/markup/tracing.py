"""Where the characters of a text node stand in the source.

A parser tells what a text node says and where the tags are, not where its characters come from; and a text node may be
of several pieces: references are decoded, an unknown end tag leaves no trace in the tree, text that may not stand in a
table moves in front of it. So the source is read along with the text, from the tag before it.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from begrijpelijk.core.document import Segment
from begrijpelijk.core.place import Span
from begrijpelijk.markup.references import decode

PATIENCE = 1000
"""Pieces of source that may turn out to belong elsewhere before a text node is given up."""

_RUN = re.compile(r"[^<&\r\0]+|[<&]")
_SPACE = re.compile(r"[ \t\n\f]+")
_MARKUP_START = re.compile(r"<(?:[A-Za-z!?]|/.)", re.DOTALL)
_MARKUP = re.compile(
    r"""<!--(?:-?>|.*?(?:--!?>|\Z))          # a comment
    | <[!?][^>]*>?  | </(?![A-Za-z])[^>]*>?  # a doctype, and what browsers take for a comment
    | </?[A-Za-z][^ \t\n\f\r/>]*+
      (?: [ \t\n\f\r/]++
        | =?[^ \t\n\f\r/>=]++ (?: [ \t\n\f\r]*+=[ \t\n\f\r]*+ (?: "[^"]*+" | '[^']*+' | (?!["'])[^ \t\n\f\r>]*+ ) )?+
        | = )*+
      >""",
    re.DOTALL | re.VERBOSE,
)


@dataclass(slots=True)
class Tracer:
    """Reads the source along with the text nodes of its tree."""

    source: str
    jumps: Mapping[int, int]
    """For the start of an element of the tree: where to read on for text that stands outside it."""
    position: int = 0
    """Where the next text node is looked for."""
    _segments: list[Segment] = field(default_factory=list)
    _found: int = 0
    _traced: list[Segment] = field(default_factory=list)
    _taken: dict[int, int] = field(default_factory=dict)
    """The ranges behind `position` that are those of text already: it moved in front of a table."""

    def go_to(self, position: int) -> None:
        """Look for the next text node at another place. What was found behind that is not found again."""
        while self._traced and self._traced[-1].source.end > position:
            source = self._traced.pop().source
            if source:
                self._taken[source.start] = source.end
        self.position = position

    def trace(
        self, content: str, *, markup: bool = True, references: bool = True, cdata: bool = False
    ) -> tuple[Segment, ...]:
        """The segments of a text node with this content, that starts at or after `position`, and move past it.

        `markup` and `references` tell whether the element that holds the text has them, `cdata` whether it may hold
        CDATA sections. Characters that are not found (never seen in the wild) get an empty range of the source.
        """
        begin = self.position
        self._segments, self._found = [], 0
        patience = PATIENCE
        literal_until = -1
        while self._found < len(content) and self.position < len(self.source) and patience:
            position = self.position
            if position in self._taken:
                self.position = self._taken[position]
                continue
            if cdata and position >= literal_until and self.source.startswith("<![CDATA[", position):
                close = self.source.find("]]>", position)
                literal_until = close if close >= 0 else len(self.source)
                self.position += 9
                continue
            if position == literal_until:
                self.position += 3
                continue
            literal = position < literal_until
            if markup and not literal and self._skip_markup():
                continue
            stop = literal_until if literal else len(self.source)
            if not self._take(content, stop, references and not literal):
                patience -= 1
        if self._found < len(content):
            start = self._segments[-1].source.end if self._segments else begin
            self._segments.append(Segment(Span(self._found, len(content)), Span(start, start)))
            self.position = start
        self._traced += self._segments
        return tuple(self._segments)

    def _skip_markup(self) -> bool:
        """Move past the tag or comment that starts here, if one does."""
        if not _MARKUP_START.match(self.source, self.position):
            return False
        jump = self.jumps.get(self.position)
        if jump is None:
            match = _MARKUP.match(self.source, self.position)
            # A tag that the page never closes swallows the rest of it.
            jump = match.end() if match else len(self.source)
        self.position = jump
        return True

    def _take(self, content: str, stop: int, references: bool) -> bool:
        """Take what stands here, before `stop`, if the text goes on with it; else pass it by, and return False."""
        source, position, found = self.source, self.position, self._found
        character = source[position]
        if character == "\r":
            end = position + (2 if source.startswith("\r\n", position) else 1)
            return self._add("\n", end, content.startswith("\n", found))
        if character == "\0":
            return self._add("\ufffd", position + 1, content.startswith("\ufffd", found))
        if character == "&" and references:
            reference = decode(source, position)
            if reference is not None:
                text, end = reference
                return self._add(text, end, content.startswith(text, found))
        run = _RUN.match(source, position, stop)
        assert run is not None  # the characters that it leaves out were handled above
        if content.startswith(run[0], found):
            return self._add(run[0], run.end(), True)
        rest = content[found : found + len(run[0])]
        if run[0].startswith(rest):
            return self._add(rest, position + len(rest), True)
        space = _SPACE.match(source, position)
        # The parser drops white space before and between some elements, and only there.
        self.position = run.end() if space is None else position + 1
        return space is not None

    def _add(self, text: str, end: int, matches: bool) -> bool:
        """Note, if it matches, that `text` comes from the source up to `end`; move on in any case."""
        start, self.position = self.position, end
        if not matches:
            return False
        span, source = Span(self._found, self._found + len(text)), Span(start, end)
        last = self._segments[-1] if self._segments else None
        alike = len(span) == len(source)
        if last and alike and len(last.text) == len(last.source) and last.source.end == start:
            self._segments[-1] = Segment(Span(last.text.start, span.end), Span(last.source.start, end))
        else:
            self._segments.append(Segment(span, source))
        self._found = span.end
        return True
