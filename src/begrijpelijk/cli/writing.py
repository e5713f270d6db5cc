"""Write files in one move, so that nobody ever sees half of one."""

import os
import stat
import tempfile
from collections.abc import Iterable
from pathlib import Path

import click


def write_whole(path: Path, pieces: Iterable[str | bytes]) -> None:
    """Write a report. Raises a click error that says in Dutch that it cannot be done."""
    try:
        _replace(path, (piece if isinstance(piece, bytes) else piece.encode() for piece in pieces), 0o644)
    except OSError as error:
        raise click.ClickException(f"We kunnen niet schrijven naar ‘{path}’. Kies een andere plek.") from error


def rewrite_file(path: Path, data: bytes) -> None:
    """Replace what is in a file; its permissions stay, and a link to it goes on being one. Raises OSError."""
    target = path.resolve()
    if not os.access(target, os.W_OK):
        raise PermissionError(f"{target} may not be written")
    _replace(target, (data,), stat.S_IMODE(target.stat().st_mode))


def _replace(path: Path, pieces: Iterable[bytes], mode: int) -> None:
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.writelines(pieces)
        os.chmod(name, mode)
        os.replace(name, path)
    except BaseException:
        os.unlink(name)
        raise
