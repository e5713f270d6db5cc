"""Numbers in letters that count: *vier nieuwe banken*, and not *een of twee* or *twee derde deel*."""

from begrijpelijk.language.analysis import Sentence, Token
from begrijpelijk.language.numerals import number_named

BETWEEN = frozenset({"ADJ", "ADV", "VERB"})
"""Kinds of words that may stand between a number and its noun: *vier nieuwe banken*."""

JOINING = frozenset({"of", "à", "tot", "en", ",", "-", "–", "/"})
"""Between two numbers: with only one of them in figures they would look odd."""

PARTS = frozenset({"derde", "vierde", "vijfde", "zesde", "achtste", "tiende", "kwart", "honderdste"})
"""Behind a number they make a fraction of it: *twee derde deel*."""

LARGE = frozenset({"miljoen", "miljard", "duizend", "honderd"})


def in_figures(number: int) -> str:
    """A number in figures, as Dutch writes it: *12.500*."""
    return f"{number:,}".replace(",", ".")


def counts(sentence: Sentence, token: Token) -> bool:
    """Whether a number stands by itself before the noun that it counts."""
    counted, following = sentence.tokens[token.head], sentence.tokens[token.index + 1]
    if token.dep != "nummod" or counted.index <= token.index or counted.pos not in ("NOUN", "SYM"):
        return False
    between = sentence.tokens[token.index + 1 : counted.index]
    is_joined = any(sentence.dependents(token)) or following.lower in JOINING | PARTS | LARGE
    return not (is_joined or _follows_number(sentence, token)) and all(word.pos in BETWEEN for word in between)


def _follows_number(sentence: Sentence, token: Token) -> bool:
    """Whether a number stands before another one: *een of twee*, *van drie tot vijf*, *half vier*."""
    before = [word.lower for word in sentence.tokens[max(token.index - 2, 0) : token.index]]
    if any(character.isdigit() for character in before[-1]):
        return True  # *rond 1925 negen bussen*
    if before == ["op", "de"] and sentence.tokens[max(token.index - 3, 0)].lower in ("een", "één"):
        return True  # *een op de vijf*
    named = [word in ("een", "één", "half") or number_named(word) is not None for word in before]
    return named[-1] or (named[0] and before[-1] in JOINING)
