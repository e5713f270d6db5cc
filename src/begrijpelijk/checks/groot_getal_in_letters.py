"""A large number in words: *tweehonderdvijftig*, *drieëntwintig*."""

from collections.abc import Iterator, Mapping
from typing import Any

from begrijpelijk.core.finding import Edit, Hit
from begrijpelijk.language.analysis import Analysis, Sentence, Token
from begrijpelijk.language.counting import counts, in_figures
from begrijpelijk.language.number_words import value
from begrijpelijk.language.numerals import number_named
from begrijpelijk.language.running_text import running_sentences

OPTIONS: Mapping[str, Any] = {"boven": 20}
"""Up to which number words read well."""


def check(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield every number word above the limit that is not round, with figures in its place; data: the figures.

    Not at the start of a sentence, which does not begin with figures. The edits change all numbers of the sentence.
    """
    for sentence in running_sentences(analysis):
        large = [token for token in sentence.tokens[1:] if _is_large(token, options["boven"])]
        edits = _all_in_figures(sentence, large) if large else ()
        for token in large:
            yield Hit(token.span, {"beter": _figures(token)}, edits=edits)


def _is_large(token: Token, limit: int) -> bool:
    number = value(token.lower) if token.text.isalpha() and token.pos != "PROPN" else None
    return number is not None and number.isdigit() and int(number) > limit and not _is_round(int(number))


def _all_in_figures(sentence: Sentence, large: list[Token]) -> tuple[Edit, ...]:
    """The edits for all numbers of a sentence at once; none if one of them has to stay in letters.

    Figures beside a number in letters look odd.
    """
    others = [
        token
        for token in sentence.tokens
        if token not in large and token.pos == "NUM" and token.lower != "één" and number_named(token.lower) is not None
    ]
    if not all(token.index > 0 and counts(sentence, token) for token in others):
        return ()
    numbers = sorted((*large, *others), key=lambda token: token.index)
    return tuple(Edit(token.span, _figures(token)) for token in numbers)


def _figures(token: Token) -> str:
    return in_figures(int(value(token.lower) or 0))


def _is_round(number: int) -> bool:
    """One figure and noughts: *dertig*, *vierhonderd*, *tweeduizend*; these read as easily in words."""
    return len(str(number).rstrip("0")) == 1
