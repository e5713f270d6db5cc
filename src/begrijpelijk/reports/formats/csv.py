"""Format `csv`: a line for each finding, to sort and count in a spreadsheet.

Commas and UTF-8 (RFC 4180). A cell that a spreadsheet would take for a formula starts with an apostrophe
(https://owasp.org/www-community/attacks/CSV_Injection).
"""

import csv
from collections.abc import Iterable, Iterator, Sequence
from io import StringIO

from begrijpelijk.core.finding import Finding, Severity
from begrijpelijk.core.report import Report
from begrijpelijk.reports.context import Context

HEADER = (
    "bestand",
    "bladzijde",
    "regel",
    "kolom",
    "tot regel",
    "tot kolom",
    "ernst",
    "soort",
    "code",
    "gevonden",
    "melding",
    "voorstel",
    "zin",
)

SEVERITIES = {Severity.ERROR: "fout", Severity.WARNING: "waarschuwing", Severity.NOTE: "tip"}

FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")


def render(reports: Iterable[Report], context: Context) -> Iterator[str]:
    """A header, then a line for each finding and for each text that could not be checked."""
    yield _line(HEADER)
    for report in reports:
        for problem in report.problems:
            empty = [""] * 5
            yield _line([report.uri, *empty, "niet gecontroleerd", "", problem.code, "", problem.message, "", ""])
        for finding in report.findings:
            yield _line(_row(finding, report))


def _row(finding: Finding, report: Report) -> list[str | int]:
    at = finding.location
    return [
        report.uri,
        "" if at.page is None else at.page,
        *(at.line, at.column, at.end_line, at.end_column),
        *(SEVERITIES[finding.severity], finding.category.value, finding.rule),
        *(finding.text, finding.message),
        finding.suggestions[0].text if finding.suggestions else "",
        finding.sentence or "",
    ]


def _line(cells: Sequence[str | int]) -> str:
    line = StringIO()
    csv.writer(line).writerow([_safe(cell) if isinstance(cell, str) else cell for cell in cells])
    return line.getvalue()


def _safe(cell: str) -> str:
    line = " ".join(cell.split())
    return f"'{line}" if line.startswith(FORMULA) else line
