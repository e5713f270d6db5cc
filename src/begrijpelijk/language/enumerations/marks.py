"""Items that numbers or letters announce: *a) … b) … c) …*, *1° … 2° …*, *ten eerste … ten tweede …*."""

from begrijpelijk.language.analysis import Sentence, Token
from begrijpelijk.language.enumerations.items import Items
from begrijpelijk.language.vocabulary import vocabulary

CONJUNCTIONS = frozenset({"en", "of", "en/of", "alsmede", "evenals", "alsook", "én", "óf"})
ORDINALS = ("eerste", "tweede", "derde", "vierde", "vijfde")
ORDINAL_ADVERBS = frozenset("eerstens tweedens derdens vooreerst".split())
FEWEST_MARKS = 3
LONGEST_MARK = 3
"""Letters of *ten*."""
LETTERS = frozenset("a. b. c. d. e. f. g. h.".split())
"""*a.*, one token; it opens an item behind a colon or a semicolon only, for *art. 5 a.* names a part of a law."""


BEHIND_MARK = frozenset({")", "°", "º"})
MARKING = LETTERS | BEHIND_MARK | ORDINAL_ADVERBS | {"ten"}
"""One of these stands in every sentence with such items."""


def marked_items(sentence: Sentence) -> Items | None:
    """Items that numbers or letters announce: *a) … b) … c) …*, *1° … 2° …*, *ten eerste … ten tweede …*."""
    if MARKING.isdisjoint(vocabulary(sentence)):
        return None
    tokens = sentence.tokens
    short = (token for token in tokens if len(token.text) <= LONGEST_MARK or token.lower in ORDINAL_ADVERBS)
    starts = [(token.index, after) for token in short if (after := _behind_mark(tokens, token)) is not None]
    if len(starts) < FEWEST_MARKS:
        return None
    ends = [start for start, _ in starts[1:]] + [len(tokens)]
    items = tuple(_trimmed(tokens[after:end]) for (_, after), end in zip(starts, ends, strict=True))
    return Items(items, is_marked=True) if all(items) else None


def _behind_mark(tokens: tuple[Token, ...], token: Token) -> int | None:
    if token.lower in ORDINAL_ADVERBS:
        return token.index + 1
    following = [each.lower for each in tokens[token.index + 1 : token.index + 2]]
    if token.lower == "ten" and following and following[0] in ORDINALS:
        return token.index + 2
    if token.text in LETTERS and following and tokens[token.index - 1].pos == "PUNCT":
        return token.index + 1
    is_mark = (len(token.text) == 1 and token.text.isalpha()) or (token.text.isdigit() and len(token.text) <= 2)
    if is_mark and following and following[0] in BEHIND_MARK:
        return token.index + 2
    return None


def _trimmed(item: tuple[Token, ...]) -> tuple[Token, ...]:
    while item and (item[-1].pos == "PUNCT" or item[-1].lower in CONJUNCTIONS):
        item = item[:-1]
    while item and item[0].pos == "PUNCT":
        item = item[1:]
    return item
