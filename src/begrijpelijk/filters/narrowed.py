"""A report with fewer findings."""

from collections.abc import Sequence
from dataclasses import replace

from begrijpelijk.core.finding import Finding
from begrijpelijk.core.report import LeftOut, Report


def narrowed(report: Report, findings: Sequence[Finding], left_out: LeftOut) -> Report:
    """The report with only these of its findings. What mending all of them would gain is no longer about them."""
    if len(findings) == len(report.findings):
        return report
    level = replace(report.level, gains=())
    return replace(report, findings=tuple(findings), left_out=left_out, level=level)
