"""The summary of a step in GitHub Actions: the reports as Markdown, in the file that GitHub names for it.

https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions#adding-a-job-summary
"""

from collections.abc import Iterable, Iterator

from begrijpelijk.core.report import Report
from begrijpelijk.reports.context import Context
from begrijpelijk.reports.formats.markdown import document
from begrijpelijk.reports.summary import plural

LARGEST = 1024 * 1024
"""Bytes in a summary; GitHub shows nothing of one that is larger."""

LAST_LINE = 200
"""Bytes that are kept free to say what is not told."""


def summarised(reports: Iterable[Report], context: Context) -> Iterator[Report]:
    """The same reports; while they pass by, each is added to the summary, as far as it fits. Raises OSError."""
    if context.step_summary is None:
        yield from reports
        return
    with context.step_summary.open("ab") as file:
        room = LARGEST - LAST_LINE - file.tell()
        left_out = 0
        for report in reports:
            text = f"{document(report, context)}\n".encode()
            if len(text) <= room:
                file.write(text)
                room -= len(text)
            else:
                left_out += 1
            yield report
        if left_out:
            file.write(f"Hier passen {plural(left_out, 'tekst', 'teksten')} niet meer bij.\n".encode())
