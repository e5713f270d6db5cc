"""What bytes are, whatever the name of their file says."""

import re
from pathlib import Path

from begrijpelijk.sources import failures
from begrijpelijk.sources.archive import Archive, open_archive
from begrijpelijk.sources.errors import SourceError

_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_OLD_OFFICE = b"\xd0\xcf\x11\xe0"
_ENCRYPTED_OFFICE = "EncryptedPackage".encode("utf-16-le")
_PDF = re.compile(rb"[\s\x00]{0,1024}(?:\xef\xbb\xbf)?%PDF-")
_RTF = re.compile(rb"(?:\xef\xbb\xbf)?\s{0,16}\{\\rtf")
_PAGE = re.compile(rb"(?:\xef\xbb\xbf)?\s{0,1024}<(?:!doctype\s+html|html)\b", re.IGNORECASE)
_OTHER_OFFICE = {"xl/": "een Excel-bestand", "ppt/": "een PowerPoint-bestand"}
_ODT = "application/vnd.oasis.opendocument.text"
_NAMELESS = frozenset({"eml"})
"""Formats that are text to the eye; only their name tells."""


def recognise(data: bytes, named: str, text_formats: frozenset[str]) -> str:
    """The format of `data`, which is `named` by the user or by the name of its file.

    Raises `SourceError` where nothing is there, or something that is known and not read: an encrypted document, an old
    Word file, a spreadsheet.
    """
    if data.startswith(_ZIP):
        with open_archive(data) as archive:
            return _packed(archive)
    if data.startswith(_OLD_OFFICE):
        raise failures.encrypted() if _ENCRYPTED_OFFICE in data else _not_read("een oud Office-bestand")
    if _PDF.match(data):
        return "pdf"
    if _RTF.match(data):
        return "rtf"
    if named in text_formats or named in _NAMELESS:
        return named
    if not data.strip():
        raise failures.empty()
    return "html" if _PAGE.match(data) else "text"


def is_zip_of_files(path: Path) -> bool:
    """Whether a file with the name of a ZIP is one, and no document. Raises `SourceError`."""
    with open_archive(path) as archive:
        return _packed(archive) == "zip"


def _packed(archive: Archive) -> str:
    names = archive.names()
    if "mimetype" in archive:
        kind = archive.read("mimetype", 1000).decode("ascii", "replace").strip()
        if kind.removesuffix("-template") == _ODT:
            return "odt"
        if kind.startswith("application/vnd.oasis.opendocument"):
            raise _not_read("een bestand van LibreOffice zonder doorlopende tekst")
    if "[Content_Types].xml" in archive:
        for folder, what in _OTHER_OFFICE.items():
            if any(name.startswith(folder) for name in names):
                raise _not_read(what)
        return "docx"
    return "zip"


def _not_read(what: str) -> SourceError:
    message = f"Dit is {what}. Dat kunnen we niet lezen. Bewaar de tekst als .docx, .odt, .pdf of .txt."
    return SourceError("geen-tekst", message)
