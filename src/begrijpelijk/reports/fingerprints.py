"""What a finding is known by from one run to the next, when lines have moved and other sentences have changed."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator

from begrijpelijk.core.finding import Finding
from begrijpelijk.core.place import Element


def fingerprints(findings: Iterable[Finding]) -> Iterator[tuple[Finding, str]]:
    """The findings of one document, each with a fingerprint that no other of them has.

    It hangs on the rule and on the sentence without its layout and capitals; the same words in a sentence are counted.
    """
    seen: Counter[str] = Counter()
    for finding in findings:
        key = digest(finding.rule, _context(finding), finding.text)
        seen[key] += 1
        yield finding, f"{key}:{seen[key]}"


def digest(*parts: str) -> str:
    """A short hash of texts, the same for texts that differ in capitals and white space only."""
    plain = "\0".join(" ".join(part.casefold().split()) for part in parts)
    return hashlib.sha256(plain.encode("utf-8", "surrogatepass")).hexdigest()[:32]


def _context(finding: Finding) -> str:
    if isinstance(finding.place, Element):
        return finding.place.selector
    return finding.sentence or ""
