"""From bytes to text and back: which encoding it is, and whether it is text at all."""

import codecs
import re
from dataclasses import dataclass

from begrijpelijk.sources.errors import SourceError

LARGEST = 20 * 1024 * 1024
"""Bytes in the largest source that is read."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
"""Byte order marks, longest first where one starts with another."""

_FILE_TYPES = (
    (b"%PDF-", "een pdf"),
    (b"PK\x03\x04", "een zip-bestand of een Office-document"),
    (b"\xd0\xcf\x11\xe0", "een oud Office-document"),
    (b"{\\rtf", "een rtf-bestand"),
    (b"\x89PNG", "een plaatje"),
    (b"\xff\xd8\xff", "een foto"),
    (b"GIF8", "een plaatje"),
    (b"\x1f\x8b", "een ingepakt bestand"),
    (b"\x7fELF", "een programma"),
    (b"MZ\x90", "een programma"),
)
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\r\f\x1b"))
_MANY = 0.01
"""Share of control characters above which bytes are no text; a stray one in an old text is common."""
_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w:.-]+)""", re.IGNORECASE)
_XML_ENCODING = re.compile(rb"""<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w:.-]+)""")
_DECLARED_WITHIN = 1024
"""A page declares its encoding in its first bytes. https://html.spec.whatwg.org/multipage/semantics.html#charset"""


_WINDOWS_1252 = "cp1252"
_OPEN = (0x81, 0x8D, 0x8F, 0x90, 0x9D)
"""The bytes that Windows-1252 leaves open: control characters, as in browsers."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text without its byte order mark, and how it was written."""

    text: str
    encoding: str
    mark: bytes = b""


def decode(data: bytes, charset: str | None = None, *, is_page: bool = False) -> Decoded:
    """The text of `data`, and its encoding.

    What decides: a byte order mark; UTF-8, if it is valid; `charset` (from HTTP), or what a page declares itself;
    Windows-1252. Raises `SourceError` where it is too large or no text.
    """
    if len(data) > LARGEST:
        raise too_large()
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return Decoded(data[len(mark) :].decode(encoding, errors="replace"), encoding, mark)
    for start, name in _FILE_TYPES:
        if data.startswith(start):
            raise _no_text(f"Dit is {name}.")
    controls = len(data) - len(data.translate(None, _CONTROLS))
    if controls > _MANY * len(data) or (b"\0" in data and not is_page):
        raise _no_text("Dit bestand bevat geen gewone tekst.")
    declared = charset or (_declared(data) if is_page else None)
    for candidate in ("utf-8", declared):
        decoded = _try(data, candidate)
        if decoded is not None:
            return decoded
    return _windows_1252(data)


def encode(text: str, like: Decoded) -> bytes:
    """The bytes of `text`, written as `like` was. Raises `SourceError` where its encoding lacks a character."""
    is_windows = like.encoding == _WINDOWS_1252
    mapped = text.translate({byte: 0xDC00 + byte for byte in _OPEN}) if is_windows else text
    try:
        return like.mark + mapped.encode(like.encoding, "surrogateescape" if is_windows else "strict")
    except UnicodeEncodeError as error:
        message = f"Het teken ‘{text[error.start]}’ past niet in dit bestand. Bewaar het eerst als UTF-8."
        raise SourceError("teken-past-niet", message) from None


def too_large(largest: int = LARGEST) -> SourceError:
    """The error for a source of more than `largest` bytes."""
    size = largest // (1024 * 1024)
    return SourceError("te-groot", f"Dit bestand is groter dan {size} MB. Deel het op in kleinere bestanden.")


def _no_text(what: str) -> SourceError:
    return SourceError("geen-tekst", f"{what} Dat kunnen we niet lezen. Bewaar de tekst als .txt, .md of .html.")


def _declared(data: bytes) -> str | None:
    start = data[:_DECLARED_WITHIN]
    match = _CHARSET.search(start) or _XML_ENCODING.match(start)
    return match[1].decode("ascii", errors="replace") if match else None


def _try(data: bytes, encoding: str | None) -> Decoded | None:
    """The text in this encoding, or None if it is another one, unknown, or not for text."""
    if encoding is None:
        return None
    try:
        codec = codecs.lookup(encoding)
        # Browsers, too, take these for Windows-1252: https://encoding.spec.whatwg.org/#names-and-labels
        if codec.name in {"iso8859-1", "ascii"}:
            return _windows_1252(data)
        return Decoded(str(codec.decode(data, "strict")[0]), codec.name)
    except (LookupError, ValueError, AssertionError):
        return None


def _windows_1252(data: bytes) -> Decoded:
    text = data.decode(_WINDOWS_1252, errors="surrogateescape")
    return Decoded(text.translate({0xDC00 + byte: byte for byte in _OPEN}), _WINDOWS_1252)
