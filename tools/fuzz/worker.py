"""A process that does one task after the other in bounded time and memory; a new one where it hangs or dies."""

import multiprocessing
import os
import resource
import time
from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

SECONDS = 20.0
"""How much of a processor an answer may take."""
PATIENCE = 10
"""How many times that may pass by the clock, on a busy machine."""
MEMORY = 1024 * 1024 * 1024
"""Bytes that the work may take beside what the program itself takes."""


class LostError(Exception):
    """The process hung or died; the message says which."""


class Worker:
    """The process, and the line to it."""

    def __init__(self, work: Callable[[Connection], None]) -> None:
        self.work = work
        self.start()

    def start(self) -> None:
        """Start a process, in the place of one that is gone."""
        self.ours, theirs = multiprocessing.Pipe()
        self.process = multiprocessing.get_context("fork").Process(target=self.work, args=(theirs,), daemon=True)
        self.process.start()
        theirs.close()

    def stop(self) -> None:
        """End the process."""
        self.process.kill()
        self.process.join()

    def tell(self, task: Any) -> None:
        """Give a task. Raises `LostError`."""
        try:
            self.ours.send(task)
        except (BrokenPipeError, ConnectionResetError):
            raise self.lost("the process died") from None

    def answer(self) -> Any:
        """What the process says next. Raises `LostError`, after which there is a new process."""
        started, used = time.monotonic(), self._used()
        try:
            while self._used() - used < SECONDS and time.monotonic() - started < PATIENCE * SECONDS:
                if self.ours.poll(1.0):
                    return self.ours.recv()
        except (EOFError, ConnectionResetError):
            raise self.lost("the process died") from None
        raise self.lost(f"more than {SECONDS:.0f} s")

    def _used(self) -> float:
        """Seconds of a processor that the process has taken."""
        times = Path(f"/proc/{self.process.pid}/stat").read_text().rpartition(")")[2].split()[11:13]
        return sum(map(int, times)) / os.sysconf("SC_CLK_TCK")

    def lost(self, why: str) -> LostError:
        """Replace the process."""
        self.stop()
        self.start()
        return LostError(why)


def limit_memory() -> None:
    """Bound what this process takes from now on to MEMORY more."""
    used = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
    resource.setrlimit(resource.RLIMIT_AS, (used + MEMORY, used + MEMORY))
