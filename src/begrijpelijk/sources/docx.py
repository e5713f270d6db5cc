"""A DOCX as a document: the body, then footnotes, endnotes, headers and footers.

Its source, for places, is the rendition of `paragraphs`; `docx_places` leads from there to the elements of the file.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from begrijpelijk.core.document import BlockKind, Document
from begrijpelijk.sources.archive import Archive, open_archive
from begrijpelijk.sources.docx_comments import docx_marks
from begrijpelijk.sources.docx_package import PREFIXES, PROPERTIES, package
from begrijpelijk.sources.docx_story import DocxParagraph, Story
from begrijpelijk.sources.docx_styles import Styles, read_styles
from begrijpelijk.sources.docx_text import read_story
from begrijpelijk.sources.paragraphs import document_of
from begrijpelijk.sources.parts import part_events, title_in
from begrijpelijk.sources.silences import with_silences
from begrijpelijk.sources.silent_styles import marks_of_styles


def read_docx(data: bytes, uri: str) -> Document:
    """The document in the bytes of a DOCX. Raises `SourceError` where it is damaged, encrypted or too large."""
    with open_archive(data) as archive:
        paragraphs = list(docx_paragraphs(archive))
        said = [found.paragraph for _, found in paragraphs]
        document = document_of(said, uri, title_in(archive, PROPERTIES, PREFIXES))
        return with_silences(document, (*docx_marks(archive, paragraphs), *marks_of_styles(said)))


def docx_paragraphs(archive: Archive) -> Iterator[tuple[str, DocxParagraph]]:
    """The paragraphs of a DOCX in the order of its rendition, each with the name of the part that it stands in."""
    parts = package(archive)
    styles = read_styles(archive, parts.kinds.get("styles"))
    body = _story(archive, parts.main, styles)
    yield from ((parts.main, paragraph) for paragraph in body.paragraphs)
    for kind, notes in (("footnotes", body.footnotes), ("endnotes", body.endnotes)):
        part = parts.kinds.get(kind)
        if part is not None and notes:
            found = _story(archive, part, styles).paragraphs
            yield from ((part, paragraph) for paragraph in _in_order(found, notes))
    for part in dict.fromkeys(parts.targets[margin] for margin in body.margins if margin in parts.targets):
        for paragraph in _story(archive, part, styles).paragraphs:
            yield part, replace(paragraph, paragraph=replace(paragraph.paragraph, kind=BlockKind.REFERENCE))


def _story(archive: Archive, part: str, styles: Styles) -> Story:
    return read_story(part_events(archive, part, PREFIXES), styles)


def _in_order(paragraphs: Sequence[DocxParagraph], notes: Sequence[str]) -> Iterator[DocxParagraph]:
    """The notes to which the text refers, in its order."""
    by_note: dict[str | None, list[DocxParagraph]] = {}
    for paragraph in paragraphs:
        by_note.setdefault(paragraph.note, []).append(paragraph)
    for note in notes:
        yield from by_note.get(note, [])
