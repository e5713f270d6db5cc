"""Noun style: a verb made into a noun, with what it acts on behind *van* (*het indienen van*, *de verlening van*)."""

from collections.abc import Iterator, Mapping
from typing import Any

from begrijpelijk.core.document import SENTENCE_KINDS
from begrijpelijk.core.finding import Hit
from begrijpelijk.language.analysis import Analysis, Sentence, Token
from begrijpelijk.language.lexicon import noun
from begrijpelijk.language.transformation.infinitive import to_infinitive
from begrijpelijk.language.verbs import verb_forms

OPTIONS: Mapping[str, Any] = {"behalve": (), "woorden": 20}
"""Nouns on *-ing* that name a thing or have no plain verb; and how many words a sentence may have that still reads well
with such a noun, where we cannot say how it would be with a verb."""

LINKS = frozenset({"van"})
EVENT = "d"
"""Letter of the abstract events among the semantic types of the noun list."""


def check(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield the noun of every verb made into a noun that has an article and *van*; data: noun and verb."""
    for sentence in analysis.sentences:
        if sentence.block.kind not in SENTENCE_KINDS:
            continue
        for before, token, link in zip(sentence.tokens, sentence.tokens[1:], sentence.tokens[2:], strict=False):
            article = _article(sentence, before, token)
            if link.lower in LINKS and article.lower in ("de", "het"):
                verb = _verb_behind(article, token, options["behalve"])
                edits = to_infinitive(sentence, token) if verb else ()
                if verb and (edits or len(sentence.words) > options["woorden"]):
                    data = {"gevonden": f"{article.text} {token.text} {link.text}", "werkwoord": verb}
                    yield Hit(token.span, data, edits=edits)


def _article(sentence: Sentence, before: Token, token: Token) -> Token:
    """The word before a noun, or the article of an infinitive with an adverb (*het op tijd betalen van*)."""
    articles = (child for child in sentence.dependents(token, "det") if child.lower == "het")
    return next(articles, before) if "VerbForm=Inf" in token.features else before


def _verb_behind(article: Token, token: Token, excepted: tuple[str, ...]) -> str | None:
    """The infinitive that a noun is made of, if it is."""
    word = token.lower
    if word in excepted:
        return None
    if article.lower == "het":
        return word if word.endswith("n") and "VerbForm=Inf" in token.features and verb_forms(word) else None
    if token.pos != "NOUN" or not word.endswith("ing"):
        return None
    entry = noun(word)
    if entry is None or EVENT not in entry.semantic_types:
        return None
    return infinitive_of(word)


def infinitive_of(noun_on_ing: str) -> str | None:
    """The verb of a noun on *-ing* (*verlening*: *verlenen*), or None if no such verb is known."""
    stem = noun_on_ing.removesuffix("ing")
    return next((verb for verb in (stem + "en", stem + "n") if verb_forms(verb)), None)
