"""XML written piece by piece, with only the characters that XML can hold."""

import re
from collections.abc import Mapping
from xml.sax.saxutils import escape, quoteattr

_IMPOSSIBLE = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""https://www.w3.org/TR/xml/#charsets"""

DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'


def text(content: str) -> str:
    """Characters between tags."""
    return escape(_possible(content))


def tag(name: str, attributes: Mapping[str, str | int], end: str = ">") -> str:
    """A start tag; with `end="/>"` the tag of an empty element."""
    written = "".join(f" {key}={quoteattr(_possible(str(value)))}" for key, value in attributes.items())
    return f"<{name}{written}{end}"


def _possible(content: str) -> str:
    return _IMPOSSIBLE.sub("\ufffd", content)
