"""What a change touches: findings in its sentences, and of a new source all of them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from begrijpelijk.core.document import Document
from begrijpelijk.core.finding import Category, Finding
from begrijpelijk.core.lines import LineUnit
from begrijpelijk.core.place import Span
from begrijpelijk.core.report import Report
from begrijpelijk.filters.narrowed import narrowed


@dataclass(frozen=True, slots=True)
class Touched:
    """Lines of a source that a change wrote, from 1; none were where it only took lines away."""

    start: int
    """The first line; of lines that are gone, the one before them."""
    count: int

    def touches(self, first: int, last: int) -> bool:
        """Whether it changes something from a first line to a last one; what is gone stood between two of them."""
        if not self.count:
            return first <= self.start < last
        return self.start <= last and first < self.start + self.count


def only_touched(report: Report, touched: Sequence[Touched] | None) -> Report:
    """A report with only the findings in what a change touched; with all of them where that is None: a new source.

    A finding about the text as a whole is no matter of a change to a part of it. Of a source whose lines are not those
    of a text file, a change touches all or nothing.
    """
    if touched is None or (touched and not _has_lines(report.document)):
        return report
    kept = tuple(finding for finding in report.findings if _is_touched(finding, report.document, touched))
    left_out = replace(report.left_out, untouched=len(report.findings) - len(kept))
    return narrowed(report, kept, left_out)


def _has_lines(document: Document | None) -> bool:
    return document is None or (document.lines.unit is LineUnit.LINE and not document.lines.pages)


def _is_touched(finding: Finding, document: Document | None, touched: Sequence[Touched]) -> bool:
    if finding.category is Category.TEXT:
        return False
    first, last = _lines(finding, document)
    return any(each.touches(first, last) for each in touched)


def _lines(finding: Finding, document: Document | None) -> tuple[int, int]:
    """The first and last line of the sentence of a finding, or of the finding itself."""
    location = finding.location
    if document is not None and finding.sentence and isinstance(finding.place, Span):
        # The sentence is the last one with these words that starts before the place.
        start = document.text.rfind(finding.sentence, 0, finding.place.start + len(finding.sentence))
        if start >= 0:
            location = document.location(Span(start, max(start + len(finding.sentence), finding.place.end)))
    return location.line, max(location.line, location.end_line - (location.end_column == 1))
