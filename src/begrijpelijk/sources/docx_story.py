"""What was read of one part of a DOCX, before it is a document."""

from dataclasses import dataclass

from begrijpelijk.sources.paragraphs import Paragraph


@dataclass(frozen=True, slots=True)
class Stretch:
    """Some text of a paragraph and the element of the part that it stands in; all numbers count from 0."""

    text: str
    paragraph: int
    """Which `w:p` of the part, in the order of their start tags."""
    run: int
    """Which `w:r` of the part."""
    child: int
    """Which child element of the run: a `w:t`, or one that stands for a character, such as `w:tab`."""
    character: int
    """Which character of the text of that child `text` starts at."""
    marks: tuple[str, ...] = ()
    """The marks of its styles, that silence rules."""


@dataclass(frozen=True, slots=True)
class DocxParagraph:
    """A paragraph with the places of its text; its stretches follow on each other and cover it."""

    paragraph: Paragraph
    stretches: tuple[Stretch, ...]
    note: str | None = None
    """The id of the note that it stands in."""


@dataclass(frozen=True, slots=True)
class Story:
    """What one part says, and in order what it refers to: by id of a note, or of a relation to a header or footer."""

    paragraphs: tuple[DocxParagraph, ...]
    footnotes: tuple[str, ...]
    endnotes: tuple[str, ...]
    margins: tuple[str, ...]
