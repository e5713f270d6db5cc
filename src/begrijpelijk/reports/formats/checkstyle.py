"""Format `checkstyle`: the XML of the tool of that name, which many build servers read."""

from collections.abc import Iterable, Iterator

from begrijpelijk.core.finding import Finding, Severity
from begrijpelijk.core.report import Problem, Report
from begrijpelijk.markup.xml_text import DECLARATION, tag
from begrijpelijk.reports.context import Context
from begrijpelijk.reports.paths import path

SEVERITIES = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "info"}


def render(reports: Iterable[Report], context: Context) -> Iterator[str]:
    """A `file` for each text, with an `error` for each finding; what could not be checked is an error, too."""
    yield f"{DECLARATION}{tag('checkstyle', {'version': '10.0'})}\n"
    for report in reports:
        yield f"  {tag('file', {'name': path(report.uri)})}\n"
        yield from (f"    {_problem(problem)}\n" for problem in report.problems)
        yield from (f"    {_finding(finding)}\n" for finding in report.findings)
        yield "  </file>\n"
    yield "</checkstyle>\n"


def _finding(finding: Finding) -> str:
    attributes: dict[str, str | int] = {
        "line": finding.location.line,
        "column": finding.location.column,
        "severity": SEVERITIES[finding.severity],
        "message": finding.message,
        "source": f"begrijpelijk.{finding.category.value}.{finding.rule}",
    }
    return tag("error", attributes, "/>")


def _problem(problem: Problem) -> str:
    attributes: dict[str, str | int] = {
        "line": 1,
        "severity": "error",
        "message": problem.message,
        "source": f"begrijpelijk.{problem.code}",
    }
    return tag("error", attributes, "/>")
