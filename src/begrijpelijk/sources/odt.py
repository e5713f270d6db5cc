"""An ODT (OpenDocument text) as a document: the body, then notes, headers and footers.

Its source, for places, is the rendition of `paragraphs`. https://docs.oasis-open.org/office/OpenDocument/v1.3/
"""

from begrijpelijk.core.document import BlockKind, Document
from begrijpelijk.sources import failures
from begrijpelijk.sources.archive import Archive, open_archive
from begrijpelijk.sources.odt_styles import PREFIXES, read_styles
from begrijpelijk.sources.odt_text import read_text
from begrijpelijk.sources.paragraphs import document_of
from begrijpelijk.sources.parts import part_events, title_in
from begrijpelijk.sources.silences import with_silences
from begrijpelijk.sources.silent_styles import marks_of_styles

_CONTENT, _STYLES, _META, _MANIFEST = "content.xml", "styles.xml", "meta.xml", "META-INF/manifest.xml"
_ENCRYPTED = (b"encryption-data", b"encrypted-package")


def read_odt(data: bytes, uri: str) -> Document:
    """The document in the bytes of an ODT. Raises `SourceError` where it is damaged, encrypted or too large."""
    with open_archive(data) as archive:
        _refuse_encrypted(archive)
        if _CONTENT not in archive:
            raise failures.damaged()
        styles = read_styles(archive, (_STYLES, _CONTENT))
        body = read_text(part_events(archive, _CONTENT, PREFIXES), styles, "office:text", BlockKind.PARAGRAPH)
        margins = (
            read_text(part_events(archive, _STYLES, PREFIXES), styles, "office:master-styles", BlockKind.REFERENCE)
            if _STYLES in archive
            else ()
        )
        paragraphs = (*body, *margins)
        document = document_of(paragraphs, uri, title_in(archive, _META, PREFIXES))
        return with_silences(document, marks_of_styles(paragraphs))


def _refuse_encrypted(archive: Archive) -> None:
    if "encrypted-package" in archive:
        raise failures.encrypted()
    if _MANIFEST in archive:
        manifest = archive.read(_MANIFEST)
        if any(mark in manifest for mark in _ENCRYPTED):
            raise failures.encrypted()
