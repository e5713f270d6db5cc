"""Adjectives in all their forms, also as an adverb; the better adjective takes over the form."""

from collections.abc import Iterable, Iterator, Mapping

from begrijpelijk.core.finding import Edit
from begrijpelijk.core.rule import Rule
from begrijpelijk.language.adjectives import Degree, inflect_phrase, possible_forms
from begrijpelijk.language.agreement import cased, ending
from begrijpelijk.language.analysis import Analysis, Sentence, Token
from begrijpelijk.language.lemmas import is_only
from begrijpelijk.language.vocabulary import vocabulary
from begrijpelijk.rules.kinds.kind import Match
from begrijpelijk.rules.kinds.vervang.match import Better, match
from begrijpelijk.rules.phrases import is_name


def index(rules: Iterable[Rule]) -> Mapping[str, tuple[Rule, Degree]]:
    """The rules about adjectives, by each form that these may have."""
    adjectives = [(rule, rule.options["adjective"]) for rule in rules if rule.options["adjective"]]
    return {form: (rule, degree) for rule, word in adjectives for form, degree in possible_forms(word).items()}


def find(sentence: Sentence, analysis: Analysis, adjectives: Mapping[str, tuple[Rule, Degree]]) -> Iterator[Match]:
    """The adjectives of a sentence that have a rule."""
    if adjectives.keys().isdisjoint(vocabulary(sentence)):
        return
    for token in sentence.tokens:
        rule, degree = adjectives.get(token.lower, (None, Degree.BASE))
        if rule is None or not _is_adjective(token) or is_name((token,), token.lower):
            continue
        suggestions = [_suggestion(rule, sentence, token, degree, words) for words in rule.options["beter"]]
        yield match(rule, (token.span,), analysis.text(token.span), suggestions)


def _is_adjective(token: Token) -> bool:
    """Whether it is an adjective, an adverb or a participle, or can be nothing else whatever its tag."""
    is_tagged = token.pos in ("ADJ", "ADV") or "VerbForm=Part" in token.features
    return is_tagged or (token.pos != "PROPN" and is_only(token.lower, "ADJ", "ADV"))


def _suggestion(rule: Rule, sentence: Sentence, token: Token, degree: Degree, words: str) -> Better:
    wanted = _settled(sentence, token, degree, rule.options["adjective"])
    form = inflect_phrase(words, wanted) if wanted else None
    return (cased(form, token), (Edit(token.span, cased(form, token)),)) if form else (words, ())


def _settled(sentence: Sentence, token: Token, degree: Degree, adjective: str) -> Degree | None:
    """The form that the place asks for where that of the old word does not show it; None if that cannot be told."""
    is_before_noun = "|prenom" in token.tag or (not token.tag and token.dep == "amod")
    if degree is not Degree.BASE or not is_before_noun:
        return degree
    with_e = ending(sentence, token, varies=Degree.INFLECTED in possible_forms(adjective).values())
    return None if with_e is None else Degree.INFLECTED if with_e else Degree.BASE
