"""How far a crawl is, while it runs: a live line on a terminal, now and then a line elsewhere."""

import time
from collections.abc import Callable
from typing import Protocol, TextIO

from begrijpelijk.audit.records import Counts


class Progress(Protocol):
    """Hears of every address that is handled."""

    def show(self, counts: Counts) -> None:
        """Something was stored."""
        ...

    def close(self) -> None:
        """The crawl is over."""
        ...


class Silent:
    """Shows nothing."""

    def show(self, counts: Counts) -> None:
        """Nothing."""

    def close(self) -> None:
        """Nothing."""


class ProgressLine:
    """Writes to a stream: one line that changes on a terminal, else a line for every `every` pages."""

    def __init__(self, stream: TextIO, every: int = 25, clock: Callable[[], float] = time.monotonic) -> None:
        self._stream = stream
        self._every = every
        self._clock = clock
        self._live = stream.isatty()
        self._start: float | None = None
        self._first = 0
        self._last = 0
        self._width = 0

    def show(self, counts: Counts) -> None:
        """Show how far it is, if there is something new to say."""
        if self._start is None:
            # What an earlier run did tells nothing about the speed of this one.
            self._start, self._first = self._clock(), max(counts.done - 1, 0)
        line = progress_line(counts, counts.done - self._first, self._clock() - self._start)
        if self._live:
            self._stream.write("\r" + line.ljust(self._width))
            self._width = len(line)
        elif counts.done > self._last and counts.done % self._every == 0:
            self._stream.write(line + "\n")
        self._last = counts.done
        self._stream.flush()

    def close(self) -> None:
        """Leave the line, so that what follows starts on one of its own."""
        if self._live and self._width:
            self._stream.write("\n")
            self._stream.flush()


def progress_line(counts: Counts, handled: int, seconds: float) -> str:
    """`12 van 60 pagina's, 1 mislukt, 58 per minuut`; `handled` pages took `seconds`."""
    parts = [f"{counts.done} van {counts.known} pagina’s", f"{counts.failed} mislukt"]
    if handled > 1 and seconds >= 1:
        parts.append(f"{handled / seconds * 60:.0f} per minuut")
    return ", ".join(parts)
