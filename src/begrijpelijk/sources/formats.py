"""Which format a source has, and the reader for it."""

from collections.abc import Callable
from pathlib import PurePath

from begrijpelijk.core.document import Document
from begrijpelijk.sources.decoding import LARGEST, decode, too_large
from begrijpelijk.sources.errors import SourceError

SUFFIXES = {
    ".txt": "text",
    ".text": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".docx": "docx",
    ".docm": "docx",
    ".dotx": "docx",
    ".odt": "odt",
    ".ott": "odt",
    ".pdf": "pdf",
    ".rtf": "rtf",
    ".eml": "eml",
    ".zip": "zip",
}
CONTENT_TYPES = {
    "text/html": "html",
    "application/xhtml+xml": "html",
    "text/markdown": "markdown",
    "text/x-markdown": "markdown",
    "text/plain": "text",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
    "application/vnd.oasis.opendocument.text": "odt",
    "application/pdf": "pdf",
    "application/rtf": "rtf",
    "text/rtf": "rtf",
    "message/rfc822": "eml",
}
TEXT_FORMATS = ("text", "markdown", "html")
"""Formats whose source is text that a person can write, and that can be given as a `str`."""
FORMATS = (*TEXT_FORMATS, "docx", "odt", "pdf", "rtf", "eml", "zip")

_TextReader = Callable[[str, str], Document]
_Reader = Callable[[bytes, str], Document]


def from_text(text: str, format: str = "text", uri: str = "-") -> Document:
    """The document of a text at hand. `format` is one of `TEXT_FORMATS`; raises `SourceError` for another."""
    return _text_reader(format)(text, uri)


def from_bytes(data: bytes, format: str = "text", uri: str = "-", charset: str | None = None) -> Document:
    """The document of bytes; `charset` as HTTP gives it.

    `format` is one of `FORMATS`; bytes that are clearly of another one (a PDF with the name of a text) are read as what
    they are. Raises `SourceError` where there is no text in them.
    """
    if format not in FORMATS:
        raise _unknown(format, FORMATS)
    if len(data) > LARGEST:
        raise too_large()
    actual = recognised(data, format)
    if actual in TEXT_FORMATS:
        return from_text(decode(data, charset, is_page=actual == "html").text, actual, uri)
    return _reader(actual)(data, uri)


def recognised(data: bytes, format: str) -> str:
    """The format of bytes whose name tells that it is `format`. Raises `SourceError` for what is known and not read."""
    if format in TEXT_FORMATS and not data.startswith(_OTHERS):
        return format
    from begrijpelijk.sources.recognition import recognise

    return recognise(data, format, frozenset(TEXT_FORMATS))


def format_for(name: str) -> str:
    """The format that a file name tells. Raises `SourceError` where it tells none."""
    known = format_of(name)
    if known is None:
        suffixes = ", ".join(SUFFIXES)
        message = f"We weten niet wat voor tekst ‘{name}’ is. We lezen {suffixes}. Of noem het formaat erbij."
        raise SourceError("onbekend-formaat", message)
    return known


def format_of(name: str) -> str | None:
    """The format that the suffix of a file name tells, or None."""
    return SUFFIXES.get(PurePath(name).suffix.lower())


_OTHERS = (b"PK", b"\xd0\xcf\x11\xe0", b"%PDF-", b"{\\rtf")
"""How the formats begin that `recognition` tells from a text; looked at first, as most texts are none of these."""


def _text_reader(format: str) -> _TextReader:
    match format:
        case "text":
            from begrijpelijk.sources.plain import read_plain

            return read_plain
        case "markdown":
            from begrijpelijk.sources.markdown import read_markdown

            return read_markdown
        case "html":
            from begrijpelijk.sources.html import read_html

            return read_html
    raise _unknown(format, TEXT_FORMATS)


def _reader(format: str) -> _Reader:
    match format:
        case "docx":
            from begrijpelijk.sources.docx import read_docx

            return read_docx
        case "odt":
            from begrijpelijk.sources.odt import read_odt

            return read_odt
        case "pdf":
            from begrijpelijk.sources.pdf import read_pdf

            return read_pdf
        case "rtf":
            from begrijpelijk.sources.rtf import read_rtf

            return read_rtf
        case "eml":
            from begrijpelijk.sources.mail import read_mail

            return read_mail
        case "zip":
            message = "Dit is een ZIP-bestand. Pak het uit en noem de bestanden met tekst die erin zitten."
            raise SourceError("zip", message)
    raise _unknown(format, FORMATS)


def _unknown(format: str, known: tuple[str, ...]) -> SourceError:
    return SourceError("onbekend-formaat", f"Het formaat ‘{format}’ kennen we niet. Kies uit: {', '.join(known)}.")
