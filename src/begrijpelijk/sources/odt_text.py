"""The text of one part of an ODT, paragraph by paragraph, as it stands once all changes in it are accepted.

Deleted text stands apart in an ODT, so that it is enough not to read that. A text box comes after the paragraph that it
hangs on, notes after all other text.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from begrijpelijk.core.document import BlockKind
from begrijpelijk.markup.xml import Start, XmlEvent
from begrijpelijk.sources.odt_styles import Style, Styles
from begrijpelijk.sources.paragraphs import LINE_BREAK, Paragraph, visible
from begrijpelijk.sources.parts import take_in
from begrijpelijk.sources.silent_styles import placed

_SKIPPED = frozenset(
    "text:tracked-changes office:annotation text:note-citation text:ruby-text text:hidden-text text:hidden-paragraph "
    "office:forms office:binary-data office:scripts svg:title svg:desc draw:object text:script "
    "text:table-of-content-source text:sequence-decls text:number".split()
)
"""Elements that hold no text of the document as it stands."""
_SPACE = re.compile(r"[ \t\r\n]+")
_MOST_SPACES = 100
_DEEPEST_HEADING = 6


@dataclass(slots=True)
class _Open:
    """A paragraph that is being read."""

    kind: BlockKind
    level: int
    style: Style
    parts: list[tuple[str, tuple[str, ...]]] = field(default_factory=list)
    """Its text, with the marks of the styles of each piece."""
    is_spaced: bool = True
    """Whether white space that follows says nothing."""
    has_plain: bool = False
    has_unlinked: bool = False
    boxes: list[Paragraph] = field(default_factory=list)


def read_text(events: Iterable[XmlEvent], styles: Styles, root: str, kind: BlockKind) -> tuple[Paragraph, ...]:
    """The paragraphs below the element `root`; those without a kind of their own are a `kind`."""
    reader = _Reader(styles, root, kind)
    take_in(events, reader)
    return (*reader.found, *reader.notes)


@dataclass(slots=True)
class _Reader:
    styles: Styles
    root: str
    kind: BlockKind
    found: list[Paragraph] = field(default_factory=list)
    notes: list[Paragraph] = field(default_factory=list)
    depth: int = 0
    inside: int = 0
    """How deep below the root; 0 outside it."""
    skipped: int = 0
    """How deep in an element that is skipped; 0 outside one."""
    open: list[_Open] = field(default_factory=list)
    spans: list[Style] = field(default_factory=list)
    lists: list[int] = field(default_factory=list)
    """For the body and each cell and box that is open: how many lists are open in it."""
    columns: list[int] = field(default_factory=list)
    cells: list[bool] = field(default_factory=list)
    links: int = 0
    contents: int = 0
    note: int = 0
    is_apart: bool = True

    def start(self, event: Start) -> None:
        """Take in a start tag."""
        if self.inside or event.name == self.root:
            self.inside += 1
        if not self.inside or self.skipped or event.name in _SKIPPED:
            self.skipped += bool(self.inside)
            return
        handler = _STARTS.get(event.name)
        if handler is not None:
            handler(self, event)

    def end(self, name: str) -> None:
        """Take in an end tag."""
        if not self.inside:
            return
        self.inside -= 1
        if self.skipped:
            self.skipped -= 1
            return
        handler = _ENDS.get(name)
        if handler is not None:
            handler(self)

    def characters(self, text: str) -> None:
        """Take in some text; white space in it is collapsed as the standard says."""
        if not self.open or self.skipped:
            return
        paragraph = self.open[-1]
        text = _SPACE.sub(" ", text)
        if paragraph.is_spaced:
            text = text.removeprefix(" ")
        if text:
            self._say(text)
            paragraph.is_spaced = text.endswith(" ")

    def _start_paragraph(self, event: Start) -> None:
        style = self.styles.style("paragraph", event.attributes.get("text:style-name"))
        kind, level = self._kind(event, style)
        self.open.append(_Open(kind, level, style))

    def _kind(self, event: Start, style: Style) -> tuple[BlockKind, int]:
        if self.kind is BlockKind.REFERENCE:
            return self.kind, 0
        if event.name == "text:h":
            stated = event.attributes.get("text:outline-level", "1")
            return BlockKind.HEADING, min(int(stated), _DEEPEST_HEADING) if re.fullmatch("[1-9][0-9]?", stated) else 1
        if style.kind is not None:
            return style.kind
        if self.contents:
            return BlockKind.LINK, 0
        if self.lists and self.lists[-1]:
            return BlockKind.LIST_ITEM, self.lists[-1]
        return (BlockKind.TABLE_CELL if self.cells and self.cells[-1] else self.kind), 0

    def _end_paragraph(self) -> None:
        paragraph = self.open.pop()
        text = visible("".join(part for part, _ in paragraph.parts))
        said: list[Paragraph] = []
        if text.strip():
            is_link, is_bold = not paragraph.has_unlinked, not paragraph.has_plain
            marks = placed(paragraph.parts)
            said.append(Paragraph(text, paragraph.kind, paragraph.level, is_link, is_bold, self.is_apart, marks))
        self.is_apart = not said
        said += paragraph.boxes
        # A note hangs on the paragraph in which it is named, but is read after the text.
        if self.note:
            self.notes += said
        elif self.open:
            self.open[-1].boxes += said
        else:
            self.found += said

    def _say(self, text: str) -> None:
        paragraph = self.open[-1]
        styles = [paragraph.style, *self.spans]
        if any(style.is_hidden for style in styles):
            return
        if text.strip():
            stated = [style.is_bold for style in styles if style.is_bold is not None]
            paragraph.has_plain |= not (stated and stated[-1])
            paragraph.has_unlinked |= not self.links
        paragraph.parts.append((text, tuple(style.mark for style in styles if style.mark is not None)))

    def _mark(self, event: Start) -> None:
        if not self.open:
            return
        stated = event.attributes.get("text:c", "1")
        count = min(int(stated), _MOST_SPACES) if stated.isdecimal() and len(stated) < 9 else 1
        marks = {"text:tab": "\t", "text:line-break": LINE_BREAK, "text:s": " " * count}
        self._say(marks[event.name])
        self.open[-1].is_spaced = False

    def _start_span(self, event: Start) -> None:
        self.spans.append(self.styles.style("text", event.attributes.get("text:style-name")))

    def _end_span(self) -> None:
        self.spans.pop()

    def _start_link(self, _: Start) -> None:
        self.links += 1

    def _end_link(self) -> None:
        self.links -= 1

    def _start_list(self, _: Start) -> None:
        if not self.lists:
            self.lists.append(0)
        self.lists[-1] += 1

    def _end_list(self) -> None:
        self.lists[-1] -= 1

    def _start_table(self, _: Start) -> None:
        self.columns.append(0)

    def _column(self, event: Start) -> None:
        if self.columns:
            stated = event.attributes.get("table:number-columns-repeated", "1")
            self.columns[-1] += int(stated) if stated.isdecimal() and len(stated) < 9 else 1

    def _end_table(self) -> None:
        self.columns.pop()

    def _start_cell(self, _: Start) -> None:
        # A table of one column is a frame round a text.
        is_frame = not self.columns or self.columns[-1] == 1
        self.cells.append(not is_frame or (bool(self.cells) and self.cells[-1]))
        self.lists.append(0)

    def _start_box(self, _: Start) -> None:
        self.cells.append(False)
        self.lists.append(0)

    def _end_cell(self) -> None:
        self.cells.pop()
        self.lists.pop()

    def _start_note(self, event: Start) -> None:
        self.note += 1
        self._start_box(event)

    def _end_note(self) -> None:
        self.note -= 1
        self._end_cell()

    def _start_contents(self, _: Start) -> None:
        self.contents += 1

    def _end_contents(self) -> None:
        self.contents -= 1


_STARTS = {
    "text:p": _Reader._start_paragraph,
    "text:h": _Reader._start_paragraph,
    "text:tab": _Reader._mark,
    "text:s": _Reader._mark,
    "text:line-break": _Reader._mark,
    "text:span": _Reader._start_span,
    "text:a": _Reader._start_link,
    "text:list": _Reader._start_list,
    "table:table": _Reader._start_table,
    "table:table-column": _Reader._column,
    "table:table-cell": _Reader._start_cell,
    "draw:text-box": _Reader._start_box,
    "text:note-body": _Reader._start_note,
    "text:index-body": _Reader._start_contents,
}
_ENDS = {
    "text:p": _Reader._end_paragraph,
    "text:h": _Reader._end_paragraph,
    "text:span": _Reader._end_span,
    "text:a": _Reader._end_link,
    "text:list": _Reader._end_list,
    "table:table": _Reader._end_table,
    "table:table-cell": _Reader._end_cell,
    "draw:text-box": _Reader._end_cell,
    "text:note-body": _Reader._end_note,
    "text:index-body": _Reader._end_contents,
}
