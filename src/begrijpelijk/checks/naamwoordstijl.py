"""Noun style: an act said as a noun, with what it acts on behind *van* (*na ontvangst van*, *de sloop van … begint*).

Such a noun hinders most where the act is what the sentence is about, where one act stands inside another, and where the
noun has lost its article: then the noun is marked. In a phrase beside a clause with a verb of its own (*bij de keuring
van uw auto kijkt de monteur naar …*) it hinders less: the phrase is marked, as a whole.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from begrijpelijk.core.document import PROSE_KINDS
from begrijpelijk.core.finding import Hit
from begrijpelijk.core.place import Span
from begrijpelijk.language.action_nouns import verb_of
from begrijpelijk.language.analysis import Analysis, Sentence, Token
from begrijpelijk.language.lexicon import noun
from begrijpelijk.language.nouns import is_plural
from begrijpelijk.language.transformation.agent import names_actor
from begrijpelijk.language.transformation.infinitive import LIGHT, to_infinitive
from begrijpelijk.language.verbs import verb_forms
from begrijpelijk.language.when import is_measured

OPTIONS: Mapping[str, Any] = {"behalve": (), "naamwoorden": {}, "instanties": (), "met_mensen": ()}
"""Nouns that name a thing, a document or a body; nouns with their verb where the form does not tell (*ontvangst*);
who acts, so that *van* does not say what is acted on; and acts that are done to people (*de opvang van jongeren*)."""

ARTICLES = frozenset({"de", "het", "een"})
POINTING = frozenset({"deze", "dit", "die", "dat"})
"""Before a noun they name what was told before: *deze aanpak van de school*."""
LEGAL = frozenset({"wet", "besluit", "verordening", "regeling", "reglement", "verdrag"})
"""Before a noun without an article they open the name of a law: *Wet bevordering van …*."""

OF_VERBS = {
    "aan": frozenset({"werken", "bijdragen"}),
    "met": frozenset({"beginnen", "starten", "instemmen"}),
    "voor": frozenset({"zorgen"}),
}
"""Prepositions with verbs that leave the act to the noun behind them: *starten met de bouw van*; *tot* always does."""
BESIDE = frozenset({"obl", "advmod"})
"""A phrase beside what its clause is about."""

LONGEST_REACH = 5
"""Words between *het* and the infinitive that it belongs to: *het binnen zes weken indienen van*."""


def check(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield the noun of every act with *van* and what it is done to; data: its words and verb."""
    for sentence in analysis.sentences:
        if sentence.block.kind in PROSE_KINDS:
            for link in sentence.tokens[1:-1]:
                if link.lower == "van" and link.pos == "ADP":
                    yield from _before(sentence, link, options)


def _before(sentence: Sentence, link: Token, options: Mapping[str, Any]) -> Iterator[Hit]:
    tokens = sentence.tokens
    token = tokens[link.index - 1]
    joined = None
    if token.index > 1 and tokens[token.index - 1].lower in ("en", "of"):
        joined = _verb_behind(sentence, tokens[token.index - 2], options)
    found = _verb_behind(sentence, token, options) or (joined if _is_infinitive(token) else None)
    if found is None or not _opens_phrase(sentence, link) or _is_name(sentence, token):
        return
    verb, article = found
    if token.index and tokens[token.index - 1].lower == "onder":
        return  # *onder begeleiding van*: who stands by
    if not _is_infinitive(token) and _says_who(sentence, link, token, options):
        return
    first = token
    if joined is not None:  # *het heffen en innen van*: one act for the reader
        first, (verb, article) = tokens[token.index - 2], joined
    start = article or first
    words = " ".join(each.text for each in tokens[start.index : link.index + 1])
    edits = to_infinitive(sentence, token) if first is token else ()
    place = Span(first.span.start, token.span.end)
    if not edits and joined is None and not _weighs(sentence, link, token, article, options):
        place = Span(start.span.start, sentence.subtree(tokens[link.head])[-1].span.end)
    if article is not None and verb in LIGHT and start.index + 1 < token.index:
        verb = " ".join(each.lower for each in tokens[start.index + 1 : link.index])  # *in behandeling nemen*
    yield Hit(place, {"gevonden": words, "werkwoord": verb}, edits=edits)


def _weighs(sentence: Sentence, link: Token, noun: Token, article: Token | None, options: Mapping[str, Any]) -> bool:
    """Whether a noun for an act weighs on its sentence."""
    if article is None or _has_act_inside(sentence, link, options):
        return True
    if _is_infinitive(noun):
        return article.index + 1 < noun.index  # *het in behandeling nemen van*
    preposition = sentence.tokens[article.index - 1].lower if article.index else ""
    verbs = OF_VERBS.get(preposition, frozenset())
    return noun.dep not in BESIDE or preposition == "tot" or sentence.tokens[noun.head].lemma in verbs


