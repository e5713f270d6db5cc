"""From what a user names to a document."""

import os
import re
from pathlib import Path
from urllib.parse import urlsplit

from begrijpelijk.core.document import Document
from begrijpelijk.sources.containers import container_of, member
from begrijpelijk.sources.disk import read_bytes
from begrijpelijk.sources.errors import SourceError
from begrijpelijk.sources.expansion import files
from begrijpelijk.sources.formats import CONTENT_TYPES, format_for, format_of, from_bytes

_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]+://", re.IGNORECASE)


def read(source: str | Path, format: str | None = None) -> Document:
    """The document at a path or a URL (`http`, `https`), in `format` if that is given, else as its name tells.

    The `uri` of the document is `source`, as it was given. Raises `SourceError`.
    """
    uri = str(source)
    if isinstance(source, str) and is_address(source):
        return _read_url(source, format)
    return from_bytes(bytes_of(uri), format or format_for(uri), uri)


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


def _read_url(url: str, format: str | None) -> Document:
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
    return from_bytes(fetched.data, known, url, fetched.charset)
