"""Read sources: a file, a URL or a text at hand becomes a `Document`. One module per format."""

from begrijpelijk.sources.disk import files
from begrijpelijk.sources.errors import SourceError
from begrijpelijk.sources.formats import from_bytes, from_text
from begrijpelijk.sources.reading import read

__all__ = ["SourceError", "files", "from_bytes", "from_text", "read"]
