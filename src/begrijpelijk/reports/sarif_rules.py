"""The rule table of SARIF: what GitHub shows beside an alert."""

from typing import Any

from begrijpelijk.core.finding import Severity
from begrijpelijk.core.rule import Rule
from begrijpelijk.reports.rule_page import markdown, page
from begrijpelijk.rules.precision import is_measured, precision

LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}
PROBLEM_SEVERITIES = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "recommendation"}

LONGEST = 1024
"""Characters of a description that GitHub takes.
https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning"""

PRECISIONS = ((0.9, "very-high"), (0.75, "high"), (0.5, "medium"), (0.0, "low"))


def rule_entry(rule: Rule) -> dict[str, Any]:
    """A `reportingDescriptor`."""
    properties: dict[str, Any] = {
        "tags": ["plain-language", rule.category.value],
        "problem.severity": PROBLEM_SEVERITIES[rule.severity],
    }
    if is_measured(rule):
        properties["precision"] = next(name for least, name in PRECISIONS if precision(rule) >= least)
    return {
        "id": rule.id,
        "name": rule.id,
        "shortDescription": {"text": shortened(f"{rule.id}: {rule.action}")},
        "fullDescription": {"text": shortened(rule.why)},
        "help": {"text": page(rule), "markdown": markdown(rule)},
        "defaultConfiguration": {"level": LEVELS[rule.severity]},
        "properties": properties,
    }


def shortened(text: str) -> str:
    """The text, cut where it is longer than GitHub takes."""
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"
