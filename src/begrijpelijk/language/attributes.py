"""The noun of an article that a participle with its words divides from it: *de [door u op 3 mei ingediende] aanvraag*.

Analyses often join such an article to the first noun behind it (*mei*); the order of words tells better. ANS 15.4.
"""

from begrijpelijk.language.analysis import Sentence, Token
from begrijpelijk.language.passive import has_participle, is_participle
from begrijpelijk.language.verbs import verb_forms

ARTICLES = frozenset("de het een deze die dit dat uw onze ons elke iedere alle".split())
OPENERS = frozenset({"ADP", "ADV"})
"""What stands right behind an article only where the words of a participle or adjective begin."""

OPENING_ARTICLES = frozenset({"de", "het", "een"})
PRESENT = ("ende", "end")


def distant_noun(sentence: Sentence, article: Token) -> Token | None:
    """The noun behind the first participle that stands before a noun; None if no such words follow the article."""
    if article.lower not in ARTICLES or article.index + 2 >= len(sentence.tokens):
        return None
    following = sentence.tokens[article.index + 1]
    opens = following.pos in OPENERS or following.lower in OPENING_ARTICLES
    if not opens or following.is_finite:
        return None
    for before, token in zip(sentence.tokens[article.index + 2 :], sentence.tokens[article.index + 3 :], strict=False):
        if before.text in (";", ":", "(", ")") or before.is_finite:
            return None
        if _is_attribute(before) and token.pos in ("NOUN", "PROPN"):
            return token
    return None


def _is_attribute(token: Token) -> bool:
    """Whether it has the form of a participle before a noun: *ingediende*, *opgesteld*, *ontstane*, *leegstaand*."""
    if token.pos not in ("VERB", "ADJ") or not token.text.islower():
        return False
    stem = token.lower.removesuffix("e")
    if token.lower.endswith(PRESENT):
        return verb_forms(stem.removesuffix("d")) is not None
    return is_participle(token) or has_participle(stem)
