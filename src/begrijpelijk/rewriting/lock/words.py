"""Plain text in words: by one pattern and without a language model, because every rewrite passes here."""

import re
from dataclasses import dataclass

_WORD = re.compile(
    r"""
    (?P<code>(?:https?://|www\.)\S+[\w/] | [\w.+-]+@[\w-]+(?:\.[\w-]+)+)
  | (?P<date>\d{4}-\d\d?-\d\d?(?![\w-]) | \d\d?[-/]\d\d?[-/]\d{2,4}(?![\w-]))
  | (?P<number>\d+(?:[.,:]\d+)*(?:,-{1,2}|,–)?(?![\w]))
  | (?P<mixed>(?=[A-Za-z]*[-/.]*\d|\w*\d)[A-Za-z0-9]+(?:[-/.:][A-Za-z0-9]+)*)
  | (?P<abbreviation>(?:[A-Za-z]\.){2,})
  | (?P<word>en/of | t/m | [bB]\ ?&\ ?[wW]\b | ['’]s | [^\W\d_]+(?:[-'’][^\W_]+)*)
  | (?P<mark>[€%.,;:?!()\[\]“”"„«»•…–-])
    """,
    re.VERBOSE,
)

ENDS = frozenset('.?!:;“"„(«•–-[‘')
"""Marks behind which a capital says nothing."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word, number or mark; `initial` where a capital would say nothing: at the start of a sentence or a line."""

    text: str
    lower: str
    kind: str
    initial: bool


def split(text: str) -> tuple[Word, ...]:
    """The words and marks of a text, in order."""
    words: list[Word] = []
    end = 0
    initial = True
    for match in _WORD.finditer(text):
        kind = match.lastgroup or "word"
        shown = match.group()
        fresh = initial or "\n" in text[end : match.start()]
        words.append(Word(shown, shown.lower().replace("’", "'"), kind, fresh))
        initial = shown in ENDS
        end = match.end()
    return tuple(words)
