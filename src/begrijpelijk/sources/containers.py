"""Files that hold other files: a ZIP of letters, a mail with attachments.

What is in one is named after it: `brieven.zip/map/brief.docx`, `mail.eml/bijlage.docx`. A ZIP in a ZIP is refused.
"""

import os
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

from begrijpelijk.core.document import Document
from begrijpelijk.sources.decoding import LARGEST
from begrijpelijk.sources.errors import SourceError
from begrijpelijk.sources.formats import SUFFIXES, format_of

_DEEPEST = 3
"""Containers in each other: a mail in a mail in a ZIP."""


def is_container(name: str) -> bool:
    """Whether a file name tells that there are files in it."""
    return format_of(name) in {"zip", "eml"}


def members(container: bytes | Path, format: str, *, is_in_zip: bool = False, depth: int = 1) -> tuple[str, ...]:
    """The names, inside a container, of all files in it that can be read, sorted. Raises `SourceError`."""
    found: list[str] = []
    names, read = _opened(container, format)
    is_in_zip = is_in_zip or format == "zip"
    for name in sorted(filter(_is_readable, names)):
        inner = format_of(name)
        within: tuple[str, ...] = ()
        if inner == "eml" or (inner == "zip" and not is_in_zip):
            # What is wrong with it is told when it is read itself.
            with suppress(SourceError):
                within = members(read(name), inner, is_in_zip=is_in_zip, depth=depth + 1) if depth < _DEEPEST else ()
        if inner != "zip" or not within:
            found.append(name)
        found += (f"{name}/{below}" for below in within)
    return tuple(found)


def member(container: bytes | Path, format: str, name: str, *, is_in_zip: bool = False, depth: int = 1) -> bytes:
    """The bytes of one file in a container of a format. Raises `SourceError`."""
    names, read = _opened(container, format)
    is_in_zip = is_in_zip or format == "zip"
    for outer in (*_prefixes(name), name):
        inner = format_of(outer)
        if outer not in names:
            continue
        if inner == "zip" and is_in_zip:
            raise SourceError("zip-in-zip", "Dit ZIP-bestand zit in een ander ZIP-bestand. Pak het eerst uit.")
        if outer == name:
            return read(name)
        if inner in {"zip", "eml"} and depth < _DEEPEST:
            return member(read(outer), inner, name[len(outer) + 1 :], is_in_zip=is_in_zip, depth=depth + 1)
    raise SourceError("niet-gevonden", f"Er is geen bestand ‘{name}’ in. Kijk of u de naam goed hebt geschreven.")


def container_of(name: str) -> tuple[Path, str, str] | None:
    """For the name of a file in a container on disk: the container, its format, and the name inside it."""
    for outer in _prefixes(name):
        format = format_of(outer)
        if format in {"zip", "eml"} and os.path.isfile(outer):
            return Path(outer), format, name[len(outer) + 1 :]
    return None


def read_zip(_: bytes, uri: str) -> Document:
    """There is no document in a ZIP file itself: always raises `SourceError`, which says so."""
    message = f"‘{uri}’ is een ZIP-bestand. Pak het uit en noem de bestanden met tekst die erin zitten."
    raise SourceError("zip", message)


def nothing_in(name: str) -> SourceError:
    """The error for a container, or a folder, without texts."""
    suffixes = ", ".join(SUFFIXES)
    return SourceError("lege-map", f"In ‘{name}’ staan geen teksten die we kunnen lezen ({suffixes}).")


def _opened(container: bytes | Path, format: str) -> tuple[frozenset[str], Callable[[str], bytes]]:
    """What stands in a container itself, and how to read it."""
    if format == "zip":
        return _names_in_zip(container), lambda name: _from_zip(container, name)
    from begrijpelijk.sources.mail import attachments

    found = attachments(container if isinstance(container, bytes) else _mail(container))
    return frozenset(found), found.__getitem__


def _names_in_zip(container: bytes | Path) -> frozenset[str]:
    from begrijpelijk.sources.archive import open_archive

    with open_archive(container) as archive:
        return frozenset(archive.names())


def _from_zip(container: bytes | Path, name: str) -> bytes:
    from begrijpelijk.sources.archive import open_archive

    with open_archive(container) as archive:
        return archive.read(name, LARGEST)


def _mail(path: Path) -> bytes:
    from begrijpelijk.sources.disk import read_bytes

    return read_bytes(path)


def _is_readable(name: str) -> bool:
    hidden = any(part.startswith((".", "__MACOSX")) for part in name.split("/"))
    return not hidden and format_of(name) is not None


def _prefixes(name: str) -> Iterator[str]:
    """What stands before each slash, shortest first."""
    position = name.find("/", 1)
    while position > 0:
        yield name[:position]
        position = name.find("/", position + 1)
