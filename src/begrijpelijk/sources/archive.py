"""ZIP files, which office documents are too: read in memory, a part at a time, and never more than is safe."""

import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from begrijpelijk.sources import failures
from begrijpelijk.sources.disk import open_file

MOST_PARTS = 10_000
LARGEST_UNPACKED = 64 * 1024 * 1024
"""Bytes that are unpacked of one archive, all parts together; what the archive says of its sizes does not count."""

LARGEST_FILE = 100 * 1024 * 1024
"""Bytes of a ZIP file on disk, which is not read as a whole."""

_DIRECTORY_ENTRY = b"PK\x01\x02"
_METHODS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
"""What office programs use. Others may ask for as much memory as they like."""
_ENCRYPTED = 0x1
_CHUNK = 1 << 16
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError)
"""What `zipfile` raises for bytes that are not right."""


@dataclass(slots=True)
class Archive:
    """An open ZIP file."""

    file: zipfile.ZipFile
    unpacked: int = 0

    def names(self) -> tuple[str, ...]:
        """The names of the parts, in the order of the archive; folders are no parts."""
        names = (info.filename for info in self.file.infolist())
        return tuple(dict.fromkeys(name for name in names if name and not name.endswith("/")))

    def __contains__(self, name: str) -> bool:
        return name in self.file.NameToInfo

    def read(self, name: str, most: int = LARGEST_UNPACKED) -> bytes:
        """The bytes of a part. Raises `SourceError` where it is not there, damaged, encrypted or more than `most`."""
        info = self.file.NameToInfo.get(name)
        if info is None:
            raise failures.damaged()
        if info.flag_bits & _ENCRYPTED:
            raise failures.encrypted()
        if info.compress_type not in _METHODS:
            raise failures.damaged()
        most = min(most, LARGEST_UNPACKED - self.unpacked)
        chunks: list[bytes] = []
        size = 0
        with _explained(), self.file.open(info) as part:
            while chunk := part.read(_CHUNK):
                size += len(chunk)
                if size > most:
                    raise failures.too_large_unpacked()
                chunks.append(chunk)
        self.unpacked += size
        return b"".join(chunks)


@contextmanager
def open_archive(source: bytes | Path) -> Iterator[Archive]:
    """Open a ZIP file. Raises `SourceError` where it is damaged or holds too many parts."""
    with _stream(source) as stream:
        if not stream.read(1):
            raise failures.empty()
        with _explained():
            file = zipfile.ZipFile(stream)
        with file:
            if len(file.infolist()) > MOST_PARTS:
                raise failures.too_complex()
            yield Archive(file)


@contextmanager
def _stream(source: bytes | Path) -> Iterator[BinaryIO]:
    if isinstance(source, Path):
        with open_file(source, LARGEST_FILE) as stream:
            yield stream
    elif source.count(_DIRECTORY_ENTRY) > 10 * MOST_PARTS:
        raise failures.too_complex()
    else:
        yield BytesIO(source)


@contextmanager
def _explained() -> Iterator[None]:
    try:
        yield
    except _BROKEN:
        raise failures.damaged() from None
