"""Patterns of paths and web addresses, as people write them in a list of files to leave out."""

import os
import re
from dataclasses import dataclass
from functools import cache
from urllib.parse import unquote, urlsplit

_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]+://", re.IGNORECASE)
_WILD = re.compile(r"[*?]")
_PIECE = re.compile(r"\*\*/|\*\*|\*|\?|.", re.DOTALL)
_MEANING = {"**/": "(?:.*/)?", "**": ".*", "*": "[^/]*", "?": "[^/]"}


@dataclass(frozen=True, slots=True)
class Pattern:
    """Which files or addresses are meant.

    `*` stands for anything within a name and `**` for any folders, as in `.gitignore`: a pattern without a slash is
    about names at any depth, one that fits a folder is about all in it. In a web address `*` stands for anything.
    """

    written: str
    folder: str = ""
    """The folder that a path is relative to; empty for the one in which the command is given."""

    @property
    def is_address(self) -> bool:
        """Whether it is about web addresses, and not about paths."""
        return bool(_ADDRESS.match(self.written))

    def matches(self, uri: str) -> bool:
        """Whether a path or an address, as a user gave it, is meant."""
        is_address = bool(_ADDRESS.match(uri))
        if is_address or self.is_address:
            return is_address and bool(_address(self.written).fullmatch(uri))
        return bool(_path(self.written, os.path.abspath(self.folder)).match(os.path.abspath(uri).replace(os.sep, "/")))

    def matches_page(self, url: str) -> bool:
        """Whether a page of a site is meant: by its address, or by the path in it, as a file in a folder is."""
        if self.is_address:
            return self.matches(url)
        return bool(_path(self.written, "/").match(unquote(urlsplit(url).path)))

    @property
    def root(self) -> str | None:
        """The path at or below which every file stands that can be meant; None for a web address."""
        if self.is_address:
            return None
        fixed = self.written if "/" in self.written.rstrip("/") else ""
        wild = _WILD.search(fixed)
        return os.path.abspath(os.path.join(self.folder, os.path.dirname(fixed[: wild.start()]) if wild else fixed))


@cache
def _address(written: str) -> re.Pattern[str]:
    return re.compile(".*".join(map(re.escape, written.split("*"))), re.IGNORECASE)


@cache
def _path(written: str, folder: str) -> re.Pattern[str]:
    pattern = written.removeprefix("./").rstrip("/")
    start = re.escape(folder.replace(os.sep, "/").rstrip("/") + "/")
    if pattern.startswith("/") or os.path.isabs(pattern):
        start = ""
    elif "/" not in pattern and not written.startswith("./"):
        start += "(?:.*/)?"
    body = "".join(_MEANING.get(piece, re.escape(piece)) for piece in _PIECE.findall(pattern))
    return re.compile(f"{start}{body}(?:/.*)?\\Z", re.DOTALL)
