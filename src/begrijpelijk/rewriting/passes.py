"""Apply suggestions to a source, pass after pass, until there is nothing left to apply."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from begrijpelijk.core.choice import Choice, applicable, choose
from begrijpelijk.core.document import Document
from begrijpelijk.core.finding import Edit, Finding, Safety, apply_edits
from begrijpelijk.core.report import Report
from begrijpelijk.sources.edits import source_edits

MOST_PASSES = 10
"""A pass applies all that do not touch each other, so that each further one needs a suggestion inside a suggestion;
our own corpora need two at most."""

Read = Callable[[str], Document]
Check = Callable[[Document], Report]


@dataclass(frozen=True, slots=True)
class Rewritten:
    """A source before and after its suggestions were applied."""

    before: str
    after: str
    document: Document
    """What was read from `before`."""
    steps: tuple[tuple[Choice, ...], ...]
    """What each pass applied; its edits are those of the text that the pass before it left."""
    report: Report
    """Of `after`."""
    left: tuple[Finding, ...]
    """Findings of `after` with a suggestion that could not be applied, such as one with a tag in the middle."""
    waiting: tuple[Finding, ...]
    """Findings of `after` with a suggestion that a person must look at first."""

    @property
    def count(self) -> int:
        """How many suggestions were applied."""
        return sum(map(len, self.steps))


@dataclass(frozen=True, slots=True)
class _State:
    """A source in between, and what can be applied to it."""

    source: str
    document: Document
    report: Report
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class _Written:
    """A choice, and its edits as edits of the source."""

    choice: Choice
    edits: tuple[Edit, ...]


def rewrite(source: str, safety: Safety, read: Read, check: Check) -> Rewritten:
    """The source with all suggestions applied that are allowed at `safety`; every other character stays.

    Rewriting the result changes nothing. Where suggestions go round in a circle, the first text of the circle is kept;
    where they never end, the source as it was.
    """
    states: list[_State] = []
    steps: list[tuple[Choice, ...]] = []
    while True:
        states.append(_state(source, read, check, safety))
        step, source = _next(states[-1], read)
        if not step:
            break
        steps.append(step)
        known = [state.source for state in states]
        if source in known or len(states) > MOST_PASSES:
            first = known.index(source) if source in known else 0
            del states[first + 1 :], steps[first:]
            break
    last = states[-1]
    could = {id(choice.finding) for choice in last.choices}
    review = applicable(last.report.findings, Safety.REVIEW)
    return Rewritten(
        before=states[0].source,
        after=last.source,
        document=states[0].document,
        steps=tuple(steps),
        report=last.report,
        left=tuple(choice.finding for choice in last.choices),
        waiting=tuple(choice.finding for choice in review if id(choice.finding) not in could),
    )


def _state(source: str, read: Read, check: Check, safety: Safety) -> _State:
    document = read(source)
    report = check(document)
    return _State(source, document, report, applicable(report.findings, safety))


def _next(state: _State, read: Read) -> tuple[tuple[Choice, ...], str]:
    """What one pass applies, and the source after it."""

    def applied(written: Sequence[_Written]) -> str:
        return apply_edits(state.source, tuple(edit for each in written for edit in each.edits))

    def holds(written: Sequence[_Written]) -> bool:
        """Whether the new source, read again, says what it should; text may turn into markup in many ways."""
        edits = tuple(edit for each in written for edit in each.choice.suggestion.edits)
        return read(applied(written)).text == apply_edits(state.document.text, edits)

    written: list[_Written] = []
    for choice in choose(state.choices):
        edits = source_edits(state.document, choice.suggestion.edits)
        if edits is not None:
            written.append(_Written(choice, edits))
    sound = _sound(written, holds)
    return tuple(each.choice for each in sound), applied(sound)


def _sound(written: Sequence[_Written], holds: Callable[[Sequence[_Written]], bool]) -> Sequence[_Written]:
    """As many as hold together: all, or what is left when the half that one spoils is parted, again and again."""
    if not written or holds(written):
        return written
    if len(written) == 1:
        return ()
    middle = len(written) // 2
    first, second = _sound(written[:middle], holds), _sound(written[middle:], holds)
    together = [*first, *second]
    return together if holds(together) else first
