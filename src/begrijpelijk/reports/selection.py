"""What a report for people shows first: the findings that help the reader most, as many as a writer can take in."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log2

from begrijpelijk.core.finding import Category, Finding, Severity
from begrijpelijk.core.place import Span
from begrijpelijk.core.report import Report
from begrijpelijk.core.rule import Rule
from begrijpelijk.rules.precision import precision

PER_WORD = 15 / 1000
"""How many tips are shown for every word of the text: writers turn off a tool that says more
(https://github.com/redhat-documentation/vale-at-red-hat/issues/517)."""

LEAST = 4
"""How many tips are shown of a short text, where there are as many."""

WEIGHT = {Severity.ERROR: 4.0, Severity.WARNING: 2.0, Severity.NOTE: 1.0}
"""What one finding counts for, before it is known how much it lowers the score."""

FADING = 0.7
"""What a tip is worth after another one with the same advice: a writer who knows it looks for more places alone."""


@dataclass(frozen=True, slots=True)
class Tip:
    """One thing to look at: a finding, with the places where the very same is said."""

    findings: tuple[Finding, ...]
    """In the order of the text; at least one."""

    @property
    def first(self) -> Finding:
        """The finding that stands for all."""
        return self.findings[0]


@dataclass(frozen=True, slots=True)
class Selection:
    """What is shown of a report and what is not."""

    tips: tuple[Tip, ...]
    """What is shown, in the order of the text."""
    hidden: int
    """How many tips are left out."""

    @property
    def findings(self) -> tuple[Finding, ...]:
        """The findings that are shown, tip by tip."""
        return tuple(finding for tip in self.tips for finding in tip.findings)


def select(report: Report, rules: Mapping[str, Rule], *, show_all: bool = False) -> Selection:
    """The tips of a report that are shown to a person: all, or those that help most.

    A word that comes back, and a message about the text or the page that comes back, is one tip. What a text must hold
    and lacks (an error about the text as a whole) is never left out.
    """
    tips = tuple(Tip(tuple(group)) for group in _grouped(report.findings))
    ranked = ranking(report, tips, rules)
    most = len(tips) if show_all else max(LEAST, int(PER_WORD * report.words))
    shown = {id(tip) for tip in ranked[:most]} | {id(tip) for tip in tips if is_needed(tip.first)}
    return Selection(tuple(tip for tip in tips if id(tip) in shown), len(tips) - len(shown))


def ranking(report: Report, tips: Sequence[Tip], rules: Mapping[str, Rule]) -> tuple[Tip, ...]:
    """Tips, most helpful first: what a text must hold, then by `helpfulness`, the same advice less each time."""
    value = {id(tip): helpfulness(tip, report, rules) for tip in tips}
    given: Counter[str] = Counter()
    worth: list[tuple[bool, float, Tip]] = []
    for tip in sorted(tips, key=lambda tip: (-value[id(tip)], -len(tip.first.text))):
        action = rules[tip.first.rule].action
        worth.append((not is_needed(tip.first), -value[id(tip)] * FADING ** given[action], tip))
        given[action] += 1
    return tuple(tip for *_, tip in sorted(worth, key=lambda each: each[:2]))


def helpfulness(tip: Tip, report: Report, rules: Mapping[str, Rule]) -> float:
    """How much a reader is expected to gain when a writer follows a tip.

    How serious it is, plus the points that it takes off the score, times how often its rule is right. That counts
    twice: a wrong tip helps nobody and costs the trust in the next one. A word that comes back says a little more each
    time.
    """
    rule = rules[tip.first.rule]
    points = next((gain.points / gain.findings for gain in report.level.gains if gain.action == rule.action), 0.0)
    return precision(rule) ** 2 * (WEIGHT[tip.first.severity] + points) * log2(1 + len(tip.findings))


def _grouped(findings: Iterable[Finding]) -> Iterable[list[Finding]]:
    groups: dict[tuple[object, ...], list[Finding]] = {}
    for finding in findings:
        groups.setdefault(_key(finding), []).append(finding)
    return groups.values()


def _key(finding: Finding) -> tuple[object, ...]:
    match finding.category:
        case Category.WORD:
            return finding.rule, finding.text.lower()
        case Category.SENTENCE if isinstance(finding.place, Span):
            return finding.sentence, finding.message
        case _:
            return finding.rule, finding.message


def is_needed(finding: Finding) -> bool:
    """Whether it is about something that the text must hold: an error about the text as a whole."""
    return finding.category is Category.TEXT and finding.severity is Severity.ERROR
