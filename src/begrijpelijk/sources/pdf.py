"""A PDF as a document, with what pypdf finds on its pages.

Its source, for places, is the text of its pages, line by line as it is read, running headers and footers included.
"""

import logging
import time
from collections.abc import Iterator, Sequence
from io import BytesIO
from typing import TYPE_CHECKING

from begrijpelijk.core.document import BlockKind, Document
from begrijpelijk.core.lines import Lines
from begrijpelijk.sources import failures
from begrijpelijk.sources.drafts import assemble
from begrijpelijk.sources.errors import SourceError
from begrijpelijk.sources.passages import drafts_of
from begrijpelijk.sources.pdf_columns import in_reading_order
from begrijpelijk.sources.pdf_flows import top_down
from begrijpelijk.sources.pdf_layout import PlacedLine
from begrijpelijk.sources.pdf_lines import PdfLine, page_lines
from begrijpelijk.sources.pdf_margins import margins
from begrijpelijk.sources.pdf_passages import pdf_passages

if TYPE_CHECKING:
    from pypdf import PdfReader

MOST_PAGES = 2000
SECONDS = 120.0
"""A PDF that is not read in this time is given up; a page takes some hundredths of a second."""
_MOST_LINES = 5000
"""On one page."""
_MOST_ROOTS = 500
"""Objects among which pypdf looks for the start of a file that does not say where that is."""
_LARGEST_PAGE = 8 * 1024 * 1024
"""Bytes of drawing instructions on one page; a page full of text has some tens of thousands."""


def read_pdf(data: bytes, uri: str) -> Document:
    """The document in the bytes of a PDF. Raises `SourceError` where it is damaged, encrypted, or a scan."""
    stream = _TimedStream(data)
    reader = _open(stream)
    pages = [in_reading_order(top_down(lines)) for lines in _pages(reader, stream)]
    if not any(pages):
        raise _no_text()
    text, starts = _rendition(pages)
    lines = [placed for placed in _placed(pages) if placed is not None]
    content, blocks = assemble(drafts_of(pdf_passages(lines)))
    first = next((block for block in blocks if block.kind is BlockKind.HEADING and block.level == 1), None)
    found = _title(reader) or (first.span.of(content) if first else None)
    return Document(uri, content, blocks, Lines.of(text, pages=starts), found, warnings=_warnings(pages))


class _TimedStream(BytesIO):
    """Bytes that may be read for some time: with a broken table of objects, pypdf searches them again and again."""

    def __init__(self, data: bytes) -> None:
        super().__init__(data)
        self.until = time.monotonic() + SECONDS

    @property
    def is_late(self) -> bool:
        """Whether the time is past."""
        return time.monotonic() > self.until

    def seek(self, offset: int, whence: int = 0, /) -> int:
        """Go to a place, as long as there is time."""
        if self.is_late:
            raise TimeoutError
        return super().seek(offset, whence)

    def getbuffer(self) -> memoryview:
        """All bytes, as long as there is time."""
        if self.is_late:
            raise TimeoutError
        return super().getbuffer()


def _open(stream: _TimedStream) -> "PdfReader":
    try:
        from pypdf import PdfReader
        from pypdf.errors import DependencyError
    except ImportError:
        raise failures.missing_extra("documents") from None
    # Its remarks about a file are for programmers, and would stand between what we say.
    remarks = logging.getLogger("pypdf")
    if not remarks.handlers:
        remarks.addHandler(logging.NullHandler())
    try:
        reader = PdfReader(stream, root_object_recovery_limit=_MOST_ROOTS)
        is_closed = reader.is_encrypted and not reader.decrypt("")
    except DependencyError:
        raise failures.missing_extra("documents") from None
    except Exception:
        raise _wrong(stream) from None
    if is_closed:
        raise failures.encrypted()
    return reader


def _pages(reader: "PdfReader", stream: _TimedStream) -> Iterator[list[PdfLine]]:
    """The lines of each page. pypdf raises exceptions of many kinds for pages that are not right."""
    try:
        if len(reader.pages) > MOST_PAGES:
            raise _too_long()
        for page in reader.pages:
            contents = page.get_contents()
            if contents is not None and len(contents.get_data()) > _LARGEST_PAGE:
                raise failures.too_complex()
            lines = page_lines(page)
            if stream.is_late or len(lines) > _MOST_LINES:
                raise failures.too_complex()
            yield lines
    except SourceError:
        raise
    except Exception:
        raise _wrong(stream) from None


def _wrong(stream: _TimedStream) -> SourceError:
    return failures.too_complex() if stream.is_late else failures.damaged()


def _rendition(pages: Sequence[Sequence[PdfLine]]) -> tuple[str, tuple[int, ...]]:
    """The text of all pages, and where in it each page starts."""
    texts = ["\n".join(line.text for line in page) for page in pages]
    starts: list[int] = []
    position = 0
    for text in texts:
        starts.append(position)
        position += len(text) + 1
    return "\n".join(texts), tuple(starts)


def _placed(pages: Sequence[Sequence[PdfLine]]) -> Iterator[PlacedLine | None]:
    """The lines with their places, in order; None for those in the margins."""
    position = 0
    for number, (page, left_out) in enumerate(zip(pages, margins(pages), strict=True)):
        for index, line in enumerate(page):
            yield None if index in left_out else PlacedLine(line, position, number)
            position += len(line.text) + 1
        position += not page


def _title(reader: "PdfReader") -> str | None:
    """The title that a person gave; many programs write the name of a file."""
    try:
        title = " ".join(str((reader.metadata and reader.metadata.title) or "").split())
    except Exception:
        return None
    is_name = title.lower().startswith("microsoft word") or title.lower().endswith((".docx", ".doc", ".pdf", ".indd"))
    return None if is_name else title or None


def _warnings(pages: Sequence[Sequence[PdfLine]]) -> tuple[str, ...]:
    empty = [str(number) for number, page in enumerate(pages, start=1) if not page]
    if not empty:
        return ()
    return (f"Op deze bladzijden staat geen tekst die we kunnen lezen: {', '.join(empty)}.",)


def _no_text() -> SourceError:
    message = (
        "In deze pdf staat geen tekst, alleen beeld. Laat die eerst lezen door een programma voor tekstherkenning."
    )
    return SourceError("scan", message)


def _too_long() -> SourceError:
    message = f"Dit bestand heeft meer dan {MOST_PAGES} bladzijden. Deel het op in kleinere bestanden."
    return SourceError("te-groot", message)
