"""Format `junit`: test results, for a build server. A text is a test suite, and every rule that found something a test.

A test fails on findings at or above `--fail-on`; those below are told in its output. A text that could not be checked
is an error.
"""

from collections.abc import Iterable, Iterator

from begrijpelijk.core.finding import Finding
from begrijpelijk.core.report import Report
from begrijpelijk.markup.xml_text import DECLARATION, tag, text
from begrijpelijk.reports.context import Context
from begrijpelijk.reports.level_text import level_lines
from begrijpelijk.reports.paths import path


def render(reports: Iterable[Report], context: Context) -> Iterator[str]:
    """A `testsuite` for each text, as the JUnit plugin of Jenkins reads it."""
    yield f"{DECLARATION}{tag('testsuites', {'name': 'begrijpelijk'})}\n"
    for report in reports:
        yield from _suite(report, context)
    yield "</testsuites>\n"


def _suite(report: Report, context: Context) -> Iterator[str]:
    groups: dict[str, list[Finding]] = {}
    for finding in report.findings:
        groups.setdefault(finding.rule, []).append(finding)
    failing = sum(any(context.fails(each.severity) for each in group) for group in groups.values())
    counts: dict[str, str | int] = {
        "name": path(report.uri),
        "tests": len(groups) + 1,
        "failures": failing,
        "errors": int(bool(report.problems)),
        "skipped": 0,
        "time": "0",
    }
    yield f"  {tag('testsuite', counts)}\n"
    yield from _text(report)
    for rule, group in groups.items():
        yield from _case(report, rule, group, context)
    yield "  </testsuite>\n"


def _text(report: Report) -> Iterator[str]:
    """The test of the text itself: whether it could be checked, and how hard it is."""
    yield f"    {_case_tag(report, 'tekst')}\n"
    if report.problems:
        problem = report.problems[0]
        content = text("\n".join(each.message for each in report.problems))
        yield f"      {tag('error', {'type': problem.code, 'message': problem.message})}{content}</error>\n"
    else:
        lines = "\n".join([*report.warnings, *level_lines(report.level, report.target)])
        yield f"      <system-out>{text(lines)}</system-out>\n"
    yield "    </testcase>\n"


def _case(report: Report, rule: str, group: list[Finding], context: Context) -> Iterator[str]:
    failures = [each for each in group if context.fails(each.severity)]
    others = [each for each in group if not context.fails(each.severity)]
    yield f"    {_case_tag(report, rule)}\n"
    if failures:
        worst = min(failures, key=lambda each: each.severity.rank)
        start = tag("failure", {"type": worst.severity.value, "message": failures[0].message})
        yield f"      {start}{text(_listed(report, failures))}</failure>\n"
    if others:
        yield f"      <system-out>{text(_listed(report, others))}</system-out>\n"
    yield "    </testcase>\n"


def _case_tag(report: Report, name: str) -> str:
    return tag("testcase", {"classname": path(report.uri), "name": name, "time": "0"})


def _listed(report: Report, findings: Iterable[Finding]) -> str:
    """A line for each finding, in the way that editors and build servers make links of."""
    where = path(report.uri)
    return "\n".join(f"{where}:{each.location.line}:{each.location.column}: {each.message}" for each in findings)
