"""What is shown while a crawl runs."""

import io

from begrijpelijk.audit.progress import ProgressLine, progress_line
from begrijpelijk.audit.records import Counts


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        """Yes."""
        return True


def test_a_line_says_how_far_how_fast_and_what_failed() -> None:
    counts = Counts(read=10, not_html=1, failed=1, waiting=48)
    assert progress_line(counts, 12, 6) == "12 van 60 pagina’s, 1 mislukt, 120 per minuut"
    assert progress_line(counts, 1, 0) == "12 van 60 pagina’s, 1 mislukt"


def test_elsewhere_than_on_a_terminal_a_line_now_and_then() -> None:
    stream = io.StringIO()
    line = ProgressLine(stream, every=5, clock=lambda: 0)
    for read in (1, 4, 5, 5, 9, 10):
        line.show(Counts(read, 0, 0, 20 - read))
    line.close()
    assert [shown.split(",")[0] for shown in stream.getvalue().splitlines()] == [
        "5 van 20 pagina’s",
        "10 van 20 pagina’s",
    ]


def test_on_a_terminal_one_line_that_changes() -> None:
    stream = Terminal()
    line = ProgressLine(stream, clock=lambda: 0)
    line.show(Counts(9, 0, 10, 81))
    line.show(Counts(9, 0, 0, 0))
    line.close()
    first, second = stream.getvalue().removesuffix("\n").split("\r")[1:]
    assert len(first) == len(second), "a shorter line covers the longer one"
