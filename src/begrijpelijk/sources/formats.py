"""Which format a source has, and the reader for it."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from importlib import import_module
from pathlib import PurePath
from typing import cast

from begrijpelijk.core.document import Document
from begrijpelijk.sources.decoding import LARGEST, decode, too_large
from begrijpelijk.sources.errors import SourceError

_TextReader = Callable[[str, str], Document]
_Reader = Callable[[bytes, str], Document]


@dataclass(frozen=True, slots=True)
class Format:
    """What tells a format, and what reads it."""

    reader: str
    """Its module in this folder, and the function there: of the text or the bytes and the uri."""
    called: str
    """What a user calls it, in Dutch, without an article."""
    suffixes: tuple[str, ...]
    content_types: tuple[str, ...] = ()
    is_text: bool = False
    """Whether its source is text that a person can write, and that can be given as a `str`."""


_OFFICE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_KNOWN = {
    "text": Format("plain.read_plain", "gewone tekst", (".txt", ".text"), ("text/plain",), is_text=True),
    "markdown": Format(
        "markdown.read_markdown", "Markdown", (".md", ".markdown"), ("text/markdown", "text/x-markdown"), is_text=True
    ),
    "html": Format(
        "html.read_html", "webpagina", (".html", ".htm", ".xhtml"), ("text/html", "application/xhtml+xml"), is_text=True
    ),
    "docx": Format("docx.read_docx", "Word-bestand", (".docx", ".docm", ".dotx"), (_OFFICE,)),
    "odt": Format("odt.read_odt", "ODT-bestand", (".odt", ".ott"), ("application/vnd.oasis.opendocument.text",)),
    "pdf": Format("pdf.read_pdf", "pdf", (".pdf",), ("application/pdf",)),
    "rtf": Format("rtf.read_rtf", "RTF-bestand", (".rtf",), ("application/rtf", "text/rtf")),
    "eml": Format("mail.read_mail", "e-mail", (".eml",), ("message/rfc822",)),
    "zip": Format("containers.read_zip", "ZIP-bestand", (".zip",)),
}
SUFFIXES = {suffix: name for name, format in _KNOWN.items() for suffix in format.suffixes}
CONTENT_TYPES = {kind: name for name, format in _KNOWN.items() for kind in format.content_types}
TEXT_FORMATS = tuple(name for name, format in _KNOWN.items() if format.is_text)
FORMATS = tuple(_KNOWN)


def from_text(text: str, format: str = "text", uri: str = "-") -> Document:
    """The document of a text at hand. `format` is one of `TEXT_FORMATS`; raises `SourceError` for another."""
    return _text_reader(format)(text, uri)


def from_bytes(data: bytes, format: str = "text", uri: str = "-", charset: str | None = None) -> Document:
    """The document of bytes; `charset` as HTTP gives it.

    `format` is one of `FORMATS`; bytes that are clearly of another one (a PDF with the name of a text) are read as what
    they are, and a warning says so where the name told otherwise. Raises `SourceError` where there is no text in them.
    """
    if format not in FORMATS:
        raise _unknown(format, FORMATS)
    if len(data) > LARGEST:
        raise too_large()
    actual = recognised(data, format)
    if actual in TEXT_FORMATS:
        document = from_text(decode(data, charset, is_page=actual == "html").text, actual, uri)
    else:
        document = cast(_Reader, _loaded(actual))(data, uri)
    if actual == format or format_of(uri) != format:
        return document
    return replace(document, warnings=(_misnamed(uri, format, actual), *document.warnings))


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


def _misnamed(uri: str, named: str, actual: str) -> str:
    suffix = PurePath(uri).suffix
    return (
        f"Dit is geen {_KNOWN[named].called}, ook al eindigt de naam op {suffix}."
        f" We lazen het als {_KNOWN[actual].called}."
    )


def _text_reader(format: str) -> _TextReader:
    if format not in TEXT_FORMATS:
        raise _unknown(format, TEXT_FORMATS)
    return cast(_TextReader, _loaded(format))


def _loaded(format: str) -> object:
    """The function that reads a format, whose module is imported now."""
    module, _, name = _KNOWN[format].reader.partition(".")
    return getattr(import_module(f"begrijpelijk.sources.{module}"), name)


def _unknown(format: str, known: tuple[str, ...]) -> SourceError:
    return SourceError("onbekend-formaat", f"Het formaat ‘{format}’ kennen we niet. Kies uit: {', '.join(known)}.")
