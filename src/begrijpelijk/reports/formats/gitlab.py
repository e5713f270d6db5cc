"""Format `gitlab`: the report of code quality that GitLab shows beside a merge request.

https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
"""

from collections.abc import Iterable, Iterator
from typing import Any

from begrijpelijk.core.finding import Severity
from begrijpelijk.core.report import Report
from begrijpelijk.reports.context import Context
from begrijpelijk.reports.fingerprints import digest, fingerprints
from begrijpelijk.reports.paths import path
from begrijpelijk.reports.streaming import list_items

SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.NOTE: "info"}


def render(reports: Iterable[Report], context: Context) -> Iterator[str]:
    """A list with an entry for each finding and for each text that could not be checked."""
    yield "["
    yield from list_items(entry for report in reports for entry in _entries(report))
    yield "\n]\n"


def _entries(report: Report) -> Iterator[dict[str, Any]]:
    where = path(report.uri)
    for number, problem in enumerate(report.problems, 1):
        fingerprint = digest(where, problem.code, str(number))
        yield _entry(problem.message, problem.code, fingerprint, "critical", where, (1, 1))
    for finding, key in fingerprints(report.findings):
        lines = finding.location.line, finding.location.end_line
        severity = SEVERITIES[finding.severity]
        yield _entry(finding.message, finding.rule, digest(where, key), severity, where, lines)


def _entry(
    message: str, rule: str, fingerprint: str, severity: str, where: str, lines: tuple[int, int]
) -> dict[str, Any]:
    return {
        "description": message,
        "check_name": rule,
        "fingerprint": fingerprint,
        "severity": severity,
        "location": {"path": where, "lines": {"begin": lines[0], "end": max(lines)}},
    }
