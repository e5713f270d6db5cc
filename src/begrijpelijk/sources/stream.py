"""What comes in without a name of its own, by standard input: one document, or a ZIP or a mail with more of them."""

from begrijpelijk.core.document import Document
from begrijpelijk.sources.containers import member, members
from begrijpelijk.sources.errors import SourceError
from begrijpelijk.sources.formats import format_for, from_bytes, recognised


def names_in(data: bytes, format: str, uri: str = "-") -> tuple[str, ...]:
    """The names of the documents in `data`: `uri` itself, and what is in it (`-/brief.docx`)."""
    try:
        actual = recognised(data, format)
        within = tuple(f"{uri}/{each}" for each in members(data, actual)) if actual in {"zip", "eml"} else ()
    except SourceError:
        return (uri,)  # reading it tells what is wrong
    return within if within and actual == "zip" else (uri, *within)


def from_stream(data: bytes, format: str, name: str, uri: str = "-") -> Document:
    """The document in `data` with one of the names that `names_in` gives. Raises `SourceError`."""
    if name == uri:
        return from_bytes(data, format, uri)
    return from_bytes(member(data, recognised(data, format), name.removeprefix(f"{uri}/")), format_for(name), name)
