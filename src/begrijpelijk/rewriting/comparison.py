"""What a lawyer reads of a rewrite: every changed sentence, before and after."""

from collections.abc import Iterable, Iterator
from textwrap import fill

from begrijpelijk.rewriting.changes import Change
from begrijpelijk.rewriting.lock import Compared, Lock

WIDTH = 88


def render(uri: str, changes: Iterable[Change], lock: Lock) -> str:
    """All changes of a source, as Dutch text; a line that says so where there are none."""
    entries = ["\n".join(_entry(uri, change, lock)) for change in changes]
    return "\n\n".join(entries or [f"{uri}: er verandert geen zin."]) + "\n"


def _entry(uri: str, change: Change, lock: Lock) -> Iterator[str]:
    """One sentence, and everything in it that the lock compared."""
    yield f"{uri}, regel {change.line}"
    yield _wrapped("Nu:    ", change.before)
    yield _wrapped("Wordt: ", change.after)
    compared = lock.explain(change.before, change.after)
    if not compared:
        yield "  Vergeleken: er staat niets in wat juridisch vastligt."
    yield from (_wrapped("Vergeleken: ", _line(each)) for each in compared)


def _line(compared: Compared) -> str:
    """What one part said before and says after: the same words, or others that say the same."""
    if compared.before == compared.after:
        return f"{compared.part.label}: {_quoted(compared.before)} blijft."
    verdict = "betekent hetzelfde" if compared.equal else "LET OP: dit is niet hetzelfde"
    return f"{compared.part.label}: {_quoted(compared.before)} wordt {_quoted(compared.after)}; {verdict}."


def _wrapped(label: str, sentence: str) -> str:
    words = " ".join(sentence.split())
    return fill(f"{label}{words}", WIDTH, initial_indent="  ", subsequent_indent=" " * 9, break_long_words=False)


def _quoted(words: tuple[str, ...]) -> str:
    return " en ".join(f"‘{word}’" for word in words) or "niets"
