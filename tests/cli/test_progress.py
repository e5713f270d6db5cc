"""What is shown while a long check runs."""

import io
from itertools import count

import pytest

from begrijpelijk.cli.progress import progress, with_progress


@pytest.mark.parametrize(
    ("done", "seconds", "line"),
    [
        (10, 10, "10 van 100 teksten, nog ongeveer 2 minuten"),
        (40, 40, "40 van 100 teksten, nog ongeveer 1 minuut"),
        (99, 99, "99 van 100 teksten, nog minder dan een minuut"),
    ],
)
def test_the_line_says_how_far_it_is_and_how_long_it_may_take(done, seconds, line):
    assert progress(done, 100, seconds) == line


def shown(reports, step):
    stream = io.StringIO()
    clock = count(0, step)
    assert list(with_progress(reports, 10, stream, lambda: next(clock))) == reports
    return stream.getvalue()


def test_what_is_soon_done_shows_nothing():
    assert shown(list(range(10)), 0.1) == ""


def test_what_takes_long_shows_one_line_that_is_gone_at_the_end():
    lines = shown(list(range(10)), 1).split("\r")
    assert [line.split(",")[0] for line in lines[1:-2]] == [f"{done} van 10 teksten" for done in range(2, 10)]
    assert lines[0] == lines[-1] == lines[-2].strip() == ""
    assert len(lines[-2]) == len(lines[-3])
