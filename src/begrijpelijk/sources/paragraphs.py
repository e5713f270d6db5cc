"""From the paragraphs of an office document to its text and blocks.

The source of such a document, to which its places refer, is its plain rendition: the visible text of each paragraph,
one to a line. A paragraph without text does not count. A line break inside a paragraph is `LINE_BREAK` there, so that a
line of the rendition is a paragraph.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from begrijpelijk.core.document import BlockKind, Document
from begrijpelijk.core.lines import Lines, LineUnit
from begrijpelijk.core.place import Span
from begrijpelijk.sources.drafts import Draft, Piece, assemble
from begrijpelijk.sources.headings import is_introduced, looks_like_heading
from begrijpelijk.sources.letter import is_list_of_details, is_salutation, is_subject, with_signature
from begrijpelijk.sources.letterhead import is_letterhead, is_reference
from begrijpelijk.sources.lines import Line
from begrijpelijk.sources.lists import marker

LINE_BREAK = "\u2028"
"""The line separator of Unicode: a line end inside a paragraph."""

_AS_SPACE = str.maketrans("\n\r\v\f\x85\u2029", "      ")
"""Characters that would end a line of the rendition, and mean nothing inside a text."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of an office document that has text. Made with `visible`, its text is one line of a rendition."""

    text: str
    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    is_link: bool = False
    """Whether all of it is a link."""
    is_bold: bool = False
    """Whether all of it is bold, as a heading without a style is."""
    is_apart: bool = False
    """Whether there is white space above it: an empty paragraph, or the start of a part."""


@dataclass(frozen=True, slots=True)
class _Part:
    """A block in the making: a range of a paragraph that starts at `start` in the rendition."""

    paragraph: Paragraph
    span: Span
    start: int

    @property
    def text(self) -> str:
        return self.span.of(self.paragraph.text).replace(LINE_BREAK, "\n")

    @property
    def kind(self) -> BlockKind:
        return self.paragraph.kind

    def draft(self, kind: BlockKind) -> Draft:
        """The block, with its places in the rendition."""
        level = self.paragraph.level if kind is self.kind else 0
        first = self.start + self.span.start
        return Draft(kind, [Piece(self.text, Span(first, first + len(self.span)))], level)

    def called(self, kind: BlockKind, level: int = 0) -> "_Part":
        return replace(self, paragraph=replace(self.paragraph, kind=kind, level=level))


def visible(text: str) -> str:
    """Text as a line of a rendition, of the same length; line breaks must be `LINE_BREAK`."""
    return text.translate(_AS_SPACE)


def rendition(paragraphs: Iterable[Paragraph]) -> str:
    """The source that the places of a document refer to."""
    return "\n".join(paragraph.text for paragraph in paragraphs)


def document_of(paragraphs: Sequence[Paragraph], uri: str, title: str | None) -> Document:
    """A document of paragraphs in the order in which they are read; `title` is that of its properties."""
    parts = _with_headings(_with_letterhead(list(_parts(paragraphs))))
    kinds = with_signature((part.kind, part.text) for part in parts)
    text, blocks = assemble(part.draft(kind) for kind, part in zip(kinds, parts, strict=True))
    first = next((block for block in blocks if block.kind is BlockKind.HEADING and block.level == 1), None)
    found = title or (first.span.of(text) if first else None)
    return Document(uri, text, blocks, Lines.of(rendition(paragraphs), LineUnit.PARAGRAPH), found)


def _parts(paragraphs: Iterable[Paragraph]) -> Iterator[_Part]:
    """What is read as a whole, in order: most often a paragraph, but an address line by line."""
    start = 0
    for paragraph in paragraphs:
        for part in _divided(paragraph, start):
            if paragraph.is_link and paragraph.kind is not BlockKind.HEADING:
                yield part.called(BlockKind.LINK)
            elif paragraph.kind is BlockKind.PARAGRAPH:
                yield _listed(part)
            else:
                yield part
        start += len(paragraph.text) + 1


def _divided(paragraph: Paragraph, start: int) -> Iterator[_Part]:
    """A paragraph, parted where it has an empty line, and into its lines where they are details of a letter."""
    lines = list(_lines(paragraph.text))
    written = [line.text for line in lines if line.text.strip()]
    by_line = paragraph.kind is BlockKind.PARAGRAPH and (is_letterhead(written) or is_list_of_details(written))
    group: list[Line] = []
    for line in [*lines, None]:
        if group and (line is None or by_line or not line.text.strip() or marker(line)):
            span = Span(group[0].content.start, group[-1].content.end)
            kind = BlockKind.REFERENCE if by_line else paragraph.kind
            yield _Part(paragraph if kind is paragraph.kind else replace(paragraph, kind=kind), span, start)
            paragraph = replace(paragraph, is_apart=False)
            group = []
        if line is not None and line.text.strip():
            group.append(line)


def _lines(text: str) -> Iterator[Line]:
    start = 0
    for line in text.split(LINE_BREAK):
        yield Line(line, start)
        start += len(line) + 1


def _listed(part: _Part) -> _Part:
    """A list item where the writer typed its mark."""
    mark = marker(Line(part.text, 0))
    if mark is None:
        return part
    return replace(part, span=Span(part.span.start + mark.text_start, part.span.end)).called(BlockKind.LIST_ITEM, 1)


def _with_letterhead(parts: list[_Part]) -> list[_Part]:
    """Find the addresses, dates and references that stand in paragraphs of their own."""
    found: list[_Part] = []
    group: list[_Part] = []
    for part in [*parts, None]:
        goes_on = part is not None and part.kind in {BlockKind.PARAGRAPH, BlockKind.REFERENCE}
        is_text = part is not None and (is_subject(part.text) or is_salutation(part.text))
        if group and (part is None or not goes_on or is_text or part.paragraph.is_apart):
            found += _details(group)
            group = []
        if part is None:
            break
        if goes_on and not is_text:
            group.append(part)
        else:
            found.append(part)
    return found


def _details(group: list[_Part]) -> list[_Part]:
    if is_letterhead([line for part in group for line in part.text.split("\n")]):
        return [part.called(BlockKind.REFERENCE) for part in group]
    return [part.called(BlockKind.REFERENCE) if is_reference(part.text) else part for part in group]


def _with_headings(parts: list[_Part]) -> list[_Part]:
    """Find the headings that have no style: subjects, and short lines that stand apart or are bold."""
    result = parts.copy()
    for index in reversed(range(len(result))):
        part = result[index]
        if part.kind not in {BlockKind.PARAGRAPH, BlockKind.REFERENCE}:
            continue
        if is_subject(part.text):
            result[index] = part.called(BlockKind.HEADING, 1)
        elif part.kind is BlockKind.PARAGRAPH and looks_like_heading(part.text) and index + 1 < len(result):
            below = result[index + 1]
            stands_out = part.paragraph.is_bold or part.paragraph.is_apart
            if stands_out and is_introduced(below.kind, below.text, alone=below.paragraph.is_apart):
                result[index] = part.called(BlockKind.HEADING, 2)
    return result
