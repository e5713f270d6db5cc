"""Nouns in singular and plural; the better noun takes over the number, and what belongs to it agrees."""

from collections.abc import Iterable, Iterator, Mapping

from begrijpelijk.core.rule import Rule
from begrijpelijk.language.agreement import replaced_noun
from begrijpelijk.language.analysis import Analysis, Sentence, Token
from begrijpelijk.language.lemmas import is_only
from begrijpelijk.language.noun_group import NounGroup
from begrijpelijk.language.nouns import Gender, gender, is_plural, is_plural_of, plural
from begrijpelijk.language.vocabulary import vocabulary
from begrijpelijk.rules.kinds.kind import Match
from begrijpelijk.rules.kinds.vervang.forms import has_company
from begrijpelijk.rules.kinds.vervang.match import Better, match
from begrijpelijk.rules.kinds.vervang.pronouns import opens_next
from begrijpelijk.rules.kinds.wording import as_phrase
from begrijpelijk.rules.phrases import is_name


def check(better: Iterable[str]) -> None:
    """Raise ValueError, in Dutch, if a better noun has a gender that is not known."""
    for words in better:
        group = NounGroup.read(words)
        if group.gender is None and not is_plural(group.noun):
            raise ValueError(f"is het ‘de {group.noun}’ of ‘het {group.noun}’? Schrijf dat bij ‘beter’.")


def index(rules: Iterable[Rule]) -> Mapping[str, Rule]:
    """The rules about nouns, by singular and plural."""
    found = [(rule, rule.options["noun"]) for rule in rules if rule.options["noun"]]
    return {form: rule for rule, word in found for form in (word, plural(word)) if form}


def find(sentence: Sentence, analysis: Analysis, nouns: Mapping[str, Rule]) -> Iterator[Match]:
    """The nouns of a sentence that have a rule."""
    lemmas = (token.lemma.lower() for token in sentence.tokens)
    if nouns.keys().isdisjoint(vocabulary(sentence)) and nouns.keys().isdisjoint(lemmas):
        return
    for token in sentence.tokens:
        rule = nouns.get(token.lower) or nouns.get(token.lemma.lower())
        if rule is None or not _is_noun(sentence, token) or is_name((token,), token.lower):
            continue
        lemma = rule.options["noun"]
        in_plural = token.lower != lemma
        if in_plural and not is_plural_of(token.lower, lemma) and "Number=Plur" not in token.features:
            continue
        suggestions = [_suggestion(sentence, token, words, in_plural, analysis) for words in rule.options["beter"]]
        if not has_company(sentence, rule):
            suggestions = [(words, ()) for words, _ in suggestions]
        yield match(rule, (token.span,), analysis.text(token.span), suggestions)


def _is_noun(sentence: Sentence, token: Token) -> bool:
    """Whether it is a noun and no diminutive; a tag is not believed where the word can be nothing else.

    At the start of a sentence its capital may pass for a name's.
    """
    if "dim" in token.tag or token.dep == "flat" or any(sentence.dependents(token, "flat")):
        return False
    if token.pos == "PROPN":
        return token.index == 0
    return token.pos == "NOUN" or is_only(token.lower, "NOUN")


def _suggestion(sentence: Sentence, token: Token, words: str, in_plural: bool, analysis: Analysis) -> Better:
    better = NounGroup.read(words)
    edits = replaced_noun(sentence, token, better, in_plural)
    becomes_neuter = not in_plural and better.gender is Gender.NEUTER and gender(token.lower) is not Gender.NEUTER
    if edits and not (becomes_neuter and opens_next(sentence, token, analysis)):
        return as_phrase(edits, sentence), edits
    return better.form(in_plural=in_plural, with_e=True) or " ".join((*better.adjectives, better.noun)), ()
