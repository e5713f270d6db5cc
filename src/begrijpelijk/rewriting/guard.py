"""The one gate for suggestions: what would change the law is taken out of the findings."""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Self

from begrijpelijk.core.finding import Category, Edit, Finding, Suggestion, apply_edits
from begrijpelijk.core.place import Span
from begrijpelijk.core.rule import Rule
from begrijpelijk.language.analysis import Analysis, Sentence
from begrijpelijk.rewriting.lock import Lock, Part, Reading, compare_readings
from begrijpelijk.rewriting.persons import licence
from begrijpelijk.rules.kinds.wording import either


@dataclass(frozen=True, slots=True)
class Guard:
    """Lets suggestions through that leave the law as it is. Make it once, of the rules."""

    lock: Lock

    @classmethod
    def of(cls, rules: Iterable[Rule]) -> Self:
        """The guard with the terms that these rules explain."""
        return cls(Lock.of(rules))

    def allow(self, findings: Iterable[Finding], analysis: Analysis) -> tuple[Finding, ...]:
        """The findings without the suggestions that are refused.

        A finding about a word goes too where nothing is left of what its message advises; one about a sentence stays,
        without the suggestions.
        """
        gate = _Gate(self.lock, analysis)
        judged = ((finding, tuple(filter(gate.allows, finding.suggestions))) for finding in findings)
        mended = (_mended(finding, allowed) for finding, allowed in judged)
        return tuple(finding for finding in mended if finding is not None)


def _mended(finding: Finding, allowed: tuple[Suggestion, ...]) -> Finding | None:
    """A finding with only the suggestions that are allowed, in its message too; None if that has no more to say."""
    if len(allowed) == len(finding.suggestions):
        return finding
    message = finding.message
    words = [each.text for each in allowed if each.edits]
    if words:
        message = message.replace(either([each.text for each in finding.suggestions if each.edits]), either(words))
    elif finding.category is Category.WORD:
        return None
    return replace(finding, message=message, suggestions=allowed)


class _Gate:
    """The lock at work on one text, that reads each of its sentences once."""

    def __init__(self, lock: Lock, analysis: Analysis) -> None:
        self._lock = lock
        self._analysis = analysis
        self._read: dict[Span, Reading] = {}

    def allows(self, suggestion: Suggestion) -> bool:
        """Whether a suggestion leaves everything protected in its sentences as it is."""
        if not suggestion.edits:
            return True
        sentences, around = _around(suggestion.edits, self._analysis)
        text = self._analysis.text(around)
        if around not in self._read:
            self._read[around] = self._lock.read(text)
        before = self._read[around]
        after = self._lock.read(apply_edits(text, tuple(_shifted(edit, around.start) for edit in suggestion.edits)))
        changes = compare_readings(before, after)
        if not changes:
            return True
        # Whether *wij* or *u* may be said takes the whole document to tell, so it is asked only where all else is well.
        if not sentences or any(change.part is not Part.ACTOR for change in changes):
            return False
        return not compare_readings(before, after, licence(self._analysis, sentences[0]))


def _around(edits: tuple[Edit, ...], analysis: Analysis) -> tuple[tuple[Sentence, ...], Span]:
    """The sentences that edits touch, and the stretch of text from the first of them to the last."""
    start, end = min(edit.span.start for edit in edits), max(edit.span.end for edit in edits)
    sentences = analysis.sentences
    first = max(bisect_right(sentences, start, key=lambda sentence: sentence.span.start) - 1, 0)
    last = bisect_right(sentences, end, key=lambda sentence: sentence.span.start)
    touched = tuple(each for each in sentences[first:last] if each.span.end >= start and each.span.start <= end)
    spans = [each.span for each in touched]
    return touched, Span(min([start, *(span.start for span in spans)]), max([end, *(span.end for span in spans)]))


def _shifted(edit: Edit, by: int) -> Edit:
    return Edit(Span(edit.span.start - by, edit.span.end - by), edit.text)
