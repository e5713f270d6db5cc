"""A large number in words: *tweehonderdvijftig*, *drieëntwintig*."""

from collections.abc import Iterator, Mapping
from typing import Any

from begrijpelijk.core.finding import Edit, Hit
from begrijpelijk.language.analysis import Analysis
from begrijpelijk.language.number_words import value
from begrijpelijk.language.running_text import running_sentences

OPTIONS: Mapping[str, Any] = {"boven": 20}
"""Up to which number words read well."""


def check(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield every number word above the limit that is not round, with figures in its place; data: the figures.

    Not at the start of a sentence, which does not begin with figures.
    """
    for sentence in running_sentences(analysis):
        for token in sentence.tokens[1:]:
            number = value(token.lower) if token.text.isalpha() and token.pos != "PROPN" else None
            if number is None or not number.isdigit() or int(number) <= options["boven"] or _is_round(int(number)):
                continue
            figures = f"{int(number):,}".replace(",", ".")
            yield Hit(token.span, {"beter": figures}, edits=(Edit(token.span, figures),))


def _is_round(number: int) -> bool:
    """One figure and noughts: *dertig*, *vierhonderd*, *tweeduizend*; these read as easily in words."""
    return len(str(number).rstrip("0")) == 1
