"""Laws, and rules in them, by their names: *de Algemene wet bestuursrecht*, *de Wet inzake de arbeid*."""

import re

from begrijpelijk.language.analysis import Sentence, Token
from begrijpelijk.language.neighbours import RULES
from begrijpelijk.language.phrase import Phrase

_LAW = re.compile(
    r"(?:wet(?:boek)?|wetten|besluit|regeling|verordening|verdrag|reglement|beleidsregels?|richtlijn)$", re.IGNORECASE
)
_OPENING_NAMES = frozenset(
    {"Algemene", "Algemeen", "Tijdelijke", "Tijdelijk", "Europees", "Europese", "Internationaal"}
)
"""They open the name of a law before its own word: *Algemene wet*, *Tijdelijk besluit*."""
_LAW_WITHOUT_CAPITAL = re.compile(r"(?:wet|wetboek|verordening)$", re.IGNORECASE)
"""*besluit* and *regeling* are decisions and agreements too."""
_SAYING_WHAT_ABOUT = frozenset({"inzake", "betreffende"})
"""In the name of a law they say what it is about."""
_ARTICLES = frozenset({"de", "het", "een"})


def names_law(phrase: Phrase) -> bool:
    """Whether a law, or a rule in one, follows: *de Algemene wet bestuursrecht*, *artikel 3*."""
    following = phrase.following(7)
    if following and following[0].lower in _ARTICLES:
        following = following[1:]
    if not following:
        return False
    if following[0].lower in RULES or _LAW_WITHOUT_CAPITAL.search(following[0].text):
        return True
    return following[0].text[:1].isupper() and any(_LAW.search(token.text) for token in following)


def is_in_name_of_law(sentence: Sentence, first: Token) -> bool:
    """Whether a word continues the name of a law: *inzake* in *de Wet inzake de geldtransactiekantoren*."""
    if first.index == 0 or first.pos in ("ADV", "CCONJ", "SCONJ"):
        return False
    before = sentence.tokens[max(first.index - 3, 0) : first.index]
    is_behind_law = bool(_LAW.fullmatch(before[-1].text)) and (
        before[-1].text[:1].isupper() or any(word.text in _OPENING_NAMES for word in before)
    )
    return is_behind_law or (first.lower in _SAYING_WHAT_ABOUT and _follows_law_with_subject(sentence, first))


def _follows_law_with_subject(sentence: Sentence, first: Token) -> bool:
    """Whether a law with what it is about stands before a word: *het Besluit administratieve bepalingen inzake …*."""
    for token in reversed(sentence.tokens[1 : first.index]):
        if token.text[:1].isupper():
            return bool(_LAW.fullmatch(token.text))
        if token.pos not in ("ADJ", "NOUN"):
            return False
    return False
