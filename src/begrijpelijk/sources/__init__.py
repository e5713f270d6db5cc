"""Read sources: a file, a URL or a text at hand becomes a `Document`. One module per format."""

from begrijpelijk.sources.errors import SourceError
from begrijpelijk.sources.expansion import files
from begrijpelijk.sources.formats import from_bytes, from_text
from begrijpelijk.sources.reading import Raw, fetch, is_address, read
from begrijpelijk.sources.stream import from_stream, names_in

__all__ = [
    "Raw",
    "SourceError",
    "fetch",
    "files",
    "from_bytes",
    "from_stream",
    "from_text",
    "is_address",
    "names_in",
    "read",
]
