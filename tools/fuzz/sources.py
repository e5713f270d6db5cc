"""Read broken files, and see that each gives a document or one clear problem, in bounded time and memory.

    PYTHONPATH=tests python tools/fuzz/sources.py docx --minutes 30 --save failures/

Valid files of the format (made by the tests, and those under tests/sources/files/) are broken at random and read in a
process of its own. Any exception but `SourceError`, a place outside the source, more than SECONDS or MEMORY is a
failure: its input is saved, and the exit status is 1. The same `--seed` gives the same inputs.
"""

import argparse
import functools
import random
import sys
import time
import traceback
from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path

from mutations import mutate
from office_seeds import SEEDS
from worker import LostError, Worker, limit_memory

FILES = Path(__file__).parents[2] / "tests/sources/files"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("format", choices=sorted(SEEDS))
    parser.add_argument("--minutes", type=float, default=1.0)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--save", type=Path, default=Path("fuzz-failures"))
    arguments = parser.parse_args()
    seeds = [*SEEDS[arguments.format](), *_files(arguments.format)]
    chance = random.Random(arguments.seed)
    worker = Worker(functools.partial(_work, arguments.format))
    until = time.monotonic() + 60 * arguments.minutes
    tried = slowest = 0.0
    failures: dict[str, str] = {}
    while time.monotonic() < until:
        data = mutate(chance.choice(seeds), arguments.format, chance)
        started = time.monotonic()
        failure = _failure(worker, data)
        tried, slowest = tried + 1, max(slowest, time.monotonic() - started)
        if failure and failure not in failures:
            arguments.save.mkdir(parents=True, exist_ok=True)
            path = arguments.save / f"{arguments.format}-{len(failures)}.bin"
            path.write_bytes(data)
            failures[failure] = str(path)
            print(f"{path}: {failure}", flush=True)
    worker.stop()
    print(f"{arguments.format}: {tried:.0f} inputs, slowest {slowest:.1f} s, {len(failures)} different failures")
    return 1 if failures else 0


def _files(format: str) -> list[bytes]:
    return [path.read_bytes() for path in sorted(FILES.glob(f"*.{format}"))]


def _failure(worker: Worker, data: bytes) -> str | None:
    """What is wrong with the reading of an input, or None."""
    try:
        worker.tell(data)
        return worker.answer()
    except LostError as lost:
        return str(lost)


def _work(format: str, connection: Connection) -> None:
    read = _reading(format)
    limit_memory()
    while True:
        data = connection.recv()
        try:
            read(data)
            answer = None
        except BaseException as error:
            places = traceback.extract_tb(error.__traceback__)
            ours = [f"{Path(each.filename).name}:{each.lineno}" for each in places][-3:]
            answer = f"{type(error).__name__}: {str(error)[:200]} at {', '.join(ours)}"
        connection.send(answer)


def _reading(format: str) -> Callable[[bytes], None]:
    from begrijpelijk import sources
    from begrijpelijk.core.place import Span
    from begrijpelijk.sources.docx_places import docx_places

    def read(data: bytes) -> None:
        for name in sources.names_in(data, format):
            try:
                document = sources.from_stream(data, format, name)
                places = docx_places(data) if format == "docx" and data.startswith(b"PK") else None
            except sources.SourceError as error:
                _see(str(error).endswith("."), f"no sentence: {error}")
                continue
            length = len(document.lines.source)
            for block in document.blocks:
                source = document.source(block.span)
                _see(source.end <= length, "a place outside the source")
                _see(document.location(Span(block.span.start, block.span.start)).line > 0, "no line")
                _see(places is None or bool(places.of(source)), "no place in the file")

    return read


def _see(holds: bool, otherwise: str) -> None:
    if not holds:
        raise AssertionError(otherwise)


if __name__ == "__main__":
    sys.exit(main())
