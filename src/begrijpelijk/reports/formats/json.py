"""Format `json`: one document with everything that was found, for programs."""

import json
from collections.abc import Iterable, Iterator
from textwrap import indent

from begrijpelijk.core.report import Report
from begrijpelijk.reports.context import Context
from begrijpelijk.reports.contract import document_entry, tool_entry


def render(reports: Iterable[Report], context: Context) -> Iterator[str]:
    """The run as the contract describes it (`reports.contract.schema`), piece by piece."""
    yield f'{{\n  "tool": {_at_depth(tool_entry(context.versions), 1)},\n  "documents": ['
    separator = "\n    "
    for report in reports:
        yield separator + _at_depth(document_entry(report), 2)
        separator = ",\n    "
    yield "\n  ]\n}\n"


def _at_depth(content: object, depth: int) -> str:
    return indent(json.dumps(content, ensure_ascii=False, indent=2), "  " * depth).lstrip()
