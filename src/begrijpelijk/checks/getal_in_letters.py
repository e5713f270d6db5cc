"""A number in letters before what is counted: *binnen zes weken*, *vier nieuwe banken*."""

from collections.abc import Iterator, Mapping
from typing import Any

from begrijpelijk.core.document import BlockKind
from begrijpelijk.core.finding import Edit, Hit
from begrijpelijk.language.analysis import Analysis, Sentence, Token
from begrijpelijk.language.numerals import number_named

OPTIONS: Mapping[str, Any] = {"vanaf": 2, "tot_en_met": 99, "woorden": 10, "behalve": ()}
"""The least and the greatest number; how many words a sentence may have in which a number in letters is seen as well
as figures are; and words that make an idiom (*vier ogen*)."""

READ = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.TABLE_CELL})

BETWEEN = frozenset({"ADJ", "ADV", "VERB"})
"""Kinds of words that may stand between a number and its noun: *vier nieuwe banken*."""

ONE = "één"
WITH_ONE = frozenset("keer dag werkdag week maand jaar uur minuut persoon kind exemplaar kopie euro procent".split())
"""With these it tells how many; elsewhere it stresses (*één geheel*)."""

JOINING = frozenset({"of", "à", "tot", "en", ",", "-", "–", "/"})
"""Between two numbers: with only one of them in figures they would look odd."""

PARTS = frozenset({"derde", "vierde", "vijfde", "zesde", "achtste", "tiende", "kwart", "honderdste"})
"""Behind a number they make a fraction of it: *twee derde deel*."""

LARGE = frozenset({"miljoen", "miljard", "duizend", "honderd"})


def check(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield every number in letters with the figures for it; data: the word and the figures (`beter`).

    None in a sentence where another number has to stay in letters, for then the two would look odd together.
    """
    for sentence in analysis.sentences:
        if sentence.block.kind not in READ or len(sentence.words) <= options["woorden"]:
            continue
        if not any(token.is_finite for token in sentence.tokens):
            continue
        numbers = [(token, number) for token in sentence.tokens if (number := _number(sentence, token, options))]
        if all(_may_change(sentence, token, options) for token, _ in numbers):
            # All of a sentence at once: a figure beside a number in letters looks odd.
            edits = tuple(Edit(token.span, str(number)) for token, number in numbers)
            for (token, _), edit in zip(numbers, edits, strict=True):
                yield Hit(token.span, {"gevonden": token.text, "beter": edit.text}, edits=edits)


def _number(sentence: Sentence, token: Token, options: Mapping[str, Any]) -> int | None:
    """The number that a word names, within the range that the options give; None for another word."""
    if token.lower == ONE:
        following = sentence.tokens[token.index + 1 : token.index + 2]
        return 1 if following and following[0].lower in WITH_ONE else None
    number = number_named(token.lower) if token.pos == "NUM" else None
    return number if number is not None and options["vanaf"] <= number <= options["tot_en_met"] else None


def _may_change(sentence: Sentence, token: Token, options: Mapping[str, Any]) -> bool:
    is_inside = 0 < token.index < len(sentence.tokens) - 1 and token.text.islower()
    return is_inside and _counts(sentence, token) and not _is_idiom(sentence, token, options["behalve"])


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
    if any(character.isdigit() for character in before[-1]):
        return True  # *rond 1925 negen bussen*
    named = [word in ("een", "één", "half") or number_named(word) is not None for word in before]
    return named[-1] or (named[0] and before[-1] in JOINING)


def _is_idiom(sentence: Sentence, token: Token, idioms: tuple[str, ...]) -> bool:
    return f"{token.lower} {sentence.tokens[token.index + 1].lower}" in idioms
