"""Format `rdjson`: the Reviewdog Diagnostic Format, with suggestions that a reviewer can take over.

https://github.com/reviewdog/reviewdog/tree/master/proto/rdf: lines from 1, columns from 1 in bytes of UTF-8, the end
exclusive.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from begrijpelijk.core.document import Document
from begrijpelijk.core.finding import Finding, Severity
from begrijpelijk.core.lines import Lines
from begrijpelijk.core.place import Element, Span
from begrijpelijk.core.report import Problem, Report
from begrijpelijk.reports.context import Context
from begrijpelijk.reports.fixes import fixes
from begrijpelijk.reports.paths import path
from begrijpelijk.reports.streaming import list_items

SEVERITIES = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.NOTE: "INFO"}


def render(reports: Iterable[Report], context: Context) -> Iterator[str]:
    """One object, with a diagnostic for each finding and for each text that could not be checked."""
    yield '{"source": {"name": "begrijpelijk", "url": "https://pypi.org/project/begrijpelijk/"}, "diagnostics": ['
    yield from list_items(diagnostic for report in reports for diagnostic in _diagnostics(report))
    yield "\n]}\n"


def _diagnostics(report: Report) -> Iterator[dict[str, Any]]:
    for problem in report.problems:
        yield _problem(problem, report)
    for finding in report.findings:
        yield _finding(finding, report)


def _problem(problem: Problem, report: Report) -> dict[str, Any]:
    return {
        "message": problem.message,
        "location": {"path": path(report.uri)},
        "severity": "ERROR",
        "code": {"value": problem.code},
    }


def _finding(finding: Finding, report: Report) -> dict[str, Any]:
    diagnostic: dict[str, Any] = {
        "message": finding.message,
        "location": {"path": path(report.uri), **_place(finding, report.document)},
        "severity": SEVERITIES[finding.severity],
        "code": {"value": finding.rule},
    }
    if report.document:
        lines = report.document.lines
        edits = [fix.joined(lines.source) for fix in fixes(finding, report.document)]
        if edits:
            diagnostic["suggestions"] = [{"range": _range(edit.span, lines), "text": edit.text} for edit in edits]
    return diagnostic


def _place(finding: Finding, document: Document | None) -> dict[str, Any]:
    if document is None:
        return {}
    place = finding.place
    return {"range": _range(place.source if isinstance(place, Element) else document.source(place), document.lines)}


def _range(span: Span, lines: Lines) -> dict[str, Any]:
    return {"start": _position(span.start, lines), "end": _position(span.end, lines)}


def _position(offset: int, lines: Lines) -> dict[str, int]:
    return {"line": lines.position(offset)[0], "column": lines.utf8_column(offset)}
