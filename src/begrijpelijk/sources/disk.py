"""Files and folders on disk."""

import os
from collections.abc import Iterator
from pathlib import Path

from begrijpelijk.sources.decoding import LARGEST, too_large
from begrijpelijk.sources.errors import SourceError
from begrijpelijk.sources.formats import SUFFIXES, format_of


def files(path: str | Path) -> tuple[Path, ...]:
    """The files that a path stands for: itself, or all readable formats in a folder and below it, sorted.

    Hidden files and folders (`.git`) are passed by. Raises `SourceError` if there is nothing there.
    """
    start = Path(path)
    if not start.is_dir():
        return (start,)
    found = tuple(sorted(_below(start)))
    if not found:
        suffixes = ", ".join(SUFFIXES)
        raise SourceError("lege-map", f"In de map ‘{path}’ staan geen teksten die we kunnen lezen ({suffixes}).")
    return found


def read_bytes(path: Path) -> bytes:
    """The bytes of a file. Raises `SourceError` where it cannot be read."""
    try:
        if path.stat().st_size > LARGEST:
            raise too_large()
        return path.read_bytes()
    except FileNotFoundError:
        message = f"Het bestand ‘{path}’ bestaat niet. Kijk of u de naam goed heeft geschreven."
        raise SourceError("niet-gevonden", message) from None
    except IsADirectoryError:
        raise SourceError("map", f"‘{path}’ is een map. Noem een bestand.") from None
    except PermissionError:
        message = f"U mag het bestand ‘{path}’ niet lezen. Vraag de eigenaar om toegang."
        raise SourceError("geen-toegang", message) from None
    except (OSError, ValueError) as error:
        raise SourceError("onleesbaar", f"We kunnen het bestand ‘{path}’ niet lezen: {error}.") from None


def _below(folder: Path) -> Iterator[Path]:
    """Files of a known format; a folder that cannot be opened is passed by."""
    for parent, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        yield from (Path(parent, name) for name in names if not name.startswith(".") and format_of(name))