def _has_act_inside(sentence: Sentence, link: Token, options: Mapping[str, Any]) -> bool:
    """Whether what is acted on is an act again: *de uitvoering van de controle van*."""
    behind = sentence.tokens[link.index + 1 :]
    inner = next((token for token in behind if token.pos not in ("DET", "ADJ")), None)
    following = sentence.tokens[inner.index + 1 : inner.index + 2] if inner is not None else ()
    is_linked = bool(following) and following[0].lower == "van"
    return is_linked and inner is not None and _verb_behind(sentence, inner, options) is not None


def _verb_behind(sentence: Sentence, token: Token, options: Mapping[str, Any]) -> tuple[str, Token | None] | None:
    """The verb that a noun says as a thing, with the article of the noun; None if it says none."""
    word = token.lower
    if word in options["behalve"]:
        return None
    if _is_infinitive(token):
        article = _article_of_infinitive(sentence, token)
        return (word, article) if article else None
    if token.pos not in ("NOUN", "PROPN") or is_plural(word):
        return None
    verb = options["naamwoorden"].get(word) or verb_of(word)
    before = sentence.tokens[token.index - 1].lower if token.index else ""
    if verb is None or before in POINTING:
        return None
    return verb, _article(sentence, token)


def _is_infinitive(token: Token) -> bool:
    is_one = "VerbForm=Inf" in token.features or (token.pos == "NOUN" and "Number=Plur" not in token.features)
    return is_one and token.lower.endswith("n") and verb_forms(token.lower) is not None


def _article(sentence: Sentence, token: Token) -> Token | None:
    """The article of a noun, over its adjectives; None if it has none."""
    for before in reversed(sentence.tokens[max(0, token.index - 3) : token.index]):
        if before.lower in ARTICLES:
            return before
        if before.pos not in ("ADJ", "ADV") and "VerbForm=Part" not in before.features:
            return None
    return None


def _article_of_infinitive(sentence: Sentence, token: Token) -> Token | None:
    """*het* before an infinitive, with no more than an adverb or a phrase between: *het op tijd betalen van*.

    *Wij willen het kopen van de buren* is no noun: there *het* is an object of the verb, and a modal stands before it.
    """
    for before in reversed(sentence.tokens[max(0, token.index - 1 - LONGEST_REACH) : token.index]):
        if before.lower == "het":
            following = sentence.tokens[before.index + 1]
            is_other = following is not token and following.pos in ("NOUN", "PROPN", "PRON")
            return None if is_other or _is_object(sentence, before, token) else before
        if before.lower == "te" or before.pos in ("PUNCT", "AUX", "SCONJ", "CCONJ", "PRON") or before.is_finite:
            return None
    return None


def _is_object(sentence: Sentence, article: Token, infinitive: Token) -> bool:
    before = sentence.tokens[article.index - 1] if article.index else None
    if before is None or before.pos == "ADP":
        return False
    helped = infinitive.dep == "xcomp" or any(sentence.dependents(infinitive, "aux"))
    return helped and (before.is_finite or before.pos == "PRON")


def _opens_phrase(sentence: Sentence, link: Token) -> bool:
    """Whether *van* opens what is acted on: no date, time or amount, no *van deur tot deur*, no *gebruik van maken*."""
    following = sentence.tokens[link.index + 1]
    if following.pos in ("VERB", "AUX", "PUNCT", "ADP", "SCONJ") and "VerbForm=Part" not in following.features:
        return False
    until = (token.lower for token in sentence.tokens[link.index + 2 : link.index + 4])
    return not is_measured(sentence, following.index) and not any(word in ("tot", "naar") for word in until)


def _is_name(sentence: Sentence, token: Token) -> bool:
    """Whether a noun is part of the name of a law or a body."""
    before = sentence.tokens[token.index - 1] if token.index else None
    return (token.index > 0 and token.text[:1].isupper()) or (before is not None and before.lower in LEGAL)


def _says_who(sentence: Sentence, link: Token, token: Token, options: Mapping[str, Any]) -> bool:
    """Whether *van* says who acts, and not what is acted on: *de keuring van de arts*, *de inzet van de raad*."""
    phrase = sentence.tokens[link.index + 1 :]
    head = next((each for each in phrase if each.pos in ("NOUN", "PROPN", "PRON", "PUNCT", "VERB")
                 and each.dep not in ("nmod:poss", "det")), None)  # fmt: skip
    if head is None or head.pos in ("PUNCT", "VERB"):
        return False
    if head.pos == "PRON":
        return True
    lemmas = {head.lower, head.lemma.lower()}
    if lemmas & set(options["instanties"]):
        return True
    entry = noun(head.lower)
    is_person = entry.is_human if entry else names_actor(head.lower) and head.pos == "NOUN"
    return is_person and token.lower not in options["met_mensen"]
