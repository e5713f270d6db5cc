"""Facts about words in sorted files that are searched where they lie: opening one costs nothing, however large.

A table is UTF-8, a row a line, tab-separated, sorted by bytes; `tools/lexicon` writes them and `tables/README.md`
says where the facts come from.
"""

import mmap
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Self


@dataclass(frozen=True, slots=True)
class Table:
    """A sorted table, mapped into memory and only read: threads and forked processes share it."""

    data: mmap.mmap | bytes

    @classmethod
    def open(cls, name: str) -> Self:
        """Open the table `name` of this package, on disk or inside a zip. Raises FileNotFoundError."""
        resource = files(__package__) / "tables" / name
        if not isinstance(resource, Path):
            return cls(resource.read_bytes())
        with resource.open("rb") as file:
            return cls(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))

    def find(self, *key: str) -> tuple[str, ...] | None:
        """The fields behind the leading fields `key` in the first row that has them; None if none has."""
        start = self._lower_bound(_prefix(key))
        line = self._line(start).split("\t")
        return tuple(line[len(key) :]) if tuple(line[: len(key)]) == key else None

    def find_all(self, *key: str) -> tuple[tuple[str, ...], ...]:
        """The fields behind `key` in every row that has them, in order."""
        found: list[tuple[str, ...]] = []
        position = self._lower_bound(_prefix(key))
        while tuple((line := self._line(position)).split("\t")[: len(key)]) == key:
            found.append(tuple(line.split("\t")[len(key) :]))
            position += len(line.encode()) + 1
        return tuple(found)

    def keys(self) -> frozenset[str]:
        """The first field of every row: for short tables that are asked about every word."""
        return frozenset(line.split("\t", 1)[0] for line in self.data[:].decode().splitlines())

    def __contains__(self, key: str) -> bool:
        return self.find(key) is not None

    def _line(self, start: int) -> str:
        end = self.data.find(b"\n", start)
        return self.data[start:end].decode() if end >= 0 else ""

    def _lower_bound(self, wanted: bytes) -> int:
        """Where the first row starts that does not sort before `wanted` (a key and its tab)."""
        data = self.data
        low, high = 0, len(data)
        while low < high:
            middle = (low + high) // 2
            start = data.rfind(b"\n", low, middle) + 1 or low
            end = data.find(b"\n", middle)
            # The tab makes a row without further fields compare as its key; nothing printable sorts below it.
            if data[start:end] + b"\t" < wanted:
                low = end + 1
            else:
                high = start
        return low


def _prefix(key: tuple[str, ...]) -> bytes:
    # A lone surrogate, from a damaged file, is no word but no reason to stop either.
    return ("\t".join(key) + "\t").encode("utf-8", "surrogatepass")


@cache
def table(name: str) -> Table:
    """The table `name`, opened once."""
    return Table.open(name)
