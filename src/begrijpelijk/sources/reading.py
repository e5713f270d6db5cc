"""From what a user names to a document."""

import os
import re
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from begrijpelijk.core.document import Document
from begrijpelijk.sources.containers import container_of, member
from begrijpelijk.sources.disk import read_bytes
from begrijpelijk.sources.errors import SourceError
from begrijpelijk.sources.expansion import files
from begrijpelijk.sources.formats import CONTENT_TYPES, format_for, format_of, from_bytes

_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]+://", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Raw:
    """What was fetched, and is still to be read."""

    uri: str
    data: bytes
    format: str
    charset: str | None = None

    def document(self) -> Document:
        """The document that it holds. Raises `SourceError`."""
        return from_bytes(self.data, self.format, self.uri, self.charset)


def read(source: str | Path, format: str | None = None) -> Document:
    """The document at a path or a URL (`http`, `https`), in `format` if that is given, else as its name tells.

    The `uri` of the document is `source`, as it was given. Raises `SourceError`.
    """
    return fetch(source, format).document()


def fetch(source: str | Path, format: str | None = None) -> Raw:
    """The bytes at a path or a URL, that `read` makes a document of. Raises `SourceError`."""
    uri = str(source)
    if isinstance(source, str) and is_address(source):
        return _fetch_url(source, format)
    return Raw(uri, bytes_of(uri), format or format_for(uri))


def bytes_of(name: str) -> bytes:
    """The bytes of a file, or of one in a container. Raises `SourceError`."""
    if os.path.isdir(name):
        files(name)  # says so if there are no texts in it
        raise SourceError("map", f"‘{name}’ is een map. Noem een bestand.")
    if not os.path.lexists(name):
        outer = container_of(name)
        if outer is not None:
            return member(*outer)
    if format_of(name) == "zip" and os.path.isfile(name):
        within = files(name)  # says so if there are no texts in it
        if within != (name,):
            raise SourceError(
                "map", f"‘{name}’ is een ZIP-bestand. Noem een bestand dat erin zit, zoals ‘{within[0]}’."
            )
    return read_bytes(Path(name))


def is_address(source: str) -> bool:
    """Whether it is a URL and not a path."""
    return bool(_ADDRESS.match(source))


def _fetch_url(url: str, format: str | None) -> Raw:
    from begrijpelijk.sources.url import fetch

    fetched = fetch(url)
    known = format or CONTENT_TYPES.get(fetched.content_type)
    if fetched.content_type == "application/octet-stream":
        known = known or format_of(urlsplit(url).path)
    if known is None:
        message = f"Op ‘{url}’ staat geen tekst of webpagina, maar ‘{fetched.content_type}’. Dat kunnen we niet lezen."
        raise SourceError("geen-tekst", message)
    # Servers send Markdown as plain text; there the name knows better.
    if format is None and known == "text":
        known = format_of(urlsplit(url).path) or known
    return Raw(url, fetched.data, known, fetched.charset)
