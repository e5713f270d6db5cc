"""All rules over one analysis: findings in the order of the text, and a problem for each rule that crashed."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Self

from begrijpelijk.core.document import Document
from begrijpelijk.core.finding import Finding
from begrijpelijk.core.place import Span
from begrijpelijk.core.report import Problem
from begrijpelijk.core.rule import Rule
from begrijpelijk.language.analysis import Analysis, Sentence
from begrijpelijk.rules.kinds import KINDS, kind_named
from begrijpelijk.rules.kinds.kind import Cut, Match, Matcher


@dataclass(frozen=True, slots=True)
class Engine:
    """Rules, ready to be applied."""

    matchers: tuple[tuple[str, Matcher], ...]

    @classmethod
    def of(cls, rules: Iterable[Rule], cut: Cut) -> Self:
        """Make the rules ready; `cut` cuts a phrase into tokens as the analysis does."""
        by_kind: dict[str, list[Rule]] = {kind: [] for kind in KINDS}
        for rule in rules:
            by_kind[rule.kind].append(rule)
        return cls(
            tuple(pair for kind, group in by_kind.items() if group for pair in kind_named(kind).compile(group, cut))
        )

    def matches(self, analysis: Analysis) -> tuple[list[Match], list[Problem]]:
        """Everything that is found, and a problem for each matcher that crashed; one crash never stops the others."""
        matches: list[Match] = []
        problems: list[Problem] = []
        for name, matcher in self.matchers:
            try:
                matches.extend(match for match in matcher(analysis) if match.rule.holds_for(analysis.genre))
            except Exception as error:
                what = f"De regel ‘{name}’ kon deze tekst niet controleren ({type(error).__name__})."
                problems.append(Problem(analysis.document.uri, "regel", f"{what} Meld dit aan de makers."))
        return matches, problems

    def find(self, analysis: Analysis) -> tuple[tuple[Finding, ...], tuple[Problem, ...]]:
        """Findings in the order of the source, and problems."""
        matches, problems = self.matches(analysis)
        sentence_at = _sentences_by_position(analysis)
        findings = [_finding(match, analysis.document, sentence_at) for match in matches]
        findings.sort(key=lambda finding: (finding.location.line, finding.location.column, finding.rule))
        return tuple(findings), tuple(problems)


def _finding(match: Match, document: Document, sentence_at: Callable[[int], Sentence | None]) -> Finding:
    rule, hit = match.rule, match.hit
    text, sentence = "", None
    if isinstance(hit.place, Span):
        text = hit.place.of(document.text)
        around = sentence_at(hit.place.start)
        sentence = around.span.of(document.text) if around else None
        location = document.location(hit.place)
    else:
        location = document.lines.location(hit.place.source)
    return Finding(
        rule=rule.id,
        category=rule.category,
        severity=match.severity or rule.severity,
        place=hit.place,
        location=location,
        message=fill(rule.message, {"gevonden": text, **hit.data}),
        text=text,
        sentence=sentence,
        suggestions=match.suggestions,
    )


def fill(message: str, data: Mapping[str, str | int | float]) -> str:
    """Put what was found into a rule's message. Raises KeyError where the rule names what its kind does not give."""
    return message.format_map(data)


def _sentences_by_position(analysis: Analysis) -> Callable[[int], Sentence | None]:
    sentences = analysis.sentences

    def sentence_at(position: int) -> Sentence | None:
        index = bisect_right(sentences, position, key=lambda sentence: sentence.span.start) - 1
        return sentences[index] if index >= 0 and position < sentences[index].span.end else None

    return sentence_at
