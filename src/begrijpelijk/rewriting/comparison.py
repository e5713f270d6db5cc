"""What a lawyer reads of a rewrite: every changed sentence, before and after."""

from collections.abc import Iterable, Iterator
from textwrap import fill

from begrijpelijk.rewriting.changes import Change

WIDTH = 88


def render(uri: str, changes: Iterable[Change]) -> str:
    """All changes of a source, as Dutch text; a line that says so where there are none."""
    entries = ["\n".join(_entry(uri, change)) for change in changes]
    return "\n\n".join(entries or [f"{uri}: er verandert geen zin."]) + "\n"


def _entry(uri: str, change: Change) -> Iterator[str]:
    """One sentence."""
    yield f"{uri}, regel {change.line}"
    yield _wrapped("Nu:    ", change.before)
    yield _wrapped("Wordt: ", change.after)


def _wrapped(label: str, sentence: str) -> str:
    words = " ".join(sentence.split())
    return fill(f"{label}{words}", WIDTH, initial_indent="  ", subsequent_indent=" " * 9, break_long_words=False)
