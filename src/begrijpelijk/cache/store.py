"""Values by their keys in a folder: written in one move, and no more of them than a limit."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

LIMIT = 200 * 1024 * 1024
"""Bytes that a cache may take: the reports of some 30,000 letters."""

TAG = "CACHEDIR.TAG"
"""Tells backup programs that they can pass the folder by (https://bford.info/cachedir/)."""

FILES = {
    TAG: "Signature: 8a477f597d28d172789f06886806bc55\n# This folder is a cache of begrijpelijk. You may remove it.\n",
    ".gitignore": "# Made by begrijpelijk.\n*\n",
}


@dataclass(frozen=True, slots=True)
class Store:
    """A folder with values. Whatever goes wrong with it, a value is only not there: nothing is ever raised."""

    folder: Path

    def get(self, key: str) -> bytes | None:
        """The value of a key, that counts as used from now on; None if there is none."""
        path = self._path(key)
        try:
            value = path.read_bytes()
            os.utime(path)
        except OSError:
            return None
        return value

    def put(self, key: str, value: bytes) -> None:
        """Keep a value, if that can be done. Only its owner can read it: it may quote letters."""
        path = self._path(key)
        with suppress(OSError):
            if not (self.folder / TAG).exists():
                self._make()
            path.parent.mkdir(mode=0o700, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=path.parent)
            try:
                with os.fdopen(handle, "wb") as file:
                    file.write(value)
                os.replace(name, path)
            except BaseException:
                os.unlink(name)
                raise

    def prune(self, limit: int = LIMIT) -> None:
        """If there is more than `limit` bytes, remove what was not used for the longest time, to four fifths of it."""
        entries = sorted(self._entries())
        total = sum(size for _, size, _ in entries)
        if total <= limit:
            return
        for _, size, path in entries:
            if total <= limit * 4 // 5:
                return
            with suppress(OSError):
                os.unlink(path)
                total -= size

    def _path(self, key: str) -> Path:
        return self.folder / key[:2] / key[2:]

    def _make(self) -> None:
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        for name, content in FILES.items():
            (self.folder / name).write_text(content, "utf-8")

    def _entries(self) -> Iterator[tuple[float, int, str]]:
        """When each value was last used, its size and its path."""
        with suppress(OSError):
            for part in os.scandir(self.folder):
                if part.is_dir(follow_symlinks=False):
                    for entry in os.scandir(part.path):
                        status = entry.stat(follow_symlinks=False)
                        yield status.st_mtime, status.st_size, entry.path
