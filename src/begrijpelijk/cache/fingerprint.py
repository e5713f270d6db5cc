"""What a report hangs on besides its text, in a few digits: our code and tables, what they stand on, the options."""

import hashlib
import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from pathlib import Path
from typing import Any


def digest(*parts: str | bytes) -> str:
    """The SHA-256 of parts, each with its length before it, so that no two lists of parts are taken for each other."""
    return _digest(parts)


def _digest(parts: Iterable[str | bytes]) -> str:
    state = hashlib.sha256()
    for part in parts:
        data = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        state.update(b"%d:" % len(data) + data)
    return state.hexdigest()


@cache
def surroundings() -> str:
    """The fingerprint of Python, of all packages that it can import, and of our own code, tables and language model.

    Our own files are read whole (24 MB, less than a tenth of a second): in an editable install they change without a
    new version, and times do not tell, as each new checkout or install sets them.
    """
    return digest(sys.version, *_packages(), of_folder(Path(__file__).parents[1]))


def of_folder(folder: Path) -> str:
    """The fingerprint of the files in a folder, but for what Python compiles."""
    return digest(
        *(part for path in _files(folder) for part in (path.relative_to(folder).as_posix(), path.read_bytes()))
    )


def of(value: Any) -> str:
    """The fingerprint of a value: dataclasses, collections, and what has a stable `repr`."""
    return digest(_written(value))


def _written(value: Any) -> str:
    """A value as text that is the same in every process: sets and mappings have an order of their own in each."""
    if is_dataclass(value):
        return f"{type(value).__name__}({_joined(_written(getattr(value, each.name)) for each in fields(value))})"
    if isinstance(value, Mapping):
        return f"{{{_joined(sorted(f'{_written(key)}: {_written(each)}' for key, each in value.items()))}}}"
    if isinstance(value, set | frozenset):
        return f"{{{_joined(sorted(map(_written, value)))}}}"
    if isinstance(value, tuple | list):
        return f"({_joined(map(_written, value))})"
    return repr(value)


def _joined(parts: Iterable[str]) -> str:
    return ", ".join(parts)


def _packages() -> list[str]:
    """The installed packages with their versions, by the names of their folders: quicker than `importlib.metadata`."""
    found: set[str] = set()
    for folder in filter(os.path.isdir, sys.path):
        found.update(name for name in os.listdir(folder) if name.endswith(".dist-info"))
    return sorted(found)


def _files(folder: Path) -> Iterator[Path]:
    for parent, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if name != "__pycache__")
        yield from (Path(parent, name) for name in sorted(names))
