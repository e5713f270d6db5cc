"""The contract for programs: what `json` and `jsonl` say of a run. `schema/check.schema.json` describes it."""

import json
from importlib import resources
from typing import Any

from begrijpelijk.core.finding import Finding, Suggestion
from begrijpelijk.core.place import Element, Span
from begrijpelijk.core.report import Report, Versions


def tool_entry(versions: Versions) -> dict[str, str]:
    """What made the reports, as it stands in `tool`."""
    return {"name": "begrijpelijk", "version": versions.tool, "rules": versions.rules, "model": versions.model}


def schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of what format `json` writes."""
    text = (resources.files("begrijpelijk.reports") / "schema" / "check.schema.json").read_text("utf-8")
    content: dict[str, Any] = json.loads(text)
    return content


def document_entry(report: Report) -> dict[str, Any]:
    """The report of one source, as it stands in `documents`."""
    level = report.level
    score = None if level.score is None else round(level.score, 1)
    return {
        "uri": report.uri,
        "title": report.title,
        "language": report.language,
        "profile": report.profile,
        "target": report.target,
        "words": report.words,
        "sentences": report.sentences,
        "genre": report.genre,
        "genre_confidence": report.genre_confidence,
        "level": {
            "cefr": level.cefr,
            "score": score,
            "certain": level.certain,
            "reason": level.reason,
            "parts": [{"feature": part.feature, "points": round(part.points, 2)} for part in level.parts],
            "gains": [
                {"action": gain.action, "findings": gain.findings, "points": round(gain.points, 2)}
                for gain in level.gains
            ],
        },
        "measures": [
            {
                "name": measure.name,
                "value": None if measure.value is None else round(measure.value, 4),
                "reason": measure.reason,
            }
            for measure in report.measures
        ],
        "findings": [_finding(finding) for finding in report.findings],
        "problems": [
            {"uri": problem.uri, "code": problem.code, "message": problem.message} for problem in report.problems
        ],
        "warnings": list(report.warnings),
        "left_out": {
            "silenced": report.left_out.silenced,
            "known": report.left_out.known,
            "untouched": report.left_out.untouched,
        },
    }


def _finding(finding: Finding) -> dict[str, Any]:
    place, location = finding.place, finding.location
    in_text = isinstance(place, Span)
    return {
        "rule": finding.rule,
        "category": finding.category.value,
        "severity": finding.severity.value,
        "message": finding.message,
        "start": place.start if isinstance(place, Span) else None,
        "end": place.end if isinstance(place, Span) else None,
        "line": location.line,
        "column": location.column,
        "end_line": location.end_line,
        "end_column": location.end_column,
        "page": location.page,
        "text": finding.text if in_text else None,
        "sentence": finding.sentence,
        "selector": place.selector if isinstance(place, Element) else None,
        "suggestions": [_suggestion(suggestion) for suggestion in finding.suggestions],
    }


def _suggestion(suggestion: Suggestion) -> dict[str, Any]:
    edits = [{"start": edit.span.start, "end": edit.span.end, "text": edit.text} for edit in suggestion.edits]
    return {"text": suggestion.text, "safety": suggestion.safety.value, "edits": edits}
