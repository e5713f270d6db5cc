"""Files on disk."""

import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from begrijpelijk.sources.decoding import LARGEST, too_large
from begrijpelijk.sources.errors import SourceError


def read_bytes(path: Path) -> bytes:
    """The bytes of a file. Raises `SourceError` where it cannot be read, or is larger than `LARGEST`."""
    with open_file(path, LARGEST) as file:
        data = file.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise too_large()
    return data


@contextmanager
def open_file(path: Path, largest: int) -> Iterator[BinaryIO]:
    """Open a file of at most `largest` bytes. Raises `SourceError` where that cannot be done, before it is read."""
    with _explained(path):
        found = path.stat()
        if stat.S_ISDIR(found.st_mode):
            raise IsADirectoryError
        if not stat.S_ISREG(found.st_mode):
            raise SourceError("geen-bestand", f"‘{path}’ is geen gewoon bestand. Noem een bestand met een tekst.")
        if found.st_size > largest:
            raise too_large(largest)
        file = path.open("rb")
    with file, _explained(path):
        yield file


@contextmanager
def _explained(path: Path) -> Iterator[None]:
    """Say in Dutch what the system says of a file."""
    try:
        yield
    except (FileNotFoundError, NotADirectoryError):
        message = f"Het bestand ‘{path}’ bestaat niet. Kijk of u de naam goed hebt geschreven."
        raise SourceError("niet-gevonden", message) from None
    except IsADirectoryError:
        raise SourceError("map", f"‘{path}’ is een map. Noem een bestand.") from None
    except PermissionError:
        message = f"U mag het bestand ‘{path}’ niet lezen. Vraag de eigenaar om toegang."
        raise SourceError("geen-toegang", message) from None
    except (OSError, ValueError):
        # Names that are too long, links that go round in a circle, disks that fail.
        message = f"We kunnen het bestand ‘{path}’ niet openen. Kijk of de naam klopt en of het bestand nog goed is."
        raise SourceError("onleesbaar", message) from None
