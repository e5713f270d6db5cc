"""`check` over a folder of letters that it has seen, against the first time.

python benchmarks/cache.py [--letters 1000] [--rounds 3] [--jobs 1]
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from letters import write_letters


def check(folder: Path, cache: Path, format: str, jobs: int) -> tuple[float, float]:
    """Seconds on the clock and seconds of processors of checking a folder."""
    command = [sys.executable, "-m", "begrijpelijk", "check", str(folder), "--cache-dir", str(cache)]
    before, started = os.times(), time.perf_counter()
    subprocess.run([*command, "--format", format, "--jobs", str(jobs)], stdout=subprocess.DEVNULL, check=False)
    clock, after = time.perf_counter() - started, os.times()
    cpu = after.children_user + after.children_system - before.children_user - before.children_system
    return clock, cpu


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--letters", type=int, default=1000)
    arguments.add_argument("--rounds", type=int, default=3)
    arguments.add_argument("--jobs", type=int, default=1)
    options = arguments.parse_args()
    with tempfile.TemporaryDirectory() as name:
        letters, cache = Path(name, "letters"), Path(name, "cache")
        letters.mkdir()
        write_letters(letters, options.letters)
        cold, cold_cpu = check(letters, cache, "json", options.jobs)
        print(f"{options.letters} letters for the first time {cold:6.2f} s, processors {cold_cpu:6.2f} s")
        size = sum(path.stat().st_size for path in cache.rglob("*"))
        print(f"{size / options.letters / 1024:.1f} KB a letter is kept")
        for format in ("json", "text"):
            times = [check(letters, cache, format, options.jobs) for _ in range(options.rounds)]
            for warm, cpu in times:
                print(f"again, {format:4} {warm:6.2f} s, processors {cpu:6.2f} s, {cold / warm:5.1f} times as fast")
            ratio = statistics.median(cold / warm for warm, _ in times)
            print(
                f"{format}: median {ratio:.1f}, by processors {cold_cpu / statistics.median(c for _, c in times):.1f}"
            )


if __name__ == "__main__":
    main()
