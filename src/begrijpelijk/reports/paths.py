"""How programs name a source: by a path from the folder that the command runs in."""

import os
import re
from pathlib import Path
from urllib.parse import quote, urlsplit

STDIN = "standaardinvoer"


def is_address(uri: str) -> bool:
    """Whether a source is a page on the web."""
    return bool(re.match(r"https?://", uri, re.IGNORECASE))


def path(uri: str) -> str:
    """The path of a source with `/` between its parts.

    Relative for a file in or under the folder that the command runs in. A page on the web gets a path that is none but
    stays the same (`www.voorbeeld.nl/paspoort`); standard input `standaardinvoer`.
    """
    if uri == "-":
        return STDIN
    if is_address(uri):
        parts = urlsplit(uri)
        query = f"?{parts.query}" if parts.query else ""
        return f"{parts.netloc}{parts.path.rstrip('/')}{query}"
    absolute, here = os.path.abspath(uri), os.getcwd()
    inside = absolute.startswith(here.rstrip(os.sep) + os.sep)
    return Path(os.path.relpath(absolute, here) if inside else absolute).as_posix()


def path_uri(uri: str) -> str:
    """The path as a URI reference, with its odd characters escaped; absolute for a file outside the folder."""
    found = path(uri)
    return quote(found) if not Path(found).is_absolute() else Path(found).as_uri()
