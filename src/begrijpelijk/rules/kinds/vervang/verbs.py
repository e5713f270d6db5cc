"""Verbs in all their forms; the better verb takes over the form."""

from collections.abc import Iterable, Iterator, Mapping

from begrijpelijk.core.rule import Rule
from begrijpelijk.language.analysis import Analysis, Sentence
from begrijpelijk.language.replacement import replace_verb
from begrijpelijk.language.verb_uses import VerbUse, verb_uses
from begrijpelijk.rules.kinds.kind import Match
from begrijpelijk.rules.kinds.vervang.match import Better, match
from begrijpelijk.rules.kinds.wording import shown


def index(rules: Iterable[Rule]) -> Mapping[str, Rule]:
    """The rules about verbs, by lemma."""
    return {rule.options["lemma"]: rule for rule in rules if rule.options["lemma"]}


def find(sentence: Sentence, analysis: Analysis, verbs: Mapping[str, Rule]) -> Iterator[Match]:
    """The verbs of a sentence that have a rule."""
    for use in verb_uses(sentence):
        rule = verbs.get(use.lemma)
        if rule is None:
            continue
        parts = tuple(token.span for token in use.marked)
        written = " … ".join(analysis.text(part) for part in parts)
        yield match(rule, parts, written, _suggestions(rule, sentence, use))


def _suggestions(rule: Rule, sentence: Sentence, use: VerbUse) -> list[Better]:
    suggestions = []
    for better in rule.options["beter"]:
        edits = replace_verb(sentence, use, better, rule.options["hulpwerkwoord"])
        suggestions.append((better if use.te or not edits else shown(edits, sentence), edits))
    return suggestions
