"""From better words to a match with its suggestions."""

from dataclasses import replace

from begrijpelijk.core.finding import Edit, Hit, Safety, Suggestion
from begrijpelijk.core.place import Span
from begrijpelijk.core.rule import Rule
from begrijpelijk.language.analysis import Sentence
from begrijpelijk.rules.kinds.kind import Match
from begrijpelijk.rules.kinds.wording import either

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
    words = either(fitting or [text for text, _ in better])
    return Match(rule, Hit(parts[0], {"gevonden": written, "beter": words}), parts, tuple(suggestions))


def fitting(found: Match, sentence: Sentence) -> Match:
    """The match with as advice only what does not fit the words around it: *bouwen* fits a house, not a saving.

    A word beside it may be the end of a compound (*nieuwbouwwoningen*).
    """
    beside = found.rule.options["past_bij"]
    unfit = {word for word, ends in beside.items() if not any(token.lower.endswith(ends) for token in sentence.tokens)}
    if not unfit:
        return found
    words = found.rule.options["beter"]
    suggestions = tuple(
        replace(suggestion, safety=Safety.ADVICE, edits=()) if word in unfit else suggestion
        for word, suggestion in zip(words, found.suggestions, strict=False)
    )
    return replace(found, suggestions=(*suggestions, *found.suggestions[len(words) :]))
