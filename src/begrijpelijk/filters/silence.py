"""What a writer silenced: findings in a silence go, and a silence without any is told."""

from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches
from itertools import accumulate
from typing import Self

from begrijpelijk.core.document import Document
from begrijpelijk.core.finding import Finding, Suggestion
from begrijpelijk.core.place import Span
from begrijpelijk.core.report import Applied
from begrijpelijk.core.silence import Silence

MOST = 20
"""Silences without effect that are told one by one."""


@dataclass(frozen=True, slots=True)
class Heard:
    """What is left of findings after the silences."""

    findings: tuple[Finding, ...]
    unused: tuple[Silence, ...]
    """Silences that kept nothing silent."""
    applied: Applied
    """The agreements that kept something silent."""


def hush(findings: Sequence[Finding], document: Document, silences: Sequence[Silence]) -> Heard:
    """Leave out every finding that starts in a silence of its rule.

    Where all rules are silent the text is not to be touched either: suggestions that edit it go too.
    """
    if not silences:
        return Heard(tuple(findings), (), Applied())
    of_rule = {rule: _Ordered.of(silences, rule) for rule in {silence.rule for silence in silences}}
    of_all = of_rule.get(None, _Ordered())
    used: set[Silence] = set()
    kept: list[Finding] = []
    for finding in findings:
        start = _start(finding, document)
        around = {*of_rule.get(finding.rule, _Ordered()).over(start, start), *of_all.over(start, start)}
        used |= around
        if not around:
            kept.append(_without_edits(finding, document, of_all))
    agreed = {silence.agreed for silence in used if silence.agreed is not None}
    return Heard(tuple(kept), tuple(_unused(silences, used)), Applied(silences=tuple(sorted(agreed))))


def _unused(silences: Iterable[Silence], used: Collection[Silence]) -> Iterator[Silence]:
    """The silences that kept nothing silent; of those that were asked for at one place, none where one of them did."""
    asked = {(silence.rule, silence.written) for silence in used if silence.written is not None}
    for silence in silences:
        if silence not in used and (silence.rule, silence.written) not in asked:
            yield silence


@dataclass(frozen=True, slots=True)
class _Ordered:
    """Silences by where they start, to find those of one place without looking at all."""

    silences: Sequence[Silence] = ()
    ends: Sequence[int] = ()
    """How far each of them reaches, with all before it."""

    @classmethod
    def of(cls, silences: Iterable[Silence], rule: str | None) -> Self:
        ordered = sorted((each for each in silences if each.rule == rule), key=lambda each: each.source)
        return cls(ordered, list(accumulate((each.source.end for each in ordered), max)))

    def over(self, first: int, last: int) -> Iterator[Silence]:
        """The silences that start at or before `last` and go on after `first`."""
        index = bisect_right(self.silences, last, key=lambda each: each.source.start) - 1
        while index >= 0 and self.ends[index] > first:
            if self.silences[index].source.end > first:
                yield self.silences[index]
            index -= 1


def _start(finding: Finding, document: Document) -> int:
    """Where a finding starts in the source."""
    place = finding.place
    return (document.source(place) if isinstance(place, Span) else place.source).start


def _without_edits(finding: Finding, document: Document, silences: _Ordered) -> Finding:
    """A finding without the suggestions that edit what is in one of these silences."""
    if not silences.silences:
        return finding

    def is_allowed(suggestion: Suggestion) -> bool:
        edited = [document.source(edit.span) for edit in suggestion.edits]
        return not any(
            silence.source.overlaps(place) for place in edited for silence in silences.over(place.start, place.end)
        )

    allowed = tuple(filter(is_allowed, finding.suggestions))
    return finding if len(allowed) == len(finding.suggestions) else replace(finding, suggestions=allowed)


def told(unused: Iterable[Silence], document: Document, rules: Iterable[str]) -> Iterator[str]:
    """For each silence that kept nothing silent: where its writer put it, and what to do (Dutch)."""
    asked = {(silence.rule, silence.written): silence for silence in unused if silence.written is not None}
    written = list(asked.values())
    known = sorted(rules) if written else []
    yield from (_told(silence, document, known) for silence in written[:MOST])
    if len(written) > MOST:
        yield f"Zo zijn er nog {len(written) - MOST} plaatsen."


def _told(silence: Silence, document: Document, known: Sequence[str]) -> str:
    where = document.lines.named(silence.written.start) if silence.written is not None else ""
    if silence.rule is None:
        return f"{where}: u zet hier alle regels uit, maar we vinden daar niets. Haal dit weg."
    if silence.rule in known:
        return f"{where}: u zet de regel ‘{silence.rule}’ uit, maar die vindt daar niets. Haal dit weg."
    close = get_close_matches(silence.rule, known, 1)
    hint = f"Bedoelt u ‘{close[0]}’?" if close else "Met ‘begrijpelijk rules’ ziet u alle regels."
    return f"{where}: u zet de regel ‘{silence.rule}’ uit, maar die kennen we niet. {hint}"
