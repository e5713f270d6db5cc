"""Words that an organisation accepts."""

from collections.abc import Iterable, Iterator, Sequence

from begrijpelijk.core.finding import Category, Finding
from begrijpelijk.core.house_style import AcceptedTerm


def without_accepted(findings: Sequence[Finding], accepted: Iterable[AcceptedTerm]) -> tuple[Finding, ...]:
    """The findings that are not about an accepted term: it is what was found, or the name of the rule for a word."""
    terms = {_plain(term.term) for term in accepted}
    if not terms:
        return tuple(findings)
    return tuple(finding for finding in findings if terms.isdisjoint(_names(finding)))


def applied_terms(findings: Iterable[Finding], accepted: Sequence[AcceptedTerm]) -> tuple[str, ...]:
    """The accepted terms that a finding is about, as they were agreed."""
    if not accepted:
        return ()
    names = {name for finding in findings for name in _names(finding)}
    return tuple(dict.fromkeys(term.term for term in accepted if _plain(term.term) in names))


def _names(finding: Finding) -> Iterator[str]:
    """What a term must be to be what a finding is about."""
    if finding.category is Category.WORD:
        yield finding.rule
    if finding.text:
        yield _plain(finding.text)


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())
