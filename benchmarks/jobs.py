"""`check --jobs 2` against `--jobs 1` over a folder of letters: time, processor time and memory.

python benchmarks/jobs.py [--letters 1000] [--rounds 3] [--jobs 2]

On a machine that others use, too, the clock tells little. So it also tells what the clock would say if every process
had a core to itself: the processor time of a start (one letter), and that of all the rest divided over the jobs.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import dataclass
from pathlib import Path

from letters import write_letters


@dataclass(frozen=True, slots=True)
class Run:
    """What a run took: seconds on the clock, seconds of processors, and MB at the peak of all processes together."""

    clock: float
    cpu: float
    memory: float


def check(texts: Path, jobs: int) -> Run:
    """Check texts in a process of its own, and measure it and all its workers."""
    command = [sys.executable, "-m", "begrijpelijk", "check", "--no-cache", "--format", "json", "--jobs", str(jobs)]
    before, started = os.times(), time.perf_counter()
    process = subprocess.Popen([*command, str(texts)], stdout=subprocess.DEVNULL)
    peak = 0.0
    over = threading.Event()

    def watch() -> None:
        nonlocal peak
        while not over.wait(0.2):
            peak = max(peak, memory(process.pid))

    watcher = threading.Thread(target=watch)
    watcher.start()
    process.wait()
    clock = time.perf_counter() - started
    over.set()
    watcher.join()
    after = os.times()
    cpu = after.children_user + after.children_system - before.children_user - before.children_system
    return Run(clock, cpu, peak)


def memory(pid: int) -> float:
    """Memory of a process and its children in MB; what they share is counted once (Linux)."""
    try:
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
        sizes = [Path(f"/proc/{each}/smaps_rollup").read_text() for each in (pid, *children)]
    except OSError:
        return 0.0
    return sum(int(line.split()[1]) for size in sizes for line in size.splitlines() if line.startswith("Pss:")) / 1024


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--letters", type=int, default=1000)
    arguments.add_argument("--rounds", type=int, default=3)
    arguments.add_argument("--jobs", type=int, default=2)
    options = arguments.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        few = folder / "few"
        few.mkdir()
        write_letters(few, options.letters // 10)
        for jobs in (1, options.jobs):
            print(f"--jobs {jobs}: {options.letters // 10} letters {check(few, jobs).memory:.0f} MB")
        start = check(write_letters(folder, 1)[0], 1).cpu
        write_letters(folder, options.letters - options.letters // 10)
        ratios = []
        for _ in range(options.rounds):
            one, more = check(folder, 1), check(folder, options.jobs)
            ratios.append(one.clock / more.clock)
            for jobs, run in ((1, one), (options.jobs, more)):
                print(
                    f"--jobs {jobs}: {options.letters} letters {run.clock:6.1f} s, processors {run.cpu:6.1f} s"
                    f" ({run.cpu / run.clock:.2f} at a time), {run.memory:.0f} MB"
                )
            alone = one.cpu / (start + (more.cpu - start) / options.jobs)
            print(
                f"{ratios[-1]:.2f} times as fast, with {more.cpu / one.cpu:.2f} times the processor time;"
                f" with a core for each {alone:.2f}"
            )
        print(f"median {statistics.median(ratios):.2f} ({min(ratios):.2f} to {max(ratios):.2f})")


if __name__ == "__main__":
    main()
