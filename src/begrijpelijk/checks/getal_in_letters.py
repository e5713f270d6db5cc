"""A number in letters before what is counted: *binnen zes weken*, *vier nieuwe banken*."""

from collections.abc import Iterator, Mapping
from typing import Any

from begrijpelijk.core.document import BlockKind
from begrijpelijk.core.finding import Edit, Hit
from begrijpelijk.language.analysis import Analysis, Sentence, Token
from begrijpelijk.language.numerals import number_named

OPTIONS: Mapping[str, Any] = {"vanaf": 2, "tot_en_met": 99, "woorden": 12, "behalve": ()}
"""The least and the greatest number; how many words a sentence may have in which a number in letters is seen as well
as figures are; and words that make an idiom (*vier ogen*)."""

READ = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.TABLE_CELL})

BETWEEN = frozenset({"ADJ", "ADV", "VERB"})
"""Kinds of words that may stand between a number and its noun: *vier nieuwe banken*."""

JOINING = frozenset({"of", "à", "tot", "en", ",", "-", "–", "/"})
"""Between two numbers: with only one of them in figures they would look odd."""

PARTS = frozenset({"derde", "vierde", "vijfde", "zesde", "achtste", "tiende", "kwart", "honderdste"})
"""Behind a number they make a fraction of it: *twee derde deel*."""

LARGE = frozenset({"miljoen", "miljard", "duizend", "honderd"})


def check(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield every number in letters with the figures for it; data: the word and the figures (`beter`)."""
    for sentence in analysis.sentences:
        is_text = sentence.block.kind in READ and any(token.is_finite for token in sentence.tokens)
        if not is_text or len(sentence.words) <= options["woorden"]:
            continue
        for token in sentence.tokens[1:-1]:
            number = number_named(token.lower) if token.text.islower() else None
            in_range = number is not None and options["vanaf"] <= number <= options["tot_en_met"]
            if in_range and _counts(sentence, token) and not _is_idiom(sentence, token, options["behalve"]):
                data = {"gevonden": token.text, "beter": str(number)}
                yield Hit(token.span, data, edits=(Edit(token.span, str(number)),))


def _counts(sentence: Sentence, token: Token) -> bool:
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
    named = [word in ("een", "één", "half") or number_named(word) is not None for word in before]
    return named[-1] or (named[0] and before[-1] in JOINING)


def _is_idiom(sentence: Sentence, token: Token, idioms: tuple[str, ...]) -> bool:
    return f"{token.lower} {sentence.tokens[token.index + 1].lower}" in idioms
