"""From the paragraphs of an office document to its text and blocks.

The source of such a document, to which its places refer, is its plain rendition: the visible text of each paragraph,
one to a line. A paragraph without text does not count. A line break inside a paragraph is `LINE_BREAK` there, so that a
line of the rendition is a paragraph.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from begrijpelijk.core.document import BlockKind, Document
from begrijpelijk.core.lines import Lines, LineUnit
from begrijpelijk.core.place import Span
from begrijpelijk.sources.decoding import LARGEST, too_large
from begrijpelijk.sources.drafts import Piece, assemble
from begrijpelijk.sources.letter import is_list_of_details
from begrijpelijk.sources.letterhead import is_letterhead
from begrijpelijk.sources.lines import Line
from begrijpelijk.sources.lists import marker
from begrijpelijk.sources.passages import Passage, drafts_of

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
    """Whether all of it is bold."""
    is_apart: bool = False
    """Whether there is white space above it: an empty paragraph, or the start of a part."""
    marks: tuple[tuple[str, Span], ...] = ()
    """The marks that silence rules in it by a style, each with the stretch of its text."""


def visible(text: str) -> str:
    """Text as a line of a rendition, of the same length; line breaks must be `LINE_BREAK`."""
    return text.translate(_AS_SPACE)


def rendition(paragraphs: Iterable[Paragraph]) -> str:
    """The source that the places of a document refer to."""
    return "\n".join(paragraph.text for paragraph in paragraphs)


def document_of(paragraphs: Sequence[Paragraph], uri: str, title: str | None) -> Document:
    """A document of paragraphs in the order in which they are read; `title` is that of its properties.

    Raises `SourceError` where they hold more text than a text file may.
    """
    source = rendition(paragraphs)
    if len(source) > LARGEST:
        raise too_large()
    text, blocks = assemble(drafts_of(list(_passages(paragraphs))))
    first = next((block for block in blocks if block.kind is BlockKind.HEADING and block.level == 1), None)
    found = title or (first.span.of(text) if first else None)
    return Document(uri, text, blocks, Lines.of(source, LineUnit.PARAGRAPH), found)


def _passages(paragraphs: Iterable[Paragraph]) -> Iterator[Passage]:
    """What is read as a whole, in order: most often a paragraph, but an address line by line."""
    start = 0
    for paragraph in paragraphs:
        kind = paragraph.kind
        if paragraph.is_link and kind is not BlockKind.HEADING:
            kind = BlockKind.LINK
        for index, (span, is_detail) in enumerate(_divided(paragraph)):
            text = span.of(paragraph.text).replace(LINE_BREAK, "\n")
            piece = Piece(text, Span(start + span.start, start + span.end))
            yield Passage(
                BlockKind.REFERENCE if is_detail else kind,
                (piece,),
                paragraph.level if kind is paragraph.kind else 0,
                paragraph.is_bold,
                paragraph.is_apart and not index,
            )
        start += len(paragraph.text) + 1


def _divided(paragraph: Paragraph) -> Iterator[tuple[Span, bool]]:
    """A paragraph, parted where it has an empty line or a list, and into its lines where they are details of a letter.

    With each part comes whether it is such a detail.
    """
    lines = list(_lines(paragraph.text))
    written = [line.text for line in lines if line.text.strip()]
    by_line = paragraph.kind is BlockKind.PARAGRAPH and (is_letterhead(written) or is_list_of_details(written))
    group: list[Line] = []
    for line in [*lines, None]:
        if group and (line is None or by_line or not line.text.strip() or marker(line)):
            yield Span(group[0].content.start, group[-1].content.end), by_line
            group = []
        if line is not None and line.text.strip():
            group.append(line)


def _lines(text: str) -> Iterator[Line]:
    start = 0
    for line in text.split(LINE_BREAK):
        yield Line(line, start)
        start += len(line) + 1
