"""Which suggestions are applied in one pass over a text: those of the safety asked for that do not touch each other."""

from bisect import bisect_left, insort
from collections.abc import Iterable
from dataclasses import dataclass, field

from begrijpelijk.core.finding import Finding, Safety, Suggestion
from begrijpelijk.core.place import Span

ALLOWED = {
    Safety.SAFE: frozenset({Safety.SAFE}),
    Safety.REVIEW: frozenset({Safety.SAFE, Safety.REVIEW}),
}
"""What may be applied at a safety; asking for review includes safe."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A suggestion that may be applied, with its finding."""

    finding: Finding
    suggestion: Suggestion

    @property
    def size(self) -> int:
        """The characters that are marked or edited, whichever are more: a long phrase says more than a word in it."""
        place = self.finding.place
        edited = sum(len(edit.span) for edit in self.suggestion.edits)
        return max(len(place) if isinstance(place, Span) else 0, edited)

    @property
    def extent(self) -> Span:
        """From the first character that is edited to the last."""
        edits = self.suggestion.edits
        return Span(min(edit.span.start for edit in edits), max(edit.span.end for edit in edits))


def applicable(findings: Iterable[Finding], safety: Safety) -> tuple[Choice, ...]:
    """For every finding that has one: its first suggestion with edits that may be applied at `safety`."""
    found: list[Choice] = []
    for finding in findings:
        allowed = (each for each in finding.suggestions if each.edits and each.safety in ALLOWED[safety])
        found += [Choice(finding, suggestion) for suggestion in allowed][:1]
    return tuple(found)


def choose(choices: Iterable[Choice]) -> tuple[Choice, ...]:
    """Those that can be applied together, in the order of the text.

    Of two that touch the same characters the largest wins (then the earlier one, then by rule id), and the other waits
    for the next pass, when it is looked for in the new text. So does one of two that each edit several places and
    overlap: both may move words.
    """
    edited, moved = _Taken(), _Taken()
    chosen: list[Choice] = []
    for choice in sorted(choices, key=lambda choice: (-choice.size, choice.extent, choice.finding.rule)):
        spans = [edit.span for edit in choice.suggestion.edits]
        extents = [choice.extent] if len(spans) > 1 else []
        if edited.are_free(spans) and moved.are_free(extents):
            edited.take(spans)
            moved.take(extents)
            chosen.append(choice)
    return tuple(sorted(chosen, key=lambda choice: (choice.extent, choice.finding.rule)))


@dataclass(slots=True)
class _Taken:
    """Ranges that do not touch each other, in order; so that only the neighbours of a new one can be in its way."""

    spans: list[Span] = field(default_factory=list)

    def are_free(self, spans: Iterable[Span]) -> bool:
        for span in spans:
            index = bisect_left(self.spans, span)
            if any(_clash(span, other) for other in self.spans[max(index - 1, 0) : index + 1]):
                return False
        return True

    def take(self, spans: Iterable[Span]) -> None:
        for span in spans:
            insort(self.spans, span)


def _clash(one: Span, other: Span) -> bool:
    """Whether they share a character, or an insertion stands in or right beside the other."""
    if one and other:
        return one.overlaps(other)
    return one.start <= other.end and other.start <= one.end
