"""A number in letters before what is counted: *binnen zes weken*, *vier nieuwe banken*."""

from collections.abc import Iterator, Mapping
from typing import Any

from begrijpelijk.core.document import BlockKind
from begrijpelijk.core.finding import Edit, Hit
from begrijpelijk.language.analysis import Analysis, Sentence, Token
from begrijpelijk.language.counting import counts, in_figures
from begrijpelijk.language.numerals import number_named

OPTIONS: Mapping[str, Any] = {"vanaf": 2, "tot_en_met": 99, "woorden": 10, "behalve": ()}
"""The least and the greatest number; how many words a sentence may have in which a number in letters is seen as well
as figures are; and words that make an idiom (*vier ogen*)."""

READ = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.TABLE_CELL})

ONE = "één"
WITH_ONE = frozenset("keer dag werkdag week maand jaar uur minuut persoon kind exemplaar kopie euro procent".split())
"""With these it tells how many; elsewhere it stresses (*één geheel*)."""


def check(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield every number in letters with the figures for it; data: the word and the figures (`beter`).

    None in a sentence where another number in the range has to stay in letters, for then the two would look odd
    together; no edits where a greater one has to.
    """
    for sentence in analysis.sentences:
        if sentence.block.kind not in READ or len(sentence.words) <= options["woorden"]:
            continue
        numbers = [(token, number) for token in sentence.tokens if (number := _number(sentence, token, options))]
        if not numbers or not any(token.is_finite for token in sentence.tokens):
            continue
        small = [(token, number) for token, number in numbers if number <= options["tot_en_met"]]
        if all(_may_change(sentence, token, options) for token, _ in small):
            # All of a sentence at once: a figure beside a number in letters looks odd.
            may_change = all(_may_change(sentence, token, options) for token, _ in numbers)
            edits = tuple(Edit(token.span, in_figures(number)) for token, number in numbers) if may_change else ()
            for token, number in small:
                yield Hit(token.span, {"gevonden": token.text, "beter": in_figures(number)}, edits=edits)


def _number(sentence: Sentence, token: Token, options: Mapping[str, Any]) -> int | None:
    """The number that a word names, if it is not less than the options ask; None for another word."""
    if token.lower == ONE:
        following = sentence.tokens[token.index + 1 : token.index + 2]
        return 1 if following and following[0].lower in WITH_ONE else None
    number = number_named(token.lower) if token.pos == "NUM" else None
    return number if number is not None and options["vanaf"] <= number else None


def _may_change(sentence: Sentence, token: Token, options: Mapping[str, Any]) -> bool:
    is_inside = 0 < token.index < len(sentence.tokens) - 1 and token.text.islower()
    return is_inside and counts(sentence, token) and not _is_idiom(sentence, token, options["behalve"])


def _is_idiom(sentence: Sentence, token: Token, idioms: tuple[str, ...]) -> bool:
    return f"{token.lower} {sentence.tokens[token.index + 1].lower}" in idioms
