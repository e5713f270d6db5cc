"""Character references (`&eacute;`, `&#233;`) as the HTML standard decodes them."""

import re
from html.entities import html5

_REFERENCE = re.compile(r"&(?:#(?:[xX](?P<hex>[0-9A-Fa-f]+)|(?P<decimal>[0-9]+));?|(?P<name>[A-Za-z][A-Za-z0-9]*;?))")
_LONGEST_NAME = max(map(len, html5))
_REPLACEMENT = "\ufffd"


def decode(source: str, start: int) -> tuple[str, int] | None:
    """Decode the reference that starts with the `&` at `start`.

    Returns the text and the offset just after the reference, or None where `&` is only an ampersand. In text, a name
    may lack its semicolon if it is one of the old names, and then the longest one counts: `&notit;` is `¬it;`.
    https://html.spec.whatwg.org/multipage/parsing.html#character-reference-state
    """
    match = _REFERENCE.match(source, start)
    if match is None:
        return None
    if match["name"] is None:
        digits, base = (match["hex"], 16) if match["hex"] else (match["decimal"], 10)
        return _numeric(digits, base), match.end()
    name = match["name"]
    for length in range(min(len(name), _LONGEST_NAME), 1, -1):
        text = html5.get(name[:length])
        if text is not None:
            return text, start + 1 + length
    return None


def _numeric(digits: str, base: int) -> str:
    """The character of a numeric reference; 128 to 159 mean Windows-1252, as browsers always took them."""
    if len(digits.lstrip("0")) > 7:
        return _REPLACEMENT
    code = int(digits, base)
    if code == 0 or code > 0x10FFFF or 0xD800 <= code <= 0xDFFF:
        return _REPLACEMENT
    if 0x80 <= code <= 0x9F:
        return bytes([code]).decode("cp1252", errors="ignore") or chr(code)
    return chr(code)
