"""Kind `uitleg`: a term with a legal meaning stays, and is explained once; silent where the text explains it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from begrijpelijk.core.document import SENTENCE_KINDS
from begrijpelijk.core.finding import Category, Hit, Safety, Suggestion
from begrijpelijk.core.place import Span
from begrijpelijk.core.rule import Rule
from begrijpelijk.language.analysis import Analysis, Sentence, Token
from begrijpelijk.rules.kinds.kind import Cut, Match, Matcher
from begrijpelijk.rules.phrases import UNREAD_KINDS, Phrases, is_name

KEYS = frozenset({"uitleg", "vormen", "behalve", "verklaard_door"})
CATEGORY = Category.WORD

MEANING = frozenset({"betekent", "betekenen", "(", ":"})
"""What follows a term within two tokens where a text explains it: *Bezwaar maken betekent …*, *een dwangsom (…)*."""

DEFINING = frozenset({"is", "zijn", "heet", "heten"})
ARTICLES = frozenset({"een", "het", "de", "dat", "als", "bijvoorbeeld", "wanneer", "iemand", "iets", "geld"})
"""What follows *is* in a definition (*Een dwangsom is geld dat …*), but not in *De dwangsom is € 500*."""

ANNOUNCING = frozenset({"heet", "heten", "noemen", "noemt"})
"""What stands shortly before a term where a text explains it first: *Dat heet een dwangsom.*"""


def options(name: str, raw: Mapping[str, Any]) -> Mapping[str, Any]:
    """Settle the forms of the term (its name unless `vormen` lists them) and its explanation."""
    if not isinstance(raw.get("uitleg"), str):
        raise ValueError("geef de ‘uitleg’ van het woord in een zin.")
    return {
        "uitleg": raw["uitleg"],
        "vormen": [name, *raw.get("vormen", [])],
        "behalve": [str(phrase) for phrase in raw.get("behalve", [])],
        "verklaard_door": [str(phrase) for phrase in raw.get("verklaard_door", [])],
    }


@dataclass(frozen=True, slots=True)
class _Mention:
    rule: Rule
    sentence: Sentence
    tokens: tuple[Token, ...]

    @property
    def span(self) -> Span:
        return Span(self.tokens[0].span.start, self.tokens[-1].span.end)


def compile(rules: Iterable[Rule], cut: Cut) -> Iterator[tuple[str, Matcher]]:
    """Put all terms into one matcher."""
    rules = tuple(rules)
    terms = Phrases.of((cut(form), (rule, form)) for rule in rules for form in rule.options["vormen"])
    silent = Phrases.of((cut(phrase), rule.id) for rule in rules for phrase in rule.options["behalve"])
    explained_by = Phrases.of((cut(phrase), rule.id) for rule in rules for phrase in rule.options["verklaard_door"])

    def match(analysis: Analysis) -> Iterator[Match]:
        first: dict[str, _Mention] = {}
        explained: set[str] = set()
        for sentence in analysis.sentences:
            if sentence.block.kind in UNREAD_KINDS:
                continue
            for mention in _mentions(sentence, terms, silent):
                if sentence.block.kind in SENTENCE_KINDS:  # no one explains a word in a heading
                    first.setdefault(mention.rule.id, mention)
                if _explains(mention):
                    explained.add(mention.rule.id)
            explained.update(rule_id for _, rule_id in explained_by.find(sentence))
        for rule_id, mention in first.items():
            if rule_id not in explained:
                yield _match(mention, analysis)

    yield "termen", match


def _mentions(sentence: Sentence, terms: Phrases[tuple[Rule, str]], silent: Phrases[str]) -> Iterator[_Mention]:
    end = 0
    found = list(terms.find(sentence))
    hushed = list(silent.spans(sentence)) if found else []
    for tokens, (rule, form) in found:
        mention = _Mention(rule, sentence, tokens)
        is_other_sense = any(rule.id == name and span.overlaps(mention.span) for span, name in hushed)
        if mention.span.start >= end and not is_other_sense and not is_name(tokens, form):
            end = mention.span.end
            yield mention


def _explains(mention: _Mention) -> bool:
    tokens, last, first = mention.sentence.tokens, mention.tokens[-1].index, mention.tokens[0].index
    after = [token.lower for token in tokens[last + 1 : last + 3]]
    before = {token.lower for token in tokens[max(0, first - 3) : first]}
    is_definition = first <= 1 and len(after) == 2 and after[0] in DEFINING and after[1] in ARTICLES
    return is_definition or bool(MEANING.intersection(after)) or bool(before & ANNOUNCING)


def _match(mention: _Mention, analysis: Analysis) -> Match:
    meaning = mention.rule.options["uitleg"]
    data = {"gevonden": analysis.text(mention.span), "uitleg": meaning}
    return Match(mention.rule, Hit(mention.span, data), (mention.span,), (Suggestion(meaning, Safety.ADVICE),))
