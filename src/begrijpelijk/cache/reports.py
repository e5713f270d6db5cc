"""Reports by what they were made from."""

import json
import os
import zlib
from functools import cached_property
from pathlib import Path
from typing import Any

from begrijpelijk.cache import fingerprint
from begrijpelijk.cache.codec import codec
from begrijpelijk.cache.store import Store
from begrijpelijk.core.report import Report, Versions
from begrijpelijk.sources.reading import Raw, is_address

LARGEST = 64 * 1024 * 1024
"""Bytes of a report that is kept; a larger one is made again each time."""


class ReportCache:
    """Reports on files that one checker, or another just like it, made before."""

    def __init__(self, folder: str | Path | None, options: Any, versions: Versions, model: str) -> None:
        """What a report hangs on besides its source.

        Args:
            folder: where reports are kept, or None to keep none.
            options: what the checker was asked to do: a value for `fingerprint.of`.
            versions: what the checker works with.
            model: the name or path of the language model.

        """
        self._store = Store(Path(folder)) if folder is not None else None
        self._asked = options, versions
        self._model = Path(model)
        self._is_growing = False

    def find(self, raw: Raw) -> Report | None:
        """The report on a file, equal to what it was; None if there is none or it is damaged. Pages are not kept."""
        if self._store is None or is_address(raw.uri):
            return None
        packed = self._store.get(self._key(raw))
        report = None if packed is None else _report(packed)
        self._is_growing = self._is_growing or report is None
        return report

    def keep(self, raw: Raw, report: Report) -> None:
        """Keep a report on a file. One with problems is not kept: they may be gone the next time."""
        if self._store is None or is_address(raw.uri) or report.problems:
            return
        content = json.dumps(codec(Report).encode(report), separators=(",", ":"))
        if len(content) <= LARGEST:
            self._store.put(self._key(raw), zlib.compress(content.encode(), 1))

    def prune(self) -> None:
        """Remove what was not used for long, if too much is kept, and something was not found since the last time."""
        if self._store is not None and self._is_growing:
            self._store.prune()
            self._is_growing = False

    def _key(self, raw: Raw) -> str:
        # A house style may speak of folders: where a relative name is counts, too.
        return fingerprint.digest(self._made_by, raw.uri, os.path.abspath(raw.uri), raw.format, raw.data)

    @cached_property
    def _made_by(self) -> str:
        # A model that was never installed may change without a new version.
        own_model = fingerprint.of_folder(self._model) if self._model.is_dir() else ""
        return fingerprint.digest(fingerprint.surroundings(), fingerprint.of(self._asked), own_model)


def _report(packed: bytes) -> Report | None:
    """What `keep` packed; None for anything else."""
    try:
        report: Report = codec(Report).decode(json.loads(_unpacked(packed)))
    except (zlib.error, ValueError, RecursionError):
        return None
    return report


def _unpacked(packed: bytes) -> bytes:
    unpacker = zlib.decompressobj()
    content = unpacker.decompress(packed, LARGEST)
    # The checksum stands at the end, and is looked at only when that is reached.
    if not unpacker.eof:
        raise ValueError("not whole, or too large")
    return content
