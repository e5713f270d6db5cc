"""Format `sarif`: SARIF 2.1.0, for the code scanning of GitHub and other viewers of results.

https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html and
https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning.
The results come first and the table of their rules after, so that memory stays flat.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from begrijpelijk.core.finding import Finding
from begrijpelijk.core.place import Location
from begrijpelijk.core.report import Problem, Report
from begrijpelijk.reports.context import Context
from begrijpelijk.reports.fingerprints import fingerprints
from begrijpelijk.reports.fixes import Fix, fixes
from begrijpelijk.reports.paths import is_address, path_uri
from begrijpelijk.reports.sarif_rules import LEVELS, rule_entry

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

MOST_RESULTS = 25_000
"""How many results GitHub takes in a run; a file with more is refused."""


def render(reports: Iterable[Report], context: Context) -> Iterator[str]:
    """A log with one run."""
    run = _Run(context)
    yield f'{{"$schema": "{SCHEMA}", "version": "2.1.0", "runs": [{{"columnKind": "unicodeCodePoints", "results": ['
    separator = "\n"
    for report in reports:
        for result in run.results(report):
            yield separator + json.dumps(result, ensure_ascii=False)
            separator = ",\n"
    yield "\n]"
    for key, value in run.rest().items():
        yield f',\n"{key}": {json.dumps(value, ensure_ascii=False)}'
    yield "\n}]}\n"


@dataclass(slots=True)
class _Run:
    """What is kept of the results that went by."""

    context: Context
    rules: dict[str, int] = field(default_factory=dict)
    """The rules that found something, by their place in the table."""
    told: int = 0
    left_out: int = 0
    problems: list[Problem] = field(default_factory=list)

    def results(self, report: Report) -> Iterator[dict[str, Any]]:
        """The results of a report, as far as they fit."""
        self.problems += report.problems
        for finding, fingerprint in fingerprints(report.findings):
            if self.told == MOST_RESULTS:
                self.left_out += 1
                continue
            self.told += 1
            index = self.rules.setdefault(finding.rule, len(self.rules))
            yield _result(finding, report, index, fingerprint)

    def rest(self) -> dict[str, Any]:
        """What a run holds beside its results."""
        versions = self.context.versions
        return {
            "tool": {
                "driver": {
                    "name": "begrijpelijk",
                    "informationUri": "https://pypi.org/project/begrijpelijk/",
                    "semanticVersion": versions.tool,
                    "language": "nl",
                    "rules": [rule_entry(self.context.rules[rule]) for rule in self.rules],
                    "properties": {"rules": versions.rules, "model": versions.model},
                }
            },
            "automationDetails": {"id": "begrijpelijk/"},
            "invocations": [
                {"executionSuccessful": not self.problems, "toolExecutionNotifications": list(self._notifications())}
            ],
        }

    def _notifications(self) -> Iterator[dict[str, Any]]:
        for problem in self.problems:
            yield {
                "level": "error",
                "message": {"text": problem.message},
                "descriptor": {"id": problem.code},
                "locations": [{"physicalLocation": {"artifactLocation": _artifact(problem.uri)}}],
            }
        if self.left_out:
            text = (
                f"Er passen {MOST_RESULTS} tips in dit bestand. {self.left_out} tips staan er niet in."
                " Controleer minder teksten tegelijk."
            )
            yield {"level": "warning", "message": {"text": text}}


def _result(finding: Finding, report: Report, index: int, fingerprint: str) -> dict[str, Any]:
    artifact = _artifact(report.uri)
    properties: dict[str, Any] = {"category": finding.category.value}
    if is_address(report.uri):
        properties["uri"] = report.uri
    if finding.location.page is not None:
        properties["page"] = finding.location.page
    result: dict[str, Any] = {
        "ruleId": finding.rule,
        "ruleIndex": index,
        "level": LEVELS[finding.severity],
        "message": {"text": finding.message},
        "locations": [{"physicalLocation": {"artifactLocation": artifact, "region": _region(finding.location)}}],
        "partialFingerprints": {"primaryLocationLineHash": fingerprint},
        "properties": properties,
    }
    found = [_fix(fix, report, artifact) for fix in fixes(finding, report.document)]
    return {**result, "fixes": found} if found else result


def _artifact(uri: str) -> dict[str, str]:
    return {"uri": path_uri(uri)}


def _region(location: Location) -> dict[str, int]:
    return {
        "startLine": location.line,
        "startColumn": location.column,
        "endLine": location.end_line,
        "endColumn": location.end_column,
    }


def _fix(fix: Fix, report: Report, artifact: dict[str, str]) -> dict[str, Any]:
    assert report.document is not None
    lines = report.document.lines
    replacements = [
        {"deletedRegion": _region(lines.location(edit.span)), "insertedContent": {"text": edit.text}}
        for edit in fix.edits
    ]
    return {
        "description": {"text": fix.suggestion.text},
        "artifactChanges": [{"artifactLocation": artifact, "replacements": replacements}],
    }
