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

        A finding about a word whose only suggestions were refused goes too, for its message gives them as advice; one
        about a sentence stays, without them.
        """
        kept = []
        gate = _Gate(self.lock, analysis)
        for finding in findings:
            allowed = tuple(each for each in finding.suggestions if gate.allows(each))
            if len(allowed) == len(finding.suggestions):
                kept.append(finding)
            elif allowed or finding.category is not Category.WORD:
                kept.append(replace(finding, suggestions=allowed))
        return tuple(kept)


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
