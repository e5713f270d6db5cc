"""The tokens of an RTF file. https://www.iana.org/assignments/media-types/text/rtf, version 1.9.1."""

import re
from collections.abc import Iterator
from typing import NamedTuple

_TOKEN = re.compile(
    rb"""\\ (?P<word>[a-zA-Z]{1,32}) (?P<number>-?\d{1,20})? \x20?
    | \\' (?P<hex>[0-9a-fA-F]{2})
    | \\ (?P<symbol>[^a-zA-Z'])
    | (?P<brace>[{}])
    | (?P<bytes>[^\\{}\r\n\0]+)
    | [\r\n\0\\]""",
    re.VERBOSE | re.DOTALL,
)


class Control(NamedTuple):
    """A control word, such as `par` or `b`, with its number if it has one; or a symbol, such as `~`."""

    word: str
    number: int | None = None


class Raw(NamedTuple):
    """Bytes of text, in the code page of their font."""

    data: bytes


class Brace(NamedTuple):
    """The start or the end of a group."""

    is_open: bool


RtfToken = Control | Raw | Brace


def rtf_tokens(data: bytes) -> Iterator[RtfToken]:
    """The tokens in `data`, in order; binary data is passed by. Any bytes give tokens."""
    position = 0
    while position < len(data):
        match = _TOKEN.match(data, position)
        assert match is not None  # every byte begins a token
        position = match.end()
        kind = match.lastgroup
        if kind in {"word", "number"}:
            word = match["word"].decode("ascii")
            number = match["number"]
            if word == "bin" and number is not None:
                position += max(int(number), 0)
            else:
                yield Control(word, None if number is None else int(number))
        elif kind == "hex":
            yield Raw(bytes([int(match["hex"], 16)]))
        elif kind == "symbol":
            yield Control(match["symbol"].decode("latin-1"))
        elif kind == "brace":
            yield Brace(match["brace"] == b"{")
        elif kind == "bytes":
            yield Raw(match["bytes"])
