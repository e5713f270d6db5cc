"""The text of one part of a DOCX, paragraph by paragraph, each character with the element that it stands in.

What is read is what a reader sees once all changes are accepted: inserted text, not deleted text, and no comments,
field codes, hidden text or fallbacks for old programs. A text box comes after the paragraph that it hangs on.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from begrijpelijk.core.document import BlockKind
from begrijpelijk.markup.xml import Start, XmlEvent
from begrijpelijk.sources.docx_fields import Fields
from begrijpelijk.sources.docx_story import DocxParagraph, Story, Stretch
from begrijpelijk.sources.docx_styles import Look, Styles, is_on
from begrijpelijk.sources.paragraphs import LINE_BREAK, Paragraph, visible
from begrijpelijk.sources.parts import take_in
from begrijpelijk.sources.silent_styles import placed

_SKIPPED = (
    "w:delText w:instrText w:delInstrText w:rt w:pPrChange w:rPrChange w:tblPrChange w:trPrChange w:tcPrChange "
    "w:sectPrChange w:numberingChange w:tblGridChange w:tblPrExChange mc:Fallback m:oMath"
)
"""Elements that hold no text of the document as it stands."""
_MARKS = {
    "w:tab": "\t",
    "w:ptab": "\t",
    "w:br": LINE_BREAK,
    "w:cr": LINE_BREAK,
    "w:noBreakHyphen": "\u2011",
    "w:softHyphen": "\u00ad",
}
"""Elements in a run that stand for one character."""
_PRIVATE = range(0xE000, 0xF900)
"""Characters that only mean something in one font, such as the bullets of Wingdings."""


def read_story(events: Iterable[XmlEvent], styles: Styles) -> Story:
    """The text of a part. Raises what reading its events raises."""
    reader = _Reader(styles)
    take_in(events, reader)
    return Story(
        tuple(reader.found),
        tuple(dict.fromkeys(reader.footnotes)),
        tuple(dict.fromkeys(reader.endnotes)),
        tuple(dict.fromkeys(reader.margins)),
    )


@dataclass(slots=True)
class _Open:
    """A paragraph that is being read."""

    number: int
    depth: int
    is_cell: bool
    look: Look = field(default_factory=Look)
    stretches: list[Stretch] = field(default_factory=list)
    has_plain: bool = False
    """Whether some of it is not bold."""
    has_unlinked: bool = False
    is_joined: bool = False
    """Whether its end is deleted, so that the next one goes on from it."""
    boxes: list[DocxParagraph] = field(default_factory=list)
    """The text boxes that hang on it."""


@dataclass(slots=True)
class _Run:
    number: int
    child: int = -1
    style: str | None = None
    is_hidden: bool | None = None
    is_bold: bool | None = None


@dataclass(slots=True)
class _Reader:
    styles: Styles
    found: list[DocxParagraph] = field(default_factory=list)
    footnotes: list[str] = field(default_factory=list)
    endnotes: list[str] = field(default_factory=list)
    margins: list[str] = field(default_factory=list)
    path: list[str] = field(default_factory=list)
    skipped_from: int | None = None
    """The depth of the element that is being skipped."""
    paragraphs: int = 0
    runs: int = 0
    open: list[_Open] = field(default_factory=list)
    open_runs: list[_Run] = field(default_factory=list)
    columns: list[int] = field(default_factory=list)
    """Of the tables that are open."""
    cells: list[bool] = field(default_factory=list)
    """Of the cells and text boxes that are open: whether a paragraph in it is a cell of a table."""
    fields: Fields = field(default_factory=Fields)
    links: int = 0
    text: list[str] | None = None
    keeps_space: bool = False
    carried: _Open | None = None
    note: str | None = None
    is_apart: bool = True

    def start(self, event: Start) -> None:
        """Take in a start tag."""
        name = event.name
        self.path.append(name)
        self.paragraphs += name == "w:p"
        self.runs += name == "w:r"
        if self.skipped_from is not None:
            return
        parent = self.parent
        if parent == "w:r" and self.open_runs:
            self.open_runs[-1].child += 1
        if name in _STARTS:
            _STARTS[name](self, event)
        elif parent in {"w:pPr", "w:numPr"}:
            if self.open:
                self.open[-1].look = self.open[-1].look.with_property(event)
        elif parent == "w:rPr" and self.path[-3:-2] == ["w:r"] and self.open_runs:
            self._format(event)

    @property
    def parent(self) -> str:
        """The element in which the last start tag stands."""
        return self.path[-2] if len(self.path) > 1 else ""

    def end(self, name: str) -> None:
        """Take in an end tag."""
        self.path.pop()
        if self.skipped_from is not None:
            if len(self.path) >= self.skipped_from:
                return
            self.skipped_from = None
            if name == "w:instrText":
                self.fields.instruct("".join(self.text or ()))
                self.text = None
        if name in _ENDS:
            _ENDS[name](self)

    def characters(self, text: str) -> None:
        """Take in some text."""
        if self.text is not None and self.path[-1] in {"w:t", "w:instrText"}:
            self.text.append(text)

    def _skip(self, event: Start) -> None:
        if event.name == "w:instrText":
            self.text = []
        self.skipped_from = len(self.path)

    def _delete(self, event: Start) -> None:
        """Take in that something is deleted: a row, the end of a paragraph, or the text inside."""
        if self.parent == "w:trPr":
            self._skip_from("w:tr")
        elif self.parent != "w:rPr":
            self._skip(event)
        elif self.path[-3:-2] == ["w:pPr"] and self.open:
            self.open[-1].is_joined = True

    def _delete_cell(self, _: Start) -> None:
        self._skip_from("w:tc")

    def _mark(self, event: Start) -> None:
        if self.parent == "w:r" and event.attributes.get("w:type") not in {"page", "column"}:
            self._say(_MARKS[event.name])

    def _skip_from(self, name: str) -> None:
        """Skip all the rest of the nearest element of this name."""
        if name in self.path:
            self.skipped_from = len(self.path) - self.path[::-1].index(name)

    def _start_paragraph(self, _: Start) -> None:
        depth = len(self.path)
        paragraph = _Open(self.paragraphs - 1, depth, bool(self.cells) and self.cells[-1])
        if self.carried and self.carried.depth == depth:
            paragraph.stretches = self.carried.stretches
            paragraph.boxes = self.carried.boxes
            paragraph.has_plain, paragraph.has_unlinked = self.carried.has_plain, self.carried.has_unlinked
            self.carried = None
        self._settle()
        self.open.append(paragraph)

    def _end_paragraph(self) -> None:
        if not self.open:
            return
        paragraph = self.open.pop()
        if paragraph.is_joined:
            self._settle()
            self.carried = paragraph
        else:
            self._finish(paragraph)

    def _settle(self) -> None:
        """Let a paragraph whose end is deleted stand by itself: nothing follows that could go on from it."""
        if self.carried:
            carried, self.carried = self.carried, None
            self._finish(carried)

    def _finish(self, paragraph: _Open) -> None:
        text = visible("".join(stretch.text for stretch in paragraph.stretches))
        said: list[DocxParagraph] = []
        if text.strip():
            kind, level = self.styles.kind(paragraph.look)
            if kind is BlockKind.PARAGRAPH and paragraph.is_cell:
                kind = BlockKind.TABLE_CELL
            marks = placed((stretch.text, stretch.marks) for stretch in paragraph.stretches)
            is_link, is_bold = not paragraph.has_unlinked, not paragraph.has_plain
            made = Paragraph(text, kind, level, is_link, is_bold, self.is_apart, marks)
            said.append(DocxParagraph(made, tuple(paragraph.stretches), self.note))
        self.is_apart = not said
        said += paragraph.boxes
        (self.open[-1].boxes if self.open else self.found).extend(said)

    def _start_run(self, _: Start) -> None:
        self.open_runs.append(_Run(self.runs - 1))

    def _end_run(self) -> None:
        if self.open_runs:
            self.open_runs.pop()

    def _format(self, event: Start) -> None:
        run = self.open_runs[-1]
        if event.name == "w:rStyle":
            run.style = event.attributes.get("w:val")
        elif event.name == "w:vanish":
            run.is_hidden = is_on(event)
        elif event.name == "w:b":
            run.is_bold = is_on(event)

    def _start_text(self, event: Start) -> None:
        self.text = []
        self.keeps_space = event.attributes.get("xml:space") == "preserve"

    def _end_text(self) -> None:
        text = "".join(self.text or ())
        self.text = None
        if self.keeps_space:
            self._say(text)
        else:
            # Word, too, leaves out the space around such a text.
            stripped = text.strip(" \t\r\n")
            self._say(stripped, text.find(stripped))

    def _symbol(self, event: Start) -> None:
        code = event.attributes.get("w:char") or event.attributes.get("w16se:char") or ""
        try:
            number = int(code, 16)
            if number > 32 and number not in _PRIVATE:
                self._say(chr(number).encode().decode())
        except (ValueError, OverflowError):
            return

    def _say(self, text: str, character: int = 0) -> None:
        """Note text that stands in the child of a run, if it is shown."""
        if not text or not self.open or not self.open_runs or self.fields.is_at_code:
            return
        run, paragraph = self.open_runs[-1], self.open[-1]
        look = self.styles.look(paragraph.look)
        if look.is_hidden if run.is_hidden is None else run.is_hidden:
            return
        if text.strip():
            is_bold = look.is_bold if run.is_bold is None else run.is_bold
            paragraph.has_plain |= not is_bold
            paragraph.has_unlinked |= not (self.links or self.fields.links)
        marks = self.styles.marks(paragraph.look, run.style)
        paragraph.stretches.append(Stretch(text, paragraph.number, run.number, run.child, character, marks))

    def _field_mark(self, event: Start) -> None:
        self.fields.mark(event.attributes.get("w:fldCharType"))

    def _start_link(self, _: Start) -> None:
        self.links += 1

    def _end_link(self) -> None:
        self.links -= 1

    def _start_table(self, _: Start) -> None:
        self.columns.append(0)

    def _column(self, _: Start) -> None:
        if self.columns:
            self.columns[-1] += 1

    def _end_table(self) -> None:
        if self.columns:
            self.columns.pop()

    def _start_cell(self, _: Start) -> None:
        # A table of one column is a frame round a text.
        is_frame = not self.columns or self.columns[-1] == 1
        self.cells.append(not is_frame or (bool(self.cells) and self.cells[-1]))

    def _start_box(self, _: Start) -> None:
        self.cells.append(False)

    def _end_cell(self) -> None:
        self._settle()
        if self.cells:
            self.cells.pop()

    def _start_note(self, event: Start) -> None:
        if event.attributes.get("w:type", "normal") == "normal":
            self.note = event.attributes.get("w:id")
        else:
            self.skipped_from = len(self.path)

    def _end_note(self) -> None:
        self._settle()
        self.note = None

    def _refer(self, event: Start) -> None:
        if self.fields.is_at_code:
            return
        notes = self.footnotes if event.name == "w:footnoteReference" else self.endnotes
        notes.append(event.attributes.get("w:id", ""))

    def _margin(self, event: Start) -> None:
        self.margins.append(event.attributes.get("r:id", ""))


_STARTS = {
    **dict.fromkeys(_SKIPPED.split(), _Reader._skip),
    **dict.fromkeys(_MARKS, _Reader._mark),
    "w:del": _Reader._delete,
    "w:moveFrom": _Reader._delete,
    "w:cellDel": _Reader._delete_cell,
    "w:p": _Reader._start_paragraph,
    "w:r": _Reader._start_run,
    "w:t": _Reader._start_text,
    "w:sym": _Reader._symbol,
    "w16se:symEx": _Reader._symbol,
    "w:fldChar": _Reader._field_mark,
    "w:hyperlink": _Reader._start_link,
    "w:tbl": _Reader._start_table,
    "w:gridCol": _Reader._column,
    "w:tc": _Reader._start_cell,
    "w:txbxContent": _Reader._start_box,
    "w:footnote": _Reader._start_note,
    "w:endnote": _Reader._start_note,
    "w:footnoteReference": _Reader._refer,
    "w:endnoteReference": _Reader._refer,
    "w:headerReference": _Reader._margin,
    "w:footerReference": _Reader._margin,
}
_ENDS = {
    "w:p": _Reader._end_paragraph,
    "w:r": _Reader._end_run,
    "w:t": _Reader._end_text,
    "w:hyperlink": _Reader._end_link,
    "w:tbl": _Reader._end_table,
    "w:tc": _Reader._end_cell,
    "w:txbxContent": _Reader._end_cell,
    "w:footnote": _Reader._end_note,
    "w:endnote": _Reader._end_note,
    "w:body": _Reader._settle,
}
