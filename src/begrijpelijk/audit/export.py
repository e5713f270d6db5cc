"""The reports in an audit file, handed on in the contract of `check`."""

import sqlite3
import zlib
from collections.abc import Iterator
from pathlib import Path

from begrijpelijk.audit.records import AuditError
from begrijpelijk.audit.schema import open_store
from begrijpelijk.audit.store import latest

FORMATS = ("jsonl",)


def export(db: sqlite3.Connection, format: str = "jsonl") -> Iterator[str]:
    """Each page that counts, in the order in which they were found: one JSON document entry, without line end.

    Raises AuditError for a format that there is not.
    """
    if format not in FORMATS:
        raise AuditError(f"‘{format}’ kan niet. Kies uit: {', '.join(FORMATS)}.")
    rows = db.execute("SELECT report FROM result WHERE crawl = ? ORDER BY id", (latest(db).id,))
    for (report,) in rows:
        yield zlib.decompress(report).decode()


def export_file(path: Path, format: str = "jsonl") -> Iterator[str]:
    """As `export`, from a file. Raises AuditError when there is none or it is something else."""
    with open_store(path) as db:
        yield from export(db, format)
