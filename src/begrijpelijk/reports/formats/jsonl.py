"""Format `jsonl`: for every text one line, which is its entry in format `json`."""

import json
from collections.abc import Iterable, Iterator

from begrijpelijk.core.report import Report
from begrijpelijk.reports.context import Context
from begrijpelijk.reports.contract import document_entry


def render(reports: Iterable[Report], context: Context) -> Iterator[str]:
    """A line for each report."""
    for report in reports:
        yield json.dumps(document_entry(report), ensure_ascii=False) + "\n"
