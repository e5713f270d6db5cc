"""How odd a row of words is, by their parts of speech: it shows where words are left out or stand in an odd order."""

from functools import cache
from importlib import resources
from math import log

from begrijpelijk.language.analysis import Sentence, Token

BORDER = "#"
SMOOTHING = 3
"""Times that a shorter history counts beside what was seen (absolute count of the interpolation)."""

SURPRISING = 3.0
"""Nats from which a word is a surprise: it comes in one of twenty places like this."""

UNSEEN = 1e-5
"""Chance of a part of speech that the treebanks do not have."""


@cache
def symbol(pos: str, features: frozenset[str]) -> str:
    """The class of a word: its part of speech, of nouns with number, of verbs with form."""
    if pos == "NOUN":
        return "NOUN.pl" if "Number=Plur" in features else "NOUN"
    if pos in ("VERB", "AUX"):
        form = next((form for form in ("Fin", "Inf") if f"VerbForm={form}" in features), "Part")
        return f"{pos}.{form.lower()}"
    return pos


def surprise(sentence: Sentence) -> float:
    """Nats past `SURPRISING`, added up over the tokens of a sentence and its end.

    A trigram model over classes of words, counted in the treebanks of `tables/sequences.tsv`.
    """
    row = [BORDER, BORDER, *map(_symbol, sentence.tokens), BORDER]
    return sum(map(_excess, row, row[1:], row[2:]))


def _symbol(token: Token) -> str:
    return symbol(token.pos, token.features)


@cache
def _excess(first: str, second: str, third: str) -> float:
    return max(0.0, _nats(first, second, third) - SURPRISING)


def _nats(first: str, second: str, third: str) -> float:
    counts = _counts()
    total = counts[()]
    chance = counts.get((third,), 0) / total or UNSEEN
    for history in ((second,), (first, second)):
        seen = counts.get((*history, "*"), 0)
        chance = (counts.get((*history, third), 0) + SMOOTHING * chance) / (seen + SMOOTHING)
    return -log(chance)


@cache
def _counts() -> dict[tuple[str, ...], int]:
    """Counts of rows of three, two and one; `*` ends the count of a history, `()` is the number of tokens."""
    counts: dict[tuple[str, ...], int] = {(): 0}

    def add(row: tuple[str, ...], number: int) -> None:
        counts[row] = counts.get(row, 0) + number

    text = (resources.files("begrijpelijk.level") / "tables" / "sequences.tsv").read_text("utf-8")
    for line in text.splitlines():
        if line.startswith("#\t") or not line.startswith("#"):
            *row, number = line.split("\t")
            for start in range(3):
                add(tuple(row[start:]), int(number))
            for history in (tuple(row[:2]), (row[1],)):
                add((*history, "*"), int(number))
            counts[()] += int(number)
    return counts
