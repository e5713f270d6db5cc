"""What tests of reports share: reports that are made without checking a text."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from begrijpelijk import Checker
from begrijpelijk.core.document import Document
from begrijpelijk.core.finding import Category, Finding, Severity
from begrijpelijk.core.lines import Lines
from begrijpelijk.core.place import Span
from begrijpelijk.core.report import Report
from begrijpelijk.reports.context import Context


@pytest.fixture(scope="session")
def context(checker: Checker) -> Context:
    return Context(checker.versions, checker.rulebase.rules)


@pytest.fixture(scope="session")
def plain(checker: Checker) -> Report:
    """The report of a short text in which nothing is found."""
    return checker.check_text("Het gras is groen.")


def findings(document: Document, words: str, rule: str, severity: Severity, category: Category) -> Iterator[Finding]:
    """A finding for every time that words stand in a document."""
    start = document.text.find(words)
    while start >= 0:
        span = Span(start, start + len(words))
        message = f"‘{words}’ kan beter."
        yield Finding(rule, category, severity, span, document.location(span), message, words, document.text)
        start = document.text.find(words, span.end)


def with_lines(report: Report, lines: Lines) -> Report:
    """The report as if its source had been counted in these lines."""
    assert report.document
    document = replace(report.document, lines=lines)
    moved = (
        replace(each, location=document.location(each.place)) if isinstance(each.place, Span) else each
        for each in report.findings
    )
    return replace(report, document=document, findings=tuple(moved))
