"""What a writer silenced: findings in a silence go, and a silence without any is told."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches

from begrijpelijk.core.document import Document
from begrijpelijk.core.finding import Finding, Suggestion
from begrijpelijk.core.place import Span
from begrijpelijk.core.silence import Silence


@dataclass(frozen=True, slots=True)
class Heard:
    """What is left of findings after the silences."""

    findings: tuple[Finding, ...]
    unused: tuple[Silence, ...]
    """Silences that kept nothing silent."""


def hush(findings: Sequence[Finding], document: Document, silences: Sequence[Silence]) -> Heard:
    """Leave out every finding that starts in a silence of its rule.

    Where all rules are silent the text is not to be touched either: suggestions that edit it go too.
    """
    if not silences:
        return Heard(tuple(findings), ())
    by_rule: dict[str | None, list[Silence]] = {}
    for silence in silences:
        by_rule.setdefault(silence.rule, []).append(silence)
    used: set[Silence] = set()
    kept: list[Finding] = []
    untouchable = [silence.source for silence in by_rule.get(None, ())]
    for finding in findings:
        start = _start(finding, document)
        asked = (*by_rule.get(finding.rule, ()), *by_rule.get(None, ()))
        around = [each for each in asked if each.source.start <= start < each.source.end]
        used.update(around)
        if not around:
            kept.append(_without_edits(finding, document, untouchable))
    return Heard(tuple(kept), tuple(silence for silence in silences if silence not in used))


def _start(finding: Finding, document: Document) -> int:
    """Where a finding starts in the source."""
    place = finding.place
    return (document.source(place) if isinstance(place, Span) else place.source).start


def _without_edits(finding: Finding, document: Document, spans: Sequence[Span]) -> Finding:
    if not spans:
        return finding

    def is_allowed(suggestion: Suggestion) -> bool:
        edited = [document.source(edit.span) for edit in suggestion.edits]
        return not any(span.overlaps(place) for span in spans for place in edited)

    allowed = tuple(filter(is_allowed, finding.suggestions))
    return finding if len(allowed) == len(finding.suggestions) else replace(finding, suggestions=allowed)


def told(unused: Iterable[Silence], document: Document, rules: Iterable[str]) -> Iterator[str]:
    """For each silence that kept nothing silent: where its writer put it, and what to do (Dutch)."""
    known = sorted(rules)
    for silence in unused:
        if silence.written is None:
            continue
        where = document.lines.named(silence.written.start)
        if silence.rule is not None and silence.rule not in known:
            close = get_close_matches(silence.rule, known, 1)
            hint = f"Bedoelt u ‘{close[0]}’?" if close else "Met ‘begrijpelijk rules’ ziet u alle regels."
            yield f"{where}: u zet de regel ‘{silence.rule}’ uit, maar die kennen we niet. {hint}"
        elif silence.rule is not None:
            yield f"{where}: u zet de regel ‘{silence.rule}’ uit, maar die vindt daar niets. Haal dit weg."
        else:
            yield f"{where}: u zet hier alle regels uit, maar we vinden daar niets. Haal dit weg."
