"""Which format a source has, and the reader for it."""

from collections.abc import Callable
from pathlib import PurePath

from begrijpelijk.core.document import Document
from begrijpelijk.sources.decoding import decode
from begrijpelijk.sources.errors import SourceError

SUFFIXES = {
    ".txt": "text",
    ".text": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
}
CONTENT_TYPES = {
    "text/html": "html",
    "application/xhtml+xml": "html",
    "text/markdown": "markdown",
    "text/x-markdown": "markdown",
    "text/plain": "text",
}
FORMATS = ("text", "markdown", "html")


def from_text(text: str, format: str = "text", uri: str = "-") -> Document:
    """The document of a text at hand. `format` is one of `FORMATS`; raises `SourceError` for another."""
    return _reader(format)(text, uri)


def from_bytes(data: bytes, format: str = "text", uri: str = "-", charset: str | None = None) -> Document:
    """The document of bytes; `charset` as HTTP gives it. Raises `SourceError` where they are no text."""
    read = _reader(format)
    return read(decode(data, charset, is_page=format == "html").text, uri)


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


def _reader(format: str) -> Callable[[str, str], Document]:
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
    raise SourceError("onbekend-formaat", f"Het formaat ‘{format}’ kennen we niet. Kies uit: {', '.join(FORMATS)}.")
