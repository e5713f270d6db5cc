"""Read files of every structure: run the property tests of a format with ever new inputs, in bounded time and memory.

    PYTHONPATH=tests python tools/fuzz/structure.py docx --minutes 30

The tests are those of `tests/`, which Hypothesis runs in a process of its own. An input that fails, or takes more than
SECONDS or MEMORY, is a failure: its test is told with the smallest input that Hypothesis finds and not run again, and
the exit status is 1. The same `--seed` gives the same inputs.
"""

import argparse
import functools
import inspect
import sys
import time
import traceback
from collections import deque
from importlib.util import module_from_spec, spec_from_file_location
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

import hypothesis
from worker import LostError, Worker, limit_memory

TESTS = Path(__file__).parents[2] / "tests"
SAME_PLACE = "test_every_character_stands_where_it_is_said_to_stand"
SAME_STRUCTURE = "sources/test_structures.py::test_all_text_comes_out_in_order_as_what_it_is"
PROPERTIES = {
    "text": [
        SAME_STRUCTURE,
        "sources/test_places.py::test_plain_text_is_its_own_document",
        "sources/test_original.py::test_bytes_come_back_or_are_refused",
    ],
    "markdown": [
        SAME_STRUCTURE,
        "sources/test_places.py::test_markdown",
        "sources/test_places.py::test_markdown_says_what_its_own_renderer_shows",
        "sources/test_silences.py::test_every_silence_lies_in_the_source_after_its_mark",
    ],
    "html": [
        SAME_STRUCTURE,
        "sources/test_places.py::test_html",
        "sources/test_original.py::test_bytes_come_back_or_are_refused",
        "sources/test_silences.py::test_every_silence_lies_in_the_source_after_its_mark",
        "sources/test_silences.py::test_a_word_is_silenced_if_and_only_if_the_last_mark_before_it_says_off",
        "markup/test_parse.py::test_the_source_of_every_text_says_that_text",
        "markup/test_parse.py::test_no_character_of_the_source_is_used_twice",
        "markup/test_parse.py::test_tags_and_attributes_stand_where_they_are_said_to_stand",
        "markup/test_parse.py::test_a_selector_finds_one_element",
    ],
    "docx": [
        SAME_STRUCTURE,
        "sources/test_docx.py::test_every_character_stands_in_the_element_that_its_place_names",
        "sources/test_docx_annotation.py::test_accepting_gives_the_new_text_and_refusing_the_old",
    ],
    "odt": [SAME_STRUCTURE, f"sources/test_odt.py::{SAME_PLACE}"],
    "rtf": [SAME_STRUCTURE, f"sources/test_rtf.py::{SAME_PLACE}"],
    "pdf": [SAME_STRUCTURE, f"sources/test_pdf.py::{SAME_PLACE}"],
    "eml": [SAME_STRUCTURE, "sources/test_container_structures.py::test_a_mail"],
    "zip": ["sources/test_container_structures.py::test_a_zip"],
}
"""The property tests of each format, as pytest names them."""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("format", choices=sorted(PROPERTIES))
    parser.add_argument("--minutes", type=float, default=1.0)
    parser.add_argument("--seed", type=int, default=0)
    arguments = parser.parse_args()
    hypothesis.settings.register_profile(
        "fuzz", deadline=None, database=None, derandomize=False, suppress_health_check=list(hypothesis.HealthCheck)
    )
    hypothesis.settings.load_profile("fuzz")
    tests = {name: loaded(name) for name in PROPERTIES[arguments.format]}
    worker = Worker(functools.partial(work, tests, arguments.format))
    until = time.monotonic() + 60 * arguments.minutes
    waiting = deque((test, arguments.seed) for test in tests)
    tried = failures = 0
    while waiting and time.monotonic() < until:
        test, seed = waiting.popleft()
        inputs, failure = run(worker, test, seed)
        tried += inputs
        if failure:
            failures += 1
            print(f"{test}, seed {seed}: {failure}", flush=True)
        else:
            waiting.append((test, seed + 1))
    worker.stop()
    print(f"{arguments.format}: {tried} inputs, {failures} of {len(tests)} tests failed")
    return 1 if failures else 0


def run(worker: Worker, test: str, seed: int) -> tuple[int, str | None]:
    """How many inputs a test was given, and what is wrong, or None."""
    inputs, latest = 0, ""
    try:
        worker.tell((test, seed))
        while True:
            is_input, said = worker.answer()
            if not is_input:
                return inputs, said
            inputs, latest = inputs + 1, said
    except LostError as lost:
        return inputs, f"{lost}, with {latest}"


def work(tests: dict[str, Any], format: str, connection: Connection) -> None:
    """Run the tests that are asked for; tell each input before it is tried, and in the end what is wrong, or None."""
    watched = {name: telling(test, connection) for name, test in tests.items()}
    limit_memory()
    while True:
        name, seed = connection.recv()
        try:
            test = watched[name]
            for_format = {"format": format} if "format" in inspect.signature(test).parameters else {}
            hypothesis.seed(seed)(test)(**for_format)
            failure = None
        except BaseException:
            failure = traceback.format_exc()
        connection.send((False, failure))


def loaded(name: str) -> Any:
    """The test with a name."""
    path, _, function = name.partition("::")
    specification = spec_from_file_location(Path(path).stem, TESTS / path)
    module = module_from_spec(specification)
    specification.loader.exec_module(module)
    return getattr(module, function)


def telling(test: Any, connection: Connection) -> Any:
    """The same test, which tells each input before it is tried."""
    tried = test.hypothesis.inner_test

    @functools.wraps(tried)
    def tell_and_try(*positional: Any, **named: Any) -> None:
        connection.send((True, repr((*positional, *named.values()))))
        tried(*positional, **named)

    test.hypothesis.inner_test = tell_and_try
    return test


if __name__ == "__main__":
    sys.exit(main())
