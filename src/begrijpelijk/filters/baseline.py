"""Findings that are known already: only new ones are told.

A finding is known by its source, its rule and the words of its sentence, not by its line, so that it stays known when
something else in the text changes.
"""

import hashlib
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from begrijpelijk.core.finding import Category, Finding
from begrijpelijk.core.report import Report
from begrijpelijk.filters.narrowed import narrowed

_TYPOGRAPHIC = str.maketrans("‘’‚‛“”„‟«»´`–—−\u2011", "''''\"\"\"\"\"\"''----", "\u00ad\u200b")


@dataclass(frozen=True, slots=True, order=True)
class Known:
    """What is known of a finding in one source; alike findings are counted."""

    rule: str
    sentence: str
    """Sixteen hexadecimal digits of the hash of its sentence; empty where it is about the text as a whole."""


Baseline = Mapping[str, Mapping[Known, int]]
"""By the name of a source: how often each finding is known there."""


@dataclass(frozen=True, slots=True)
class Compared:
    """A report without what is known, and what was known and is gone."""

    report: Report
    stale: Mapping[Known, int]


def known(finding: Finding) -> Known:
    """What stays the same of a finding when other things change: white space, capitals and quotation marks do not."""
    if finding.category is Category.TEXT:
        return Known(finding.rule, "")
    words = finding.sentence or finding.text or finding.message
    plain = " ".join(unicodedata.normalize("NFKC", words).translate(_TYPOGRAPHIC).casefold().split())
    return Known(finding.rule, hashlib.sha256(plain.encode("utf-8", "surrogatepass")).hexdigest()[:16])


def counted(findings: Iterable[Finding]) -> Mapping[Known, int]:
    """The findings of a source as a baseline keeps them."""
    return Counter(map(known, findings))


def compare(report: Report, entries: Mapping[Known, int]) -> Compared:
    """Leave out of a report what is known of its source; where more is found than is known, the last ones are new."""
    left = Counter(entries)
    new: list[Finding] = []
    for finding in report.findings:
        key = known(finding)
        if left[key]:
            left[key] -= 1
        else:
            new.append(finding)
    left_out = replace(report.left_out, known=len(report.findings) - len(new))
    return Compared(narrowed(report, new, left_out), +left)


def updated(
    baseline: Baseline,
    found: Mapping[str, Mapping[Known, int]],
    exists: Callable[[str], bool],
    *,
    prune: bool = False,
) -> Baseline:
    """A baseline after a new check: of the sources that were checked, what was found; of others, what was known.

    Args:
        baseline: as it was.
        found: by source, what was found now.
        exists: whether a source that was not checked is still there; one that is gone is forgotten.
        prune: only forget what is gone, and learn nothing new.

    """
    kept = {uri: entries for uri, entries in baseline.items() if uri not in found and exists(uri)}
    for uri, entries in found.items():
        before = Counter(baseline.get(uri, {}))
        kept[uri] = before & Counter(entries) if prune else entries
    return {uri: entries for uri, entries in kept.items() if entries}
