"""From better words to a match with its suggestions."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from enum import Enum, auto

from begrijpelijk.core.finding import Edit, Hit, Safety, Suggestion
from begrijpelijk.core.place import Span
from begrijpelijk.core.rule import Rule
from begrijpelijk.rules.kinds.kind import Match
from begrijpelijk.rules.kinds.wording import either

UNNAMED = "een gewoon woord dat hier past"
"""What a message names where none of the better words is sure to fit."""

Better = tuple[str, tuple[Edit, ...]]
"""What people read of a suggestion, and its edits; without edits it is advice."""


def match(rule: Rule, parts: tuple[Span, ...], written: str, better: list[Better]) -> Match:
    """A match of `rule` on the words `written` at `parts`. Only the first suggestion can be safe."""
    suggestions = []
    for position, (text, edits) in enumerate(better):
        safety = rule.options["safety"] if position == 0 else Safety.REVIEW
        suggestions.append(Suggestion(text, safety if edits else Safety.ADVICE, edits))
    if rule.options["advies"]:
        suggestions.append(Suggestion(rule.options["advies"], Safety.ADVICE))
    fitting = [text for text, edits in better if edits]
    words = either(fitting or [text for text, _ in better]) or UNNAMED
    return Match(rule, Hit(parts[0], {"gevonden": written, "beter": words}), parts, tuple(suggestions))


def as_advice(found: Match) -> Match:
    """The same match with its better words as advice: they are named, and nothing is filled in."""
    return replace(
        found, suggestions=tuple(Suggestion(suggestion.text, Safety.ADVICE) for suggestion in found.suggestions)
    )


class Together(Enum):
    """Within what a rule changes all its words at once."""

    SENTENCE = auto()
    """*als … of als …*"""
    PARAGRAPH = auto()
    """*Enerzijds … . Anderzijds …*: where one cannot change, neither does the other."""


def together(paragraph: Sequence[Sequence[Match]]) -> Iterator[Match]:
    """The matches of the sentences of a paragraph; those of a rule that asks for it (`samen`) change at once."""
    whole = [match for sentence in paragraph for match in sentence]
    for sentence in paragraph:
        for match in sentence:
            scope = match.rule.options["samen"]
            yield _joined(match, whole if scope is Together.PARAGRAPH else sentence) if scope else match


def _joined(match: Match, others: Sequence[Match]) -> Match:
    """A match with the edits of all matches of its rule."""
    first = next(iter(match.suggestions), None)
    alike = [other.suggestions[0] for other in others if other.rule is match.rule and other.suggestions]
    if first is None or not first.edits or len(alike) < 2:
        return match
    if match.rule.options["samen"] is Together.PARAGRAPH and not all(other.edits for other in alike):
        return as_advice(match)
    edits = sorted({edit for other in alike for edit in other.edits}, key=lambda edit: edit.span)
    return replace(match, suggestions=(replace(first, edits=tuple(edits)), *match.suggestions[1:]))
