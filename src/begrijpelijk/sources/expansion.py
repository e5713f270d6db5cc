"""From what a user names to the files that it stands for: a folder, a pattern, a ZIP file, a mail."""

import glob
import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from begrijpelijk.sources.containers import is_container, members, nothing_in
from begrijpelijk.sources.errors import SourceError
from begrijpelijk.sources.formats import format_of


def files(name: str | Path) -> tuple[str, ...]:
    """The files that a name stands for, sorted.

    That is itself; all readable formats in a folder and below it; all that a pattern fits; what is in a ZIP file
    (`brieven.zip/brief.docx`); a mail and its attachments (`mail.eml`, `mail.eml/bijlage.docx`).

    Hidden files and folders (`.git`) are passed by, and so are links to folders. Raises `SourceError` if there is
    nothing there. A name that does not exist stands for itself; reading it tells.
    """
    given = str(name)
    if os.path.isdir(given):
        return _told(given, _in_folders([Path(given)]))
    if os.path.lexists(given):
        return _within(given)
    if glob.has_magic(given) and "://" not in given:
        return _told(given, _fitting(given))
    return (given,)


def _told(given: str, names: Iterable[str]) -> tuple[str, ...]:
    """The files with what is in them; an error if there are none."""
    found = tuple(each for name in names for each in _unless_wrong(name))
    if not found:
        raise nothing_in(given)
    return found


def _unless_wrong(name: str) -> tuple[str, ...]:
    """A file in a folder; where it is a container and something is wrong with it, it stands for itself."""
    try:
        return _within(name)
    except SourceError:
        return (name,)


def _within(name: str) -> tuple[str, ...]:
    """A file, or the files that are in it."""
    if not is_container(name) or not os.path.isfile(name):
        return (name,)
    path = Path(name)
    if format_of(name) == "eml":
        return (name, *(f"{name}/{each}" for each in members(path, "eml")))
    from begrijpelijk.sources.recognition import is_zip_of_files

    if not is_zip_of_files(path):
        return (name,)
    found = tuple(f"{name}/{each}" for each in members(path, "zip"))
    if not found:
        raise nothing_in(name)
    return found


def _in_folders(folders: Iterable[Path]) -> Iterator[str]:
    """Files of a known format; a folder that cannot be opened is passed by."""
    found: list[Path] = []
    for folder in folders:
        for parent, below, names in os.walk(folder):
            below[:] = [each for each in below if not each.startswith(".")]
            found += (Path(parent, each) for each in names if not each.startswith(".") and format_of(each))
    return map(str, sorted(found))


def _fitting(pattern: str) -> Iterator[str]:
    """The files of a known format that a pattern fits, and those in the folders that it fits."""
    parts = Path(pattern).parts
    fixed = next(index for index, part in enumerate(parts) if glob.has_magic(part))
    base = Path(*parts[:fixed])
    # Unlike `glob.glob`, this does not follow links to folders, which may go round in circles.
    for path in sorted(base.glob(str(Path(*parts[fixed:])))):
        if any(part.startswith(".") for part in path.relative_to(base).parts):
            continue
        if path.is_dir():
            yield from _in_folders([path])
        elif format_of(path.name):
            yield str(path)
