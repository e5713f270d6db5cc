"""How far a long check is: a line on a terminal that changes, and is gone when the work is done."""

import sys
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from begrijpelijk.core.report import Report

PATIENCE = 2.0
"""Seconds in which nobody wonders how far it is."""

PAUSE = 0.2
"""Seconds between two changes of the line: more would only flicker."""


def is_shown(is_to_file: bool) -> bool:
    """Whether somebody sees it, and does not see the reports themselves come by."""
    return sys.stderr.isatty() and (is_to_file or not sys.stdout.isatty())


def with_progress(
    reports: Iterable["Report"], total: int, stream: TextIO, clock: Callable[[], float] = time.monotonic
) -> Iterator["Report"]:
    """The same reports. While they come, if that takes long, the stream tells how many of `total` there are."""
    with closing(_Line(stream)) as line:
        started = shown = clock()
        for done, report in enumerate(reports, 1):
            now = clock()
            if now - started >= PATIENCE and now - shown >= PAUSE and done < total:
                line.show(progress(done, total, now - started))
                shown = now
            yield report


def progress(done: int, total: int, seconds: float) -> str:
    """`120 van 1000 teksten, nog ongeveer 2 minuten`: the rest is thought to take as long a text as the first did."""
    left = seconds / done * (total - done)
    if left < 60:
        return f"{done} van {total} teksten, nog minder dan een minuut"
    minutes = round(left / 60)
    return f"{done} van {total} teksten, nog ongeveer {minutes} {'minuut' if minutes == 1 else 'minuten'}"


class _Line:
    """A line that is written over itself."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._width = 0

    def show(self, text: str) -> None:
        self._stream.write("\r" + text.ljust(self._width))
        self._stream.flush()
        self._width = len(text)

    def close(self) -> None:
        """Leave an empty line, so that what follows starts on it."""
        if self._width:
            self.show("")
            self._stream.write("\r")
            self._stream.flush()
