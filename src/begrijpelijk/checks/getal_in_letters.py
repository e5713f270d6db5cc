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
"""With these it tells how many; elsewhere it may stress."""
STRESSED = frozenset({"geheel", "lijn", "ding"})
"""With these it never counts: *één geheel*, *één lijn*."""
WITHIN = frozenset({"op", "in"})
"""Behind these it says that it is the same: *op één dag*, *in één keer*."""


def check(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield every number in letters with the figures for it; data: the word and the figures (`beter`).

    None in a sentence where another number in the range has to stay in letters, for then the two would look odd
    together; no edits where a greater one has to, or one elsewhere in the paragraph.
    """
    for paragraph in analysis.paragraphs():
        if paragraph[0].block.kind not in READ:
            continue
        is_mixed = any(_keeps_letters(sentence, options) for sentence in paragraph)
        for sentence in paragraph:
            if len(sentence.words) > options["woorden"]:
                yield from _hits(sentence, options, is_mixed)


def _hits(sentence: Sentence, options: Mapping[str, Any], is_mixed: bool) -> Iterator[Hit]:
    numbers = _numbers(sentence, options)
    if not numbers or not any(token.is_finite for token in sentence.tokens):
        return
    small = [(token, number) for token, number in numbers if number <= options["tot_en_met"]]
    if all(_may_change(sentence, token, options) for token, _ in small):
        # All of a sentence at once: a figure beside a number in letters looks odd.
        ones = sum(token.lower == ONE for token in sentence.tokens) - sum(number == 1 for _, number in numbers)
        may_change = not is_mixed and not ones and all(_may_change(sentence, token, options) for token, _ in numbers)
        edits = tuple(Edit(token.span, in_figures(number)) for token, number in numbers) if may_change else ()
        for token, number in small:
            yield Hit(token.span, {"gevonden": token.text, "beter": in_figures(number)}, edits=edits)


def _numbers(sentence: Sentence, options: Mapping[str, Any]) -> list[tuple[Token, int]]:
    """The numbers of a sentence that are not less than the options ask, and *één* where it counts beside them."""
    found = [(token, number) for token in sentence.tokens if (number := _number(token, options)) is not None]
    ones = [token for token in sentence.tokens if token.lower == ONE and _is_one(sentence, token, bool(found))]
    return [*found, *((token, 1) for token in ones)]


def _number(token: Token, options: Mapping[str, Any]) -> int | None:
    number = number_named(token.lower) if token.pos == "NUM" and token.lower != ONE else None
    return number if number is not None and options["vanaf"] <= number else None


def _is_one(sentence: Sentence, one: Token, is_beside_others: bool) -> bool:
    """Whether *één* tells how many, as the noun behind it or other numbers show."""
    following = sentence.tokens[one.index + 1 : one.index + 2]
    is_within = one.index > 0 and sentence.tokens[one.index - 1].lower in WITHIN
    if not following or following[0].lower in STRESSED or is_within:
        return False
    return following[0].lower in WITH_ONE or (is_beside_others and one.dep == "nummod")


def _keeps_letters(sentence: Sentence, options: Mapping[str, Any]) -> bool:
    """Whether a number has to stay in letters, because it opens the sentence: *Zestien klachten …*."""
    return any(token.index == 0 and number <= options["tot_en_met"] for token, number in _numbers(sentence, options))


def _may_change(sentence: Sentence, token: Token, options: Mapping[str, Any]) -> bool:
    is_inside = 0 < token.index < len(sentence.tokens) - 1 and token.text.islower()
    return is_inside and counts(sentence, token) and not _is_idiom(sentence, token, options["behalve"])


def _is_idiom(sentence: Sentence, token: Token, idioms: tuple[str, ...]) -> bool:
    return f"{token.lower} {sentence.tokens[token.index + 1].lower}" in idioms
