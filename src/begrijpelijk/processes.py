"""One job done by several processes: results in the order of the items, and no item lost because of another."""

import gc
import os
import signal
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from itertools import islice
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from multiprocessing.context import BaseContext
from multiprocessing.process import BaseProcess
from typing import Any, Generic, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

ROOM = 16
"""Items per process that are on their way: enough to go on behind a slow one, few enough to keep memory flat."""

AHEAD = 2
"""Items that a process is given at a time, so that it need not wait for the next."""

THREADS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")
"""What libraries for arithmetic read when they are loaded: how many threads they may use."""


@dataclass(frozen=True, slots=True)
class Job(Generic[Item, Result]):
    """What is to be done with each item. Where processes are not forked, `work` and the items must be picklable."""

    work: Callable[[Item], Result]
    """Done in another process. What it raises ends that process, so that the item is lost."""
    lost: Callable[[Item], Result]
    """The result of an item whose process died (out of memory, killed, crashed)."""
    known: Callable[[Item], Result | None] = lambda _: None
    """The result of an item that needs no work, or None; asked here, before the item goes anywhere."""
    prepare: Callable[[], None] = lambda: None
    """Called once before the first process starts, to load here what all of them share, and to raise what is wrong."""


def in_order(job: Job[Item, Result], items: Iterable[Item], processes: int) -> Iterator[Result]:
    """Do a job in `processes` processes, and yield the results in order as they come.

    Items are taken from `items` as there is room, and at most `ROOM` for each process are on their way, done or not.
    No process is started for items that need no work. When the iterator is closed (by Ctrl-C, too) all processes end
    at once.
    """
    team = _Team(job, processes)
    source = enumerate(items)
    done: dict[int, Result] = {}
    next_out = taken = 0
    try:
        while True:
            for number, item in islice(source, ROOM * processes - (taken - next_out)):
                taken = number + 1
                result = job.known(item)
                if result is None:
                    team.waiting.append((number, item))
                else:
                    done[number] = result
            team.hand_out()
            if next_out in done:
                yield done.pop(next_out)
                next_out += 1
            elif next_out < taken:
                done.update(team.collect())
            else:
                return
    finally:
        team.stop()


def cores() -> int:
    """How many processes can work at the same time on this machine, as far as this process may use it."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@contextmanager
def one_thread() -> Iterator[None]:
    """Libraries for arithmetic that are loaded in here, or in a process that starts anew in here, use one thread.

    Each process keeps a core busy; more threads would only stand in each other's way.
    """
    before = {name: os.environ.get(name) for name in THREADS}
    os.environ.update(dict.fromkeys(THREADS, "1"))
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value


@dataclass(slots=True)
class _Worker(Generic[Item]):
    process: BaseProcess
    connection: Connection
    given: deque[tuple[int, Item]] = field(default_factory=deque)
    """What it has been given and has not answered yet, in order: it is at work on the first."""


@dataclass(slots=True)
class _Team(Generic[Item, Result]):
    job: Job[Item, Result]
    size: int
    waiting: deque[tuple[int, Item]] = field(default_factory=deque)
    workers: "list[_Worker[Item]]" = field(default_factory=list)
    context: Any = None
    """How processes start (`multiprocessing.get_context`), known once one is needed."""

    def hand_out(self) -> None:
        """Give waiting items to whoever has least to do; a process is only started if all others are at work."""
        while self.waiting:
            alive = (worker for worker in self.workers if worker.process.is_alive())
            worker = min(alive, key=lambda worker: len(worker.given), default=None)
            if (worker is None or worker.given) and len(self.workers) < self.size:
                worker = self._start()
            if worker is None or len(worker.given) >= AHEAD:
                return
            worker.given.append(self.waiting.popleft())
            # A worker that has died is seen by `collect`, with this item among those it was given.
            with suppress(OSError):
                worker.connection.send(worker.given[-1][1])

    def collect(self) -> Iterator[tuple[int, Result]]:
        """Wait until something is done, and yield it with its number."""
        ready = wait([worker.connection for worker in self.workers])
        for worker in [worker for worker in self.workers if worker.connection in ready]:
            try:
                result = worker.connection.recv()
            except (EOFError, OSError):
                self._bury(worker)
                if not worker.given:
                    continue
                result = self.job.lost(worker.given[0][1])
            yield worker.given.popleft()[0], result

    def stop(self) -> None:
        """End all processes, whatever they are doing."""
        for worker in self.workers:
            worker.process.kill()
        for worker in self.workers:
            worker.process.join()
            worker.connection.close()

    def _bury(self, worker: "_Worker[Item]") -> None:
        """The dead worker leaves; all it was not at work on waits for another."""
        worker.process.join()
        worker.connection.close()
        self.workers.remove(worker)
        while len(worker.given) > 1:
            self.waiting.appendleft(worker.given.pop())

    def _start(self) -> "_Worker[Item]":
        if self.context is None:
            self.job.prepare()
            self.context = _context()
        ours, theirs = self.context.Pipe()
        # A forked process inherits our end as well, and would wait for ever for a parent that has died.
        inherited = ours if self.context.get_start_method() == "fork" else None
        process = self.context.Process(target=_serve, args=(self.job.work, theirs, inherited), daemon=True)
        with one_thread():
            process.start()
        theirs.close()
        worker = _Worker[Item](process, ours)
        self.workers.append(worker)
        return worker


def _context() -> BaseContext:
    """How processes start.

    A forked process shares what its parent has loaded: it starts at once and needs little memory. But it also inherits
    locks that other threads hold, and macOS and Windows cannot do it safely or at all: there it starts anew.
    """
    is_safe = sys.platform == "linux" and threading.active_count() == 1
    return get_context("fork" if is_safe else "spawn")


def _serve(work: Callable[[Item], Result], connection: Connection, inherited: Connection | None) -> None:
    """What a worker does until its parent has gone."""
    # Ctrl-C goes to all processes of a terminal; the parent decides what it means.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if inherited is not None:
        inherited.close()
    # The collector writes in every object that it looks at, and would copy all that is shared with the parent.
    gc.freeze()
    with suppress(EOFError, BrokenPipeError):
        while True:
            connection.send(work(connection.recv()))
