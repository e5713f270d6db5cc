"""Words that an organisation accepts."""

from collections.abc import Iterable, Sequence

from begrijpelijk.core.finding import Category, Finding
from begrijpelijk.core.house_style import AcceptedTerm


def without_accepted(findings: Sequence[Finding], accepted: Iterable[AcceptedTerm]) -> tuple[Finding, ...]:
    """The findings that are not about an accepted term: it is what was found, or the name of the rule for a word."""
    terms = {_plain(term.term) for term in accepted}
    if not terms:
        return tuple(findings)
    return tuple(finding for finding in findings if not _is_about(finding, terms))


def _is_about(finding: Finding, terms: set[str]) -> bool:
    by_rule = finding.category is Category.WORD and finding.rule in terms
    return by_rule or (bool(finding.text) and _plain(finding.text) in terms)


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())
