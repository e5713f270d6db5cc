"""One page: its HTML in, what the audit keeps of it out. Pure; knows nothing of crawling or storing."""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Protocol

from begrijpelijk.core.finding import Category, Finding, Severity
from begrijpelijk.core.report import Report


class PageChecker(Protocol):
    """What an audit asks of `pipeline.Checker`."""

    def check_page(self, html: str, url: str) -> Report:
        """The report of one page."""
        ...


ToEntry = Callable[[Report], Mapping[str, object]]
"""Makes the entry of a report as `check --format json` writes it: `reports.contract.document_entry`."""


@dataclass(frozen=True, slots=True)
class FindingCount:
    """How often a page trips over one rule. Of a word rule each word counts by itself, in lower case."""

    rule: str
    text: str
    category: Category
    severity: Severity
    count: int


@dataclass(frozen=True, slots=True)
class PageAudit:
    """All that the audit keeps of a page."""

    report: Report
    entry: Mapping[str, object]
    findings: tuple[FindingCount, ...]


def audit_page(html: str, url: str, checker: PageChecker, to_entry: ToEntry) -> PageAudit:
    """Check one page. Raises what the checker raises."""
    report = checker.check_page(html, url)
    return PageAudit(report, to_entry(report), _count(report.findings))


def _count(findings: tuple[Finding, ...]) -> tuple[FindingCount, ...]:
    counts = Counter((finding.rule, _key(finding)) for finding in findings)
    first = {(finding.rule, _key(finding)): finding for finding in reversed(findings)}
    return tuple(
        FindingCount(rule, text, first[rule, text].category, first[rule, text].severity, count)
        for (rule, text), count in counts.items()
    )


def _key(finding: Finding) -> str:
    return finding.text.lower() if finding.category is Category.WORD else ""
