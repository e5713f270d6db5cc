"""Suggestions as changes of the source, for programs that apply them."""

from collections.abc import Iterator
from dataclasses import dataclass

from begrijpelijk.core.document import Document
from begrijpelijk.core.finding import Edit, Finding, Suggestion, apply_edits
from begrijpelijk.core.place import Span
from begrijpelijk.sources.edits import source_edits


@dataclass(frozen=True, slots=True)
class Fix:
    """A suggestion, and the edits of the source that carry it out."""

    suggestion: Suggestion
    edits: tuple[Edit, ...]

    def joined(self, source: str) -> Edit:
        """All in one edit, with what stands between."""
        whole = Span(min(edit.span.start for edit in self.edits), max(edit.span.end for edit in self.edits))
        moved = (Edit(Span(e.span.start - whole.start, e.span.end - whole.start), e.text) for e in self.edits)
        return Edit(whole, apply_edits(whole.of(source), tuple(moved)))


def fixes(finding: Finding, document: Document | None) -> Iterator[Fix]:
    """The suggestions of a finding that can be carried out in its source, best first."""
    for suggestion in finding.suggestions:
        edits = source_edits(document, suggestion.edits) if document and suggestion.edits else None
        if edits:
            yield Fix(suggestion, edits)
